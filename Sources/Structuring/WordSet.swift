/// The words of a text, to ask whether one stands in it. Kept as hashes: a report has tens of thousands.
struct WordSet {
    private var hashes: Set<UInt64> = []

    /// - Parameter text: UTF-8.
    init(of text: [UInt8]) {
        var start = 0
        for end in 0...text.count where end == text.count || [0x20, 0x0A, 0x09].contains(text[end]) {
            if end - start > 4 { hashes.insert(Self.hash(Self.bare(text[start..<end]))) }
            start = end + 1
        }
    }

    func contains(_ word: some Sequence<UInt8>) -> Bool { hashes.contains(Self.hash(word)) }

    /// A word without the punctuation around it; letters beyond ASCII count as such.
    static func bare<Word: BidirectionalCollection<UInt8>>(_ word: Word) -> Word.SubSequence where Word.SubSequence == Word {
        var word = word
        while let last = word.last, !isLetter(last) || isMark(word.suffix(3)) { word = word.dropLast(last < 0x80 ? 1 : 3) }
        while let first = word.first, !isLetter(first) || isMark(word.prefix(3)) { word = word.dropFirst(first < 0x80 ? 1 : 3) }
        return word
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

    /// A curly quotation mark, a dash, an ellipsis: U+2000 to U+203F.
    private static func isMark(_ bytes: some Collection<UInt8>) -> Bool { bytes.count == 3 && bytes.starts(with: [0xE2, 0x80]) }

    /// FNV-1a.
    private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
