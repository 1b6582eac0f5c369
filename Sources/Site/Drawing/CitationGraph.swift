import Documents
import Indexing

/// The documents around one on a line from top to bottom: those that refer to it above, it, those that it refers to below, each
/// joined to it by an arc that points at what is cited. The rest are counted.
struct CitationGraph: Sendable {
    let document: String
    let neighbours: DocumentPage.Citations

    /// As many as stay readable on either side.
    static let most = 12
    private static let rowHeight = 32
    /// Where the line runs, in points from the side where reading begins.
    private static let line = 56.0

    private struct Row {
        let label: String
        var address: String?
        var weight = 0
        var isMore = false
    }

    func drawing(_ words: Words) -> HTML {
        let above = rows(neighbours.citedBy, of: neighbours.citedByTotal, words).reversed()
        let below = rows(neighbours.cites, of: neighbours.citesTotal, words)
        guard !above.isEmpty || !below.isEmpty else { return HTML() }
        let all = Array(above) + [Row(label: document)] + below
        let own = above.count
        var svg = HTML()
        svg.element(
            "svg",
            [
                "class": "chart graph", "width": "100%", "height": String(all.count * Self.rowHeight), "role": "group",
                "aria-labelledby": "graph-title graph-words",
            ]
        ) { svg in
            svg.element("title", ["id": "graph-title"], words: words("graph.title"))
            svg.element("desc", ["id": "graph-words"], words: words("graph.words"))
            // Places are reckoned from the side where reading begins.
            svg.element("svg", ["x": words.language.isRightToLeft ? "100%" : "0", "overflow": "visible"]) { svg in
                let side = words.language.isRightToLeft ? -1.0 : 1.0
                for (place, row) in all.enumerated() where place != own && !row.isMore {
                    arc(place < own ? place : own, place < own ? own : place, row, side, in: &svg)
                }
                for (place, row) in all.enumerated() { draw(row, at: place, isOwn: place == own, side, in: &svg) }
            }
        }
        return svg
    }

    private func rows(_ listed: [DocumentPage.Cited], of total: Int, _ words: Words) -> [Row] {
        let shown = listed.prefix(Self.most).map { cited in
            let parts = [
                cited.symbol, cited.year.map(String.init), cited.times > 1 ? words.counted("graph.times", cited.times) : nil,
            ]
            return Row(label: words.list(parts.compactMap(\.self)), address: cited.address, weight: cited.times)
        }
        let rest = total - shown.count
        return shown + (rest > 0 ? [Row(label: words.counted("graph.more", rest), isMore: true)] : [])
    }

    private static func y(_ place: Int) -> Double { Double(place * rowHeight) + Double(rowHeight) / 2 }

    /// An arc from what cites to what is cited, which always stands lower.
    private func arc(_ from: Int, _ to: Int, _ row: Row, _ side: Double, in svg: inout HTML) {
        let (top, foot) = (Self.y(from) + 8, Self.y(to) - 8)
        let x = Self.line * side
        let bow = (Self.line - min(Self.line - 4, 10 + Double(to - from) * 4)) * side
        let middle = (top + foot) / 2
        svg.element(
            "path",
            [
                "class": row.weight > 0 ? "arc" : "arc before", "d": "M\(x) \(top) Q\(bow) \(middle) \(x) \(foot)",
                "stroke-width": String(min(4, 1 + Double(max(0, row.weight - 1)) / 2)),
            ])
        svg.element("path", ["class": "head", "d": "M\(x - 4) \(foot - 4) L\(x) \(foot + 2) L\(x + 1) \(foot - 6) Z"])
    }

    private func draw(_ row: Row, at place: Int, isOwn: Bool, _ side: Double, in svg: inout HTML) {
        let (x, y) = (Self.line * side, Self.y(place))
        let words = { (html: inout HTML) in
            if !row.isMore {
                html.element(
                    "circle",
                    [
                        "class": isOwn ? "node own" : row.address == nil ? "node" : "node held", "cx": "\(x)", "cy": "\(y)",
                        "r": isOwn ? "7" : "5",
                    ])
            }
            html.element("text", ["class": isOwn ? "row own" : "row", "x": "\(x + 14 * side)", "y": "\(y + 5)"], words: row.label)
        }
        guard let address = row.address else { return words(&svg) }
        svg.element("a", ["href": address, "aria-label": row.label], words)
    }
}
