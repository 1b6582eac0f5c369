import Documents

/// Values as bars one below the other, each under its name and with its number, so that long names have room on any screen.
struct BarList: Sendable {
    struct Bar: Sendable {
        let label: String
        let count: Int
        let address: String
    }

    /// What the picture says of itself, and its place among the pictures of a page.
    let title: String
    let id: String
    let bars: [Bar]

    private static let rowHeight = 40

    func drawing(_ words: Words) -> HTML {
        guard let most = bars.map(\.count).max(), most > 0 else { return HTML() }
        var svg = HTML()
        svg.element(
            "svg",
            [
                "class": "chart bars", "width": "100%", "height": String(bars.count * Self.rowHeight + 4), "role": "group",
                "aria-labelledby": "\(id)-title \(id)-words",
            ]
        ) { svg in
            svg.element("title", ["id": "\(id)-title"], words: title)
            svg.element(
                "desc", ["id": "\(id)-words"], words: words.list(bars.map { words.list([$0.label, words.number($0.count)]) }))
            for (place, bar) in bars.enumerated() { draw(bar, at: place * Self.rowHeight, most: most, in: &svg, words) }
        }
        return svg
    }

    private func draw(_ bar: Bar, at top: Int, most: Int, in svg: inout HTML, _ words: Words) {
        let isLeading = words.language.isRightToLeft
        // The longest leaves room for its number.
        let width = max(0.6, Double(bar.count) / Double(most) * 84)
        let end = Self.percent(isLeading ? 100 - width : width)
        let counted = words.counted("recommendations", bar.count)
        svg.element("a", ["href": bar.address, "aria-label": words.list([bar.label, counted])]) { link in
            link.rowLabel(bar.label, at: top)
            link.element("rect", ["class": "room", "x": "0", "y": String(top), "width": "100%", "height": "36"])
            link.element(
                "rect",
                [
                    "class": "bar", "x": Self.percent(isLeading ? 100 - width : 0), "y": String(top + 21),
                    "width": Self.percent(width), "height": "13",
                ])
            link.element(
                "text", ["class": "number", "x": end, "dx": isLeading ? "-8" : "8", "y": String(top + 32)],
                words: words.number(bar.count))
        }
    }

    private static func percent(_ number: Double) -> String { "\((number * 10).rounded() / 10)%" }
}
