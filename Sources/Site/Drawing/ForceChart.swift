import Documents
import Vocabularies

/// Recommendations by force, a stacked bar for each meeting. Each force has a shade and a pattern of its own, so that the
/// picture reads without colour; bars stand at percentages of the width, so that words keep their size on any screen.
struct ForceChart: Sendable {
    /// The forces from the foot of a bar to its top.
    static let order = Array(Force.allCases.reversed())

    struct Bar: Sendable {
        let label: String
        /// What fits under a bar; the table below the picture has all of the label.
        let axisLabel: String
        /// In the order of `order`.
        let counts: [Int]
        var total: Int { counts.reduce(0, +) }
    }

    let bars: [Bar]

    private static let height = 240
    private static let foot = 26
    private static let head = 20
    /// As many as can be told apart; the table below the picture has them all.
    private static let most = 30

    func drawing(_ words: Words) -> HTML {
        let shown = bars.suffix(Self.most)
        guard let highest = shown.map(\.total).max(), highest > 0 else { return HTML() }
        var svg = HTML()
        let height = Self.height
        svg.element(
            "svg",
            [
                "class": "chart", "width": "100%", "height": String(height), "role": "img",
                "aria-labelledby": "chart-title chart-words",
            ]
        ) { svg in
            svg.element("title", ["id": "chart-title"], words: words("chart.title"))
            svg.element("desc", ["id": "chart-words"], words: description(Array(shown), words))
            svg.element("defs") { ForcePattern.define(in: &$0) }
            for (position, bar) in shown.enumerated() {
                draw(bar, at: position, of: shown.count, highest: highest, in: &svg, words)
            }
            let ground = String(height - Self.foot)
            svg.element("line", ["class": "ground", "x1": "0", "x2": "100%", "y1": ground, "y2": ground])
        }
        return svg
    }

    private func draw(_ bar: Bar, at position: Int, of count: Int, highest: Int, in svg: inout HTML, _ words: Words) {
        let slot = 100.0 / Double(count)
        let width = min(slot * 0.62, 18)
        // Time runs as the reader reads.
        let fromStart = slot * (Double(position) + 0.5)
        let middle = words.language.isRightToLeft ? 100 - fromStart : fromStart
        let scale = Double(Self.height - Self.foot - Self.head) / Double(highest)
        var ground = Double(Self.height - Self.foot)
        for (force, value) in zip(Self.order, bar.counts) where value > 0 {
            let height = Double(value) * scale
            ground -= height
            let place: KeyValuePairs<StaticString, String?> = [
                "class": "force", "fill": ForcePattern.fill(force), "x": Self.percent(middle - width / 2),
                "width": Self.percent(width), "y": Self.points(ground), "height": Self.points(height),
            ]
            svg.element("rect", place)
            if count <= 8, height >= 15 {
                let text = "count on-\(force.rawValue)"
                svg.element(
                    "text", ["class": text, "x": Self.percent(middle), "y": Self.points(ground + height / 2 + 4)],
                    words: words.number(value))
            }
        }
        if count <= 15 {
            svg.element(
                "text", ["class": "total", "x": Self.percent(middle), "y": Self.points(ground - 6)], words: words.number(bar.total))
        }
        // Only so many labels as stand side by side on a narrow screen.
        let longest = bars.map(\.axisLabel.count).max() ?? 4
        let step = max(1, (count * max(longest, 4) + 29) / 30)
        if (count - 1 - position) % step == 0 {
            // Under a narrow bar at the edge a label would be cut off: the last one ends where the picture ends.
            let isLast = position == count - 1 && count > 8
            svg.element(
                "text",
                [
                    "class": isLast ? "label last" : "label",
                    "x": isLast ? words.language.isRightToLeft ? "0%" : "100%" : Self.percent(middle),
                    "y": String(Self.height - 8),
                ],
                words: bar.axisLabel)
        }
    }

    private func description(_ shown: [Bar], _ words: Words) -> String {
        let parts = shown.map { bar in
            let counts = zip(Self.order, bar.counts).filter { $0.1 > 0 }.map { force, count in
                words("chart.count", ["force": words("force.\(force.rawValue).name"), "count": words.number(count)])
            }
            return words("chart.bar", ["meeting": bar.label, "counts": words.list(counts)])
        }
        return parts.joined(separator: " ")
    }

    private static func points(_ number: Double) -> String { String((number * 10).rounded() / 10) }
    private static func percent(_ number: Double) -> String { points(number) + "%" }

    /// A force with the look that it has in the picture.
    struct Swatch: Sendable {
        let picture: HTML
        let label: String
        let printed: String
        let address: String
    }

    /// - Parameter record: The address of the recommendations that the picture counts.
    static func legend(_ words: Words, of record: String) -> [Swatch] {
        order.map { force in
            var svg = HTML()
            svg.element("svg", ["class": "swatch", "width": "22", "height": "16", "aria-hidden": "true", "focusable": "false"]) {
                $0.element(
                    "rect",
                    ["class": "force", "fill": ForcePattern.fill(force), "x": "0.5", "y": "0.5", "width": "21", "height": "15"])
            }
            let name = force.rawValue
            return Swatch(
                picture: svg, label: words("force.\(name).name"), printed: words("force.\(name).printed"),
                address: record + (record.contains("?") ? "&" : "?") + "force=\(name)")
        }
    }
}
