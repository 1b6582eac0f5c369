import Documents

/// The language of a text, from its script and its commonest small words.
enum LanguageGuess {
    /// Enough to tell by, in bytes; the end of a long report says nothing new.
    private static let sample = 40_000

    private static let words: [(language: Language, words: Set<UInt32>)] = [
        (.english, packed(["the", "of", "and", "to", "in", "that", "for", "on"])),
        (.french, packed(["le", "la", "les", "des", "et", "du", "en", "que", "aux"])),
        (.spanish, packed(["el", "los", "las", "del", "y", "que", "en", "por", "para"])),
    ]

    static func language(of text: String) -> Language { byScript(text) ?? byWords(text) }

    static func runsToTheLeft(_ text: String) -> Bool { byScript(text) == .arabic }

    private static func byScript(_ text: String) -> Language? {
        var (arabic, chinese, cyrillic, latin) = (0, 0, 0, 0)
        for scalar in text.unicodeScalars.prefix(sample) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
            case 0x600...0x6FF, 0x750...0x77F: arabic += 1
            case 0x4E00...0x9FFF: chinese += 2
            case 0x400...0x4FF: cyrillic += 1
            default: break
            }
        }
        let most = max(arabic, chinese, cyrillic, latin)
        if most == arabic, arabic > 0 { return .arabic }
        if most == chinese, chinese > 0 { return .chinese }
        if most == cyrillic, cyrillic > 0 { return .russian }
        return nil
    }

    /// The language of which most small words stand in the text.
    private static func byWords(_ text: String) -> Language {
        var counts = [Int](repeating: 0, count: words.count)
        var (word, length) = (0 as UInt32, 0)
        func count() {
            guard (1...4).contains(length) else { return }
            for index in words.indices where words[index].words.contains(word) { counts[index] += 1 }
        }
        for byte in text.utf8.prefix(sample) {
            let small = byte | 0x20
            if (0x61...0x7A).contains(small) || byte >= 0x80 {
                word = word << 8 | UInt32(small)
                length += 1
            } else if length > 0 {
                count()
                (word, length) = (0, 0)
            }
        }
        count()
        return words.indices.max { counts[$0] < counts[$1] }.map { words[$0].language } ?? .english
    }

    /// Words of up to four letters as numbers.
    private static func packed(_ words: [String]) -> Set<UInt32> {
        Set(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
    }
}
