import Documents
/// How often topics occur over time: a row of fields for each topic, the darker the more. Each field says its number where
/// there is room for it, and to whoever points at it; the rows are as wide as the page, under their names.
struct HeatMap: Sendable {
    struct Row: Sendable {
        let label: String
        let address: String
        let counts: [Int]
    }

    let columns: [String]
    let rows: [Row]

    /// So many shades beside that of nothing.
    static let shades = 5
    private static let rowHeight = 46
    private static let fieldHeight = 22
    private static let foot = 24

    /// The shade of a count: by its root, so that a few great ones do not make all others look alike.
    static func shade(_ count: Int, most: Int) -> Int {
        guard count > 0, most > 0 else { return 0 }
        let part = (Double(count) / Double(most)).squareRoot()
        return min(shades, max(1, Int((part * Double(shades)).rounded(.up))))
    }

    func drawing(_ words: Words) -> HTML {
        let most = rows.flatMap(\.counts).max() ?? 0
        guard most > 0 else { return HTML() }
        var svg = HTML()
        let height = rows.count * Self.rowHeight + Self.foot
        svg.element(
            "svg",
            [
                "class": "chart heat", "width": "100%", "height": String(height), "role": "group",
                "aria-labelledby": "heat-title heat-words",
            ]
        ) { svg in
            svg.element("title", ["id": "heat-title"], words: words("heat.title"))
            svg.element("desc", ["id": "heat-words"], words: words("heat.words"))
            for (place, row) in rows.enumerated() { draw(row, at: place * Self.rowHeight, most: most, in: &svg, words) }
            let step = max(1, (columns.count * 5 + 29) / 30)
            for (place, label) in columns.enumerated() where (columns.count - 1 - place) % step == 0 {
                svg.element(
                    "text", ["class": "label", "x": x(place, 0.5, words), "y": String(height - 6), "aria-hidden": "true"],
                    words: label)
            }
        }
        return svg
    }

    private func draw(_ row: Row, at top: Int, most: Int, in svg: inout HTML, _ words: Words) {
        let total = words.counted("recommendations", row.counts.reduce(0, +))
        svg.element("a", ["href": row.address, "aria-label": words.list([row.label, total])]) { link in
            link.rowLabel(row.label, at: top)
            for (place, count) in row.counts.enumerated() {
                let shade = Self.shade(count, most: most)
                let width = 100 / Double(max(1, columns.count))
                let left = words.language.isRightToLeft ? x(place, 1, words) : x(place, 0, words)
                link.element(
                    "rect",
                    [
                        "class": "heat-\(shade)", "x": left, "y": String(top + 20), "width": Self.percent(width),
                        "height": String(Self.fieldHeight),
                    ]
                ) { field in
                    let values: KeyValuePairs = [
                        "topic": row.label, "time": columns[place], "count": words.number(count),
                    ]
                    field.element("title", words: words("heat.field", values))
                }
                if columns.count <= 8, count > 0 {
                    link.element(
                        "text", ["class": "number on-heat-\(shade)", "x": x(place, 0.5, words), "y": String(top + 36)],
                        words: words.number(count))
                }
            }
        }
    }

    /// A place in a column, 0 for where it begins; time runs as the reader reads.
    private func x(_ column: Int, _ part: Double, _ words: Words) -> String {
        let fromStart = 100 / Double(max(1, columns.count)) * (Double(column) + part)
        return Self.percent(words.language.isRightToLeft ? 100 - fromStart : fromStart)
    }

    private static func percent(_ number: Double) -> String { "\((number * 100).rounded() / 100)%" }

    /// The shades from few to many.
    static func legend() -> HTML {
        var svg = HTML()
        svg.element("svg", ["class": "scale", "width": "120", "height": "16", "aria-hidden": "true", "focusable": "false"]) { svg in
            for shade in 1...shades {
                svg.element(
                    "rect",
                    ["class": "heat-\(shade)", "x": String((shade - 1) * 24), "y": "0.5", "width": "24", "height": "15"])
            }
        }
        return svg
    }
}
