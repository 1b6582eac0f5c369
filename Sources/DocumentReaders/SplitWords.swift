/// Words that poppler prints with a gap in them, because the file sets their letters far apart: "confere nce".
struct SplitWords {
    private var counts: [UInt64: Int] = [:]

    /// - Parameter texts: All stretches of the document, UTF-8.
    init(in texts: some Sequence<[UInt8]>) {
        for text in texts {
            for word in text.split(separator: 0x20) { counts[Self.hash(Self.bare(word)), default: 0] += 1 }
        }
    }

    /// The text with its split words whole: where both halves stand together only here, and the whole word stands elsewhere too.
    func mended(_ text: [UInt8]) -> [UInt8] {
        let words = text.split(separator: 0x20, omittingEmptySubsequences: false)
        let gaps = words.indices.dropFirst().filter { isSplit(words[$0 - 1], words[$0]) }.map { words[$0].startIndex - 1 }
        guard !gaps.isEmpty else { return text }
        return text.indices.filter { !gaps.contains($0) }.map { text[$0] }
    }

    private func isSplit(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
        let tail = Self.bare(second)
        guard let head = first.last, TidyText.isLetter(head), second.first.map({ (0x61...0x7A).contains($0) }) ?? false,
            second.startIndex == tail.startIndex
        else { return false }
        let halves = [Self.bare(first), tail].map { counts[Self.hash($0), default: 0] }
        // "up on" is no split "upon": at least one half of a split word stands nowhere else, and the other is no common word.
        return halves.min()! <= 1 && halves.max()! <= 3 && counts[Self.hash(Self.bare(first) + tail), default: 0] >= 2
    }

    /// A word without the ASCII punctuation around it.
    private static func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var word = word
        while let last = word.last, !TidyText.isLetter(last) { word = word.dropLast() }
        while let first = word.first, !TidyText.isLetter(first) { word = word.dropFirst() }
        return word
    }

    /// FNV-1a.
    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
