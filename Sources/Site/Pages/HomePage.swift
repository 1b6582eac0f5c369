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
    /// Recommendations by the firmest force of each, over time.
    let forces: TimeTable
    /// How often topics occur, over time.
    let topics: TimeTable
    /// Who is asked most.
    let asked: [CountedValue]

    static let template = "home"

    func title(_ words: Words) -> String { words("home.title") }
    func description(_ words: Words) -> String? { words("home.intro") }

    struct Drawing: Sendable {
        let isEmpty: Bool
        let figures: [Figure]
        let newest: ListedDocument.Drawing?
        let forces: TimeTable.Forces?
        let heat: TimeTable.Heat?
        let asked: HTML
    }

    struct Figure: Sendable {
        let number: String
        let label: String
    }

    func drawing(_ words: Words) -> Drawing {
        let bars = asked.map {
            BarList.Bar(label: words.addressee($0.value), count: $0.count, address: $0.address)
        }
        return Drawing(
            isEmpty: documents == 0, figures: figures(words), newest: newest?.drawing(words),
            forces: forces.forces(words, of: "/record"),
            heat: topics.heat(words, most: 10),
            asked: BarList(title: words("subjects.addressees.title"), id: "asked", bars: bars).drawing(words))
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
