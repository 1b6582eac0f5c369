import Documents
import Vocabularies

/// The life of one demand: a point for each time that it was asked, as high as its force, joined by a line.
struct ThreadChart: Sendable {
    let steps: [RecommendationPage.Lineage.Step]

    private static let height = 140
    private static let foot = 26
    private static let head = 20
    /// Of the width, for the names of the forces where reading begins.
    private static let names = 25.0
    /// As many as can be told apart; the table below the picture has them all.
    private static let most = 24

    func drawing(_ words: Words) -> HTML {
        let shown = Array(steps.filter { $0.rank != nil }.suffix(Self.most))
        guard shown.count > 1 else { return HTML() }
        var svg = HTML()
        svg.element(
            "svg",
            [
                "class": "chart thread", "width": "100%", "height": String(Self.height), "role": "group",
                "aria-labelledby": "thread-title thread-words",
            ]
        ) { svg in
            svg.element("title", ["id": "thread-title"], words: words("thread.title"))
            svg.element("desc", ["id": "thread-words"], words: description(shown, words))
            for rank in 1...Force.allCases.count {
                svg.element("line", ["class": "rung", "x1": "0", "x2": "100%", "y1": String(y(rank)), "y2": String(y(rank))])
            }
            for (place, (step, next)) in zip(shown, shown.dropFirst()).enumerated() {
                svg.element(
                    "line",
                    [
                        "class": "step", "x1": x(place, shown.count, words), "x2": x(place + 1, shown.count, words),
                        "y1": String(y(step.rank ?? 1)),
                        "y2": String(y(next.rank ?? 1)),
                    ])
            }
            for rank in Set(shown.compactMap(\.rank)).sorted() {
                svg.element(
                    "text", ["class": "rungName", "x": words.language.isRightToLeft ? "100%" : "0%", "y": String(y(rank) - 5)],
                    words: words("force.\(Force.allCases[rank - 1].rawValue).name"))
            }
            for (place, step) in shown.enumerated() { draw(step, place, shown.count, in: &svg, words) }
        }
        return svg
    }

    private func draw(
        _ step: RecommendationPage.Lineage.Step, _ place: Int, _ count: Int, in svg: inout HTML, _ words: Words
    ) {
        let label = words("thread.point", ["name": step.name, "force": step.force.map { words("force.\($0).name") } ?? ""])
        svg.element("a", ["href": step.address, "aria-label": label]) { link in
            link.element("title", words: label)
            // A finger needs more room than the point itself.
            link.element("circle", ["class": "room", "cx": x(place, count, words), "cy": String(y(step.rank ?? 1)), "r": "12"])
            link.element(
                "circle",
                [
                    "class": step.isThis ? "point this" : "point", "cx": x(place, count, words), "cy": String(y(step.rank ?? 1)),
                    "r": step.isThis ? "7" : "5",
                ])
        }
        svg.element(
            "text", ["class": "label", "x": x(place, count, words), "y": String(Self.height - 6)],
            words: step.year.map(String.init) ?? "")
    }

    /// Time runs as the reader reads.
    private func x(_ place: Int, _ count: Int, _ words: Words) -> String {
        let fromStart = Self.names + (100 - Self.names) / Double(count) * (Double(place) + 0.5)
        let percent = words.language.isRightToLeft ? 100 - fromStart : fromStart
        return "\((percent * 100).rounded() / 100)%"
    }

    private func y(_ rank: Int) -> Int {
        let room = Double(Self.height - Self.foot - Self.head)
        return Int(Double(Self.head) + room * (1 - Double(rank - 1) / Double(Force.allCases.count - 1)))
    }

    private func description(_ shown: [RecommendationPage.Lineage.Step], _ words: Words) -> String {
        let points = shown.map { step in
            words(
                "thread.point",
                ["name": step.year.map(String.init) ?? "", "force": step.force.map { words("force.\($0).name") } ?? ""])
        }
        return words.list(points)
    }
}
