import Documents

/// What a person is told about pages that are pictures.
enum PageFindings {
    static func withoutText(_ pages: [Int], ocr: Bool) -> [Finding] {
        guard !pages.isEmpty else { return [] }
        let advice = ocr ? "no print was recognized there" : "read the document with --ocr to recognize print there"
        let words = pages.count == 1 ? "has no text: it may be a picture" : "have no text: they may be pictures"
        return [Finding(.warning, "page.noText", "\(named(pages)) \(words); \(advice).")]
    }

    static func recognized(_ pages: [FragmentPage]) -> [Finding] {
        guard !pages.isEmpty else { return [] }
        let words = pages.flatMap(\.fragments)
        let letters = words.reduce(0) { $0 + $1.text.count }
        let sum = words.reduce(0) { $0 + ($1.confidence ?? 0) * Double($1.text.count) }
        let percent = Int((100 * sum / Double(max(1, letters))).rounded())
        let subject = pages.count == 1 ? "is a picture" : "are pictures"
        return [
            Finding(
                .warning, "page.ocr",
                "\(named(pages.map(\.number))) \(subject): the text was recognized from print with a confidence of \(percent) %, so letters may be wrong."
            )
        ]
    }

    /// "Page 3", "Pages 3, 5 to 9".
    private static func named(_ pages: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for page in pages {
            if let last = ranges.last, last.upperBound + 1 == page {
                ranges[ranges.count - 1] = last.lowerBound...page
            } else {
                ranges.append(page...page)
            }
        }
        let words = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
        return (pages.count == 1 ? "Page " : "Pages ") + words.joined(separator: ", ")
    }
}
