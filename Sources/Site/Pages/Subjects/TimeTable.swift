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
    /// Recommendations of the years before the first that is shown.
    let earlier: Int

    /// So many meetings are told one by one, and so many years where there are more.
    static let most = 24

    struct Step: Codable, Sendable {
        /// The name of the document; `nil` for a year.
        let document: String?
        let year: Int?
        /// The day on which it began, where another of the meetings was in the same year.
        let day: String?
        /// Whether another of the meetings was in the same year.
        let sharesYear: Bool
        /// Where the meetings are of several bodies.
        let body: String?
        let address: String
        let total: Int

        /// A few words for a table: the year, or the day, or the name of the document, behind the body where there are several.
        func label(_ words: Words) -> String {
            let name = document?.replacing("_", with: " ") ?? ""
            guard let year else { return name }
            let when = day.map { words.dates(from: $0, to: $0) } ?? (sharesYear ? name : String(year))
            return body.map { words.list([words.body($0), when]) } ?? when
        }

        /// What fits under a bar: the end of the symbol where that is asked for, the month as `2025-10` where the year is not enough,
        /// else the year; the beginning of a name where there is none.
        func short(_ words: Words, bySymbol: Bool) -> String {
            guard let year else { return String(label(words).prefix(9)) }
            let name = bySymbol ? document.map(DocumentName.init(stored:)) : nil
            let end = name.flatMap { $0.isProvisional ? nil : $0.text.split(separator: "/").suffix(2).joined(separator: "/") }
            return end ?? day.map { String($0.prefix(7)) } ?? String(year)
        }
    }

    /// What fits under the bars. Where years and days do not tell all of them apart, all are called by their symbols.
    func axis(_ words: Words) -> [String] {
        let bySymbol = steps.contains { $0.sharesYear && $0.day == nil }
        return steps.map { $0.short(words, bySymbol: bySymbol) }
    }

    struct Row: Codable, Sendable {
        let value: String
        /// One for each step.
        let counts: [Int]
        var total: Int { counts.reduce(0, +) }
    }

    /// How often the values of a facet occur in what a question finds, which is all where none is given.
    ///
    /// - Parameter fields: The question as it stands in addresses.
    init(
        _ facet: Facet, of question: RecordQuestion = RecordQuestion(), at fields: Fields = Fields(), _ record: Record
    ) async throws {
        let over = try await record.index.overTime(facet, of: question, most: Self.most)
        isByYear = over.isByYear
        undated = over.undated
        earlier = over.earlier
        let inYear = Dictionary(grouping: over.steps.filter { $0.year != nil }) { $0.year }
        let shared = Set(inYear.values.filter { $0.count > 1 }.joined().compactMap(\.meeting))
        let summaries = try await record.index.summaries(of: shared)
        steps = over.steps.map { step in
            var within = fields
            if let year = step.year {
                within.add("from", String(year))
                within.add("to", String(year))
            }
            return Step(
                document: step.meeting?.text, year: step.year, day: step.meeting.flatMap { summaries[$0]?.dates?.from },
                sharesYear: step.meeting.map(shared.contains) ?? false, body: step.body,
                address: step.meeting.map { Address.of(name: $0.text) } ?? within.record, total: step.total)
        }
        rows = over.rows.map { Row(value: $0.value, counts: $0.counts) }
    }
}

extension TimeTable {
    /// Recommendations by the firmest force of each: the picture, and its figures as a table.
    struct Forces: Sendable {
        let intro: String
        /// What the picture does not show.
        let leftOut: String?
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
    ///
    /// - Parameter record: The address of the recommendations that are counted.
    func forces(_ words: Words, of record: String) -> Forces? {
        guard steps.contains(where: { $0.total > 0 }) else { return nil }
        let counts = Dictionary(rows.map { ($0.value, $0.counts) }) { first, _ in first }
        let axis = axis(words)
        let bars = steps.indices.map { step in
            ForceChart.Bar(
                label: steps[step].label(words), axisLabel: axis[step],
                counts: ForceChart.order.map { counts[$0.rawValue]?[step] ?? 0 })
        }
        let rows = zip(steps, bars).map { step, bar in
            ForceRow(
                label: bar.label, address: step.address, counts: bar.counts.map(words.number), total: words.number(bar.total))
        }
        return Forces(
            intro: isByYear ? words("home.chartYears") : words("home.chartIntro"), leftOut: leftOut(words),
            chart: ForceChart(bars: bars).drawing(words), legend: ForceChart.legend(words, of: record), rows: rows.reversed(),
            stepHeading: stepHeading(words))
    }

    func stepHeading(_ words: Words) -> String { isByYear ? words("thread.year") : words("home.meeting") }

    func leftOut(_ words: Words) -> String? {
        var parts: [String] = []
        if earlier > 0, let first = steps.first?.year {
            parts.append(words.counted("time.earlier", earlier, ["year": String(first)]))
        }
        if undated > 0 { parts.append(words.counted("time.undated", undated)) }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
