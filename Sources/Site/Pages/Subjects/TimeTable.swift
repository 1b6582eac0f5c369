import Indexing
import Recording
import Vocabularies

/// How often values occur, meeting by meeting, or year by year where there are too many meetings.
struct TimeTable: Codable, Sendable {
    let isByYear: Bool
    /// Oldest first.
    let steps: [Step]
    /// Commonest value first.
    let rows: [Row]
    /// Recommendations that no year counts.
    let undated: Int

    struct Step: Codable, Sendable {
        /// The name of the document; `nil` for a year.
        let document: String?
        let year: Int?
        /// Where the meetings are of several bodies.
        let body: String?
        let address: String
        let total: Int

        /// A few words for the axis of a picture: the year, or body and year.
        func label(_ words: Words) -> String {
            guard let year else { return document?.replacing("_", with: " ") ?? "" }
            return body.map { words.list([words.body($0), String(year)]) } ?? String(year)
        }

        /// What fits under a bar: the year, or the beginning of a name.
        func short(_ words: Words) -> String { year.map(String.init) ?? String(label(words).prefix(9)) }
    }

    struct Row: Codable, Sendable {
        let value: String
        /// One for each step.
        let counts: [Int]
        var total: Int { counts.reduce(0, +) }
    }

    /// - Parameter fields: Ask for all that is counted.
    init(_ over: OverTime, of fields: Fields = Fields()) {
        isByYear = over.isByYear
        undated = over.undated
        steps = over.steps.map { step in
            var within = fields
            if let year = step.year {
                within.add("from", String(year))
                within.add("to", String(year))
            }
            return Step(
                document: step.meeting?.text, year: step.year, body: step.body,
                address: step.meeting.map { Address.of(name: $0.text) } ?? within.record, total: step.total)
        }
        rows = over.rows.map { Row(value: $0.value, counts: $0.counts) }
    }
}

extension TimeTable {
    /// Recommendations by the firmest force of each: the picture, and its figures as a table.
    struct Forces: Sendable {
        let intro: String
        let undated: String?
        let chart: HTML
        let legend: [ForceChart.Swatch]
        let rows: [ForceRow]
        let stepHeading: String
    }

    /// A row of the table behind the picture.
    struct ForceRow: Sendable {
        let label: String
        let address: String
        let counts: [String]
        let total: String
    }

    /// `nil` where there is nothing to draw.
    func forces(_ words: Words) -> Forces? {
        guard steps.contains(where: { $0.total > 0 }) else { return nil }
        let counts = Dictionary(rows.map { ($0.value, $0.counts) }) { first, _ in first }
        let bars = steps.indices.map { step in
            ForceChart.Bar(
                label: steps[step].label(words), axisLabel: steps[step].short(words),
                counts: ForceChart.order.map { counts[$0.rawValue]?[step] ?? 0 })
        }
        let rows = zip(steps, bars).map { step, bar in
            ForceRow(
                label: bar.label, address: step.address, counts: bar.counts.map(words.number), total: words.number(bar.total))
        }
        return Forces(
            intro: isByYear ? words("home.chartYears") : words("home.chartIntro"), undated: undatedWords(words),
            chart: ForceChart(bars: bars).drawing(words), legend: ForceChart.legend(words), rows: rows.reversed(),
            stepHeading: stepHeading(words))
    }

    func stepHeading(_ words: Words) -> String { isByYear ? words("thread.year") : words("home.meeting") }

    func undatedWords(_ words: Words) -> String? { undated > 0 ? words.counted("time.undated", undated) : nil }
}
