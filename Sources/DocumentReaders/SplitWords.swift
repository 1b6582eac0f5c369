/// Words that poppler prints with a gap in them, because the file sets their letters far apart: "confere nce".
struct SplitWords {
    private var counts: [UInt64: Int] = [:]

    /// - Parameter texts: All stretches of the document, UTF-8.
    init(in texts: some Sequence<[UInt8]>) {
        for text in texts {
            var start = 0
            for end in 0...text.count where end == text.count || text[end] == 0x20 {
                if end > start { counts[Self.hash(text, Self.bare(text, start..<end)), default: 0] += 1 }
                start = end + 1
            }
        }
    }

    /// The text with its split words whole: where both halves stand together only here, and the whole word stands elsewhere too.
    func mended(_ text: [UInt8]) -> [UInt8] {
        guard text.count > 3 else { return text }
        var gaps: [Int] = []
        for gap in 1..<(text.count - 1)
        where text[gap] == 0x20 && (0x61...0x7A).contains(text[gap + 1]) && TidyText.isLetter(text[gap - 1]) && isSplit(text, gap) {
            gaps.append(gap)
        }
        guard !gaps.isEmpty else { return text }
        return text.indices.filter { !gaps.contains($0) }.map { text[$0] }
    }

    private func isSplit(_ text: [UInt8], _ gap: Int) -> Bool {
        let start = text[..<gap].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
        let end = text[(gap + 1)...].firstIndex(of: 0x20) ?? text.count
        let (head, tail) = (Self.bare(text, start..<gap), Self.bare(text, (gap + 1)..<end))
        let halves = [head, tail].map { counts[Self.hash(text, $0), default: 0] }
        // "up on" is no split "upon": at least one half of a split word stands nowhere else, and the other is no common word.
        guard halves.min()! <= 1, halves.max()! <= 3 else { return false }
        return counts[Self.hash(text, tail, behind: Self.hash(text, head)), default: 0] >= 2
    }

    /// A word without the ASCII punctuation around it.
    private static func bare(_ text: [UInt8], _ word: Range<Int>) -> Range<Int> {
        var (start, end) = (word.lowerBound, word.upperBound)
        while end > start, !TidyText.isLetter(text[end - 1]) { end -= 1 }
        while start < end, !TidyText.isLetter(text[start]) { start += 1 }
        return start..<end
    }

    /// FNV-1a, at once or going on with what stands before.
    private static func hash(_ text: [UInt8], _ word: Range<Int>, behind hash: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
        var hash = hash
        for index in word { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
        return hash
    }
}
