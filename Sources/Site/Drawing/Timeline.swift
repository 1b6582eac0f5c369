import Documents
import Indexing

/// The meetings of each body along the years: a circle for each year in which it met, the larger the more was recommended.
struct Timeline: Sendable {
    let lanes: [Lane]

    struct Lane: Codable, Sendable {
        /// `nil` for the bodies that meet less often, taken together.
        let body: String?
        let points: [Point]

        func label(_ words: Words) -> String { body.map(words.body) ?? words("timeline.others") }
    }

    struct Point: Codable, Sendable {
        let year: Int
        let documents: Int
        let recommendations: Int
    }

    /// So many bodies have a lane of their own.
    private static let most = 8
    private static let laneHeight = 58
    private static let foot = 24

    /// The bodies with most documents, and all others in one lane; of the last eighty years.
    static func lanes(_ documents: [DocumentSummary]) -> [Lane] {
        let dated = documents.filter { $0.year != nil }
        guard let last = dated.compactMap(\.year).max() else { return [] }
        let recent = dated.filter { ($0.year ?? 0) > last - 80 }
        let bodies = Dictionary(grouping: recent, by: \.body)
        let commonest = bodies.compactMap { body, documents in body.map { (name: $0, count: documents.count) } }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }.prefix(most).map(\.name)
        let rest = recent.filter { document in !(document.body.map(commonest.contains) ?? false) }
        let lanes = commonest.map { Lane(body: $0, points: points(bodies[$0] ?? [])) }
        return rest.isEmpty ? lanes : lanes + [Lane(body: nil, points: points(rest))]
    }

    private static func points(_ documents: [DocumentSummary]) -> [Point] {
        Dictionary(grouping: documents) { $0.year ?? 0 }.map { year, documents in
            Point(year: year, documents: documents.count, recommendations: documents.reduce(0) { $0 + $1.recommendations })
        }.sorted { $0.year < $1.year }
    }

    /// Nothing where all meetings are of one year.
    func drawing(_ words: Words) -> HTML {
        let points = lanes.flatMap(\.points)
        guard let first = points.map(\.year).min(), let last = points.map(\.year).max(), first < last else { return HTML() }
        let most = points.map(\.recommendations).max() ?? 1
        var svg = HTML()
        let height = lanes.count * Self.laneHeight + Self.foot
        svg.element(
            "svg",
            [
                "class": "chart timeline", "width": "100%", "height": String(height), "role": "group",
                "aria-labelledby": "timeline-title timeline-words",
            ]
        ) { svg in
            svg.element("title", ["id": "timeline-title"], words: words("timeline.heading"))
            svg.element("desc", ["id": "timeline-words"], words: words("timeline.words"))
            for (place, lane) in lanes.enumerated() {
                let top = place * Self.laneHeight
                let middle = String(top + 38)
                svg.rowLabel(lane.label(words), at: top)
                svg.element("line", ["class": "rung", "x1": "0", "x2": "100%", "y1": middle, "y2": middle])
                for point in lane.points { draw(point, lane, middle, first...last, most: most, in: &svg, words) }
            }
            let years = last - first + 1
            let step = max(1, (years * 5 + 29) / 30)
            for year in first...last where (last - year) % step == 0 {
                svg.element(
                    "text", ["class": "label", "x": x(year, first...last, words), "y": String(height - 6), "aria-hidden": "true"],
                    words: String(year))
            }
        }
        return svg
    }

    private func draw(
        _ point: Point, _ lane: Lane, _ middle: String, _ years: ClosedRange<Int>, most: Int, in svg: inout HTML, _ words: Words
    ) {
        let radius = 3 + 12 * (Double(point.recommendations) / Double(max(1, most))).squareRoot()
        let values: KeyValuePairs = [
            "body": lane.label(words), "year": String(point.year),
            "count": words.counted("recommendations", point.recommendations),
        ]
        let circle = { (html: inout HTML) in
            html.element(
                "circle",
                [
                    "class": point.recommendations > 0 ? "meeting" : "meeting none", "cx": x(point.year, years, words),
                    "cy": middle, "r": "\((radius * 10).rounded() / 10)",
                ]
            ) { $0.element("title", words: words("timeline.point", values)) }
        }
        // Only what one filter can ask for leads on.
        guard let body = lane.body, point.recommendations > 0 else { return circle(&svg) }
        var fields = Fields()
        fields.add("body", body)
        fields.add("from", String(point.year))
        fields.add("to", String(point.year))
        svg.element("a", ["href": fields.record, "aria-label": words("timeline.point", values)], circle)
    }

    /// Time runs as the reader reads; the largest circle has room at both ends, also on a narrow screen.
    private func x(_ year: Int, _ years: ClosedRange<Int>, _ words: Words) -> String {
        let part = 6 + Double(year - years.lowerBound) / Double(years.upperBound - years.lowerBound) * 88
        return "\(((words.language.isRightToLeft ? 100 - part : part) * 100).rounded() / 100)%"
    }
}
