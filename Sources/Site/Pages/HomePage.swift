import Indexing
import Vocabularies

/// The record at a glance, and the newest meeting.
struct HomePage: Page {
    let documents: Int
    let recommendations: Int
    let acts: Int
    let bodies: Int
    let firstYear: Int?
    let lastYear: Int?
    let newest: ListedDocument?
    /// Recommendations by the firmest force of each, meeting by meeting, oldest meeting first.
    let meetings: [MeetingForces]

    static let template = "home"

    struct MeetingForces: Codable, Sendable {
        let document: String
        let address: String
        let label: String
        /// By the name of the force.
        let counts: [String: Int]
    }

    func title(_ words: Words) -> String { words("home.title") }

    struct Drawing: Sendable {
        let isEmpty: Bool
        let figures: [Figure]
        let newest: ListedDocument.Drawing?
        let chart: HTML
        let legend: [ForceChart.Swatch]
        let rows: [Row]
    }

    struct Figure: Sendable {
        let number: String
        let label: String
    }

    /// A row of the table behind the picture.
    struct Row: Sendable {
        let label: String
        let document: String
        let address: String
        let counts: [String]
        let total: String
    }

    func drawing(_ words: Words) -> Drawing {
        let bars = meetings.map { meeting in
            ForceChart.Bar(label: meeting.label, counts: ForceChart.order.map { meeting.counts[$0.rawValue] ?? 0 })
        }
        let chart = ForceChart(bars: bars)
        let rows = zip(meetings, bars).map { meeting, bar in
            Row(
                label: meeting.label, document: meeting.document, address: meeting.address, counts: bar.counts.map(words.number),
                total: words.number(bar.total))
        }
        return Drawing(
            isEmpty: documents == 0, figures: figures(words), newest: newest?.drawing(words), chart: chart.drawing(words),
            legend: ForceChart.legend(words), rows: rows.reversed())
    }

    private func figures(_ words: Words) -> [Figure] {
        var figures = [
            Figure(number: words.number(recommendations), label: words.counted("home.figure.recommendations", recommendations)),
            Figure(number: words.number(acts), label: words.counted("home.figure.acts", acts)),
            Figure(number: words.number(documents), label: words.counted("home.figure.documents", documents)),
            Figure(number: words.number(bodies), label: words.counted("home.figure.bodies", bodies)),
        ]
        if let firstYear, let lastYear {
            let years = firstYear == lastYear ? String(firstYear) : "\(firstYear)–\(lastYear)"
            figures.append(Figure(number: years, label: words("home.figure.years")))
        }
        return figures
    }
}

/// A link in a page.
struct Link: Sendable {
    let address: String
    let label: String
}
