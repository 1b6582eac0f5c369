import Documents

/// The language of a text, from its script and its commonest small words.
enum LanguageGuess {
    private static let words: [(Language, Set<Substring>)] = [
        (.english, ["the", "of", "and", "to", "in", "that", "for", "on"]),
        (.french, ["le", "la", "les", "des", "et", "du", "en", "que", "aux"]),
        (.spanish, ["el", "los", "las", "del", "y", "que", "en", "por", "para"]),
    ]

    static func language(of text: String) -> Language {
        var (arabic, chinese, cyrillic, latin) = (0, 0, 0, 0)
        let sample = text.prefix(40_000)
        for scalar in sample.unicodeScalars {
            switch scalar.value {
            case 0x600...0x6FF, 0x750...0x77F: arabic += 1
            case 0x4E00...0x9FFF: chinese += 2
            case 0x400...0x4FF: cyrillic += 1
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
            default: break
            }
        }
        let most = max(arabic, chinese, cyrillic, latin)
        if most == arabic, arabic > 0 { return .arabic }
        if most == chinese, chinese > 0 { return .chinese }
        if most == cyrillic, cyrillic > 0 { return .russian }
        var counts: [Language: Int] = [:]
        for word in sample.lowercased().split(whereSeparator: { !$0.isLetter }) {
            for (language, common) in words where common.contains(word) { counts[language, default: 0] += 1 }
        }
        return words.map(\.0).max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .english
    }
}
