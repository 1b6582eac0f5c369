import Documents

/// Where the lines of a document stand on its pages, as JSON: any span is printed where the lines are that it touches.
enum PagesJSON {
    /// An object for each page; `nil` where the document has none.
    static func pages(of document: Document) -> [JSONFields]? {
        guard let sizes = document.pageSizes else { return nil }
        let lines = Dictionary(grouping: document.lines, by: \.page)
        return sizes.enumerated().map { index, size in
            JSONFields([
                "number": index + 1, "width": rounded(size.width), "height": rounded(size.height),
                "lines": (lines[index + 1] ?? []).map { JSONFields(["span": $0.span, "box": $0.box.map(corners)]) },
            ])
        }
    }

    /// Left, top, right and bottom, in points from the upper left corner of the page.
    private static func corners(_ box: Box) -> [Double] { [box.left, box.top, box.right, box.bottom].map(rounded) }

    private static func rounded(_ value: Double) -> Double { (10 * value).rounded() / 10 }
}
