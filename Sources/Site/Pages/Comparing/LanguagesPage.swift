import Documents
import Indexing
import Recording
import Vocabularies

/// Two languages of a document side by side by the numbers of its paragraphs, and where its languages differ.
struct LanguagesPage: Page {
    let name: String
    let address: String
    let symbol: String?
    let heading: String?
    let headingLanguage: String
    /// All in which the record holds it, the one that speaks for it first.
    let languages: [String]
    /// The two that are shown.
    let shown: [String]
    /// Where its languages differ in paragraphs, recommendations, force or citations.
    let differences: [Difference]
    let rows: [Row]
    let paging: Paging

    static let template = "languages"
    private static let perPage = 40

    struct Difference: Codable, Sendable {
        /// paragraph, recommendation, force, citation
        let kind: String
        let number: String
        let values: [Value]
    }

    /// What several languages have in common.
    struct Value: Codable, Sendable {
        let languages: [String]
        let value: [String]
    }

    struct Row: Codable, Sendable {
        let number: String?
        let kind: String
        /// `nil` where a language lacks it.
        let texts: [String?]
    }

    init(
        _ summary: DocumentSummary, heading: String?, headingLanguage: Language, _ comparison: LanguageComparison,
        shown: [Language], _ fields: Fields, number: Int
    ) {
        name = summary.name.text
        address = Address.of(name: summary.name.text)
        symbol = summary.symbol
        self.heading = heading
        self.headingLanguage = headingLanguage.rawValue
        languages = comparison.languages.map(\.rawValue)
        self.shown = shown.map(\.rawValue)
        differences = comparison.rows.flatMap { Self.differences($0, comparison.languages) }
        let places = shown.compactMap { comparison.languages.firstIndex(of: $0) }
        let kept = comparison.rows.filter { row in places.contains { row.passages[$0] != nil } }
        let plain = fields.without("page")
        paging = Paging(page: number, total: kept.count, perPage: Self.perPage) { number in
            "/compare/languages" + (number == 1 ? plain : plain.with("page", String(number))).query
        }
        rows = kept.dropFirst(paging.skipped).prefix(paging.perPage).map { row in
            Row(number: row.number, kind: row.kind.rawValue, texts: places.map { row.passages[$0]?.text })
        }
    }

    private static func differences(_ row: LanguageComparison.Row, _ languages: [Language]) -> [Difference] {
        guard row.kind == .paragraph, let number = row.number else { return [] }
        func difference(_ kind: String, _ value: (ComparedPassage?) -> [String]?) -> Difference? {
            var values: [(value: [String], languages: [String])] = []
            for (language, passage) in zip(languages, row.passages) {
                guard let value = value(passage) else { continue }
                if let place = values.firstIndex(where: { $0.value == value }) {
                    values[place].languages.append(language.rawValue)
                } else {
                    values.append((value, [language.rawValue]))
                }
            }
            guard values.count > 1 else { return nil }
            return Difference(
                kind: kind, number: number, values: values.map { Value(languages: $0.languages, value: $0.value) })
        }
        return [
            difference("paragraph") { [$0 == nil ? "missing" : "there"] },
            difference("recommendation") { $0.map { [$0.reading == nil ? "silent" : "asks"] } },
            difference("force") { passage in
                let forces = passage?.reading?.acts.compactMap { Force(rawValue: $0.force) }
                return forces?.max().map { [$0.rawValue] }
            },
            difference("citation") { $0?.reading?.citations },
        ].compactMap(\.self)
    }

    func title(_ words: Words) -> String { words("languages.title", ["document": symbol ?? heading ?? name]) }

    struct Drawing: Sendable {
        let document: String
        let headingDirection: String
        let heads: [Head]
        let pairs: [PairDrawing]
        let agree: String
        let differences: [DifferenceDrawing]
        let rows: [RowDrawing]
        let paging: Paging.Drawing?
    }

    struct Head: Sendable {
        let language: String
        let direction: String
        let label: String
    }

    struct PairDrawing: Sendable {
        let label: String
        let address: String
        let isShown: Bool
    }

    struct DifferenceDrawing: Sendable {
        let place: String
        let said: [String]
    }

    struct RowDrawing: Sendable {
        let number: String?
        let cells: [Cell]
    }

    struct Cell: Sendable {
        let language: String
        let direction: String
        let text: String?
    }

    func drawing(_ words: Words) -> Drawing {
        let heads = shown.map { Head(language: $0, direction: Language.direction(ofTag: $0), label: words.language($0)) }
        let others = languages.filter { $0 != shown.first }
        return Drawing(
            document: symbol ?? heading ?? name, headingDirection: Language.direction(ofTag: headingLanguage), heads: heads,
            pairs: others.map { other in
                let fields = Fields().with("of", name).with("language", shown.first ?? "").with("beside", other)
                return PairDrawing(
                    label: words.language(other), address: "/compare/languages" + fields.query, isShown: other == shown.last)
            },
            agree: words("languages.agree"), differences: differences.map { $0.drawing(words) },
            rows: rows.map { row in
                RowDrawing(
                    number: row.number,
                    cells: zip(heads, row.texts).map { Cell(language: $0.language, direction: $0.direction, text: $1) })
            },
            paging: paging.drawing(words))
    }
}

extension LanguagesPage.Difference {
    func drawing(_ words: Words) -> LanguagesPage.DifferenceDrawing {
        let parts = values.map { value in
            let state = value.value.first ?? ""
            let said: String =
                switch kind {
                case "force": value.value.first.map { words.value($0, of: "force") } ?? ""
                case "citation":
                    value.value.isEmpty
                        ? words("languages.citesNothing") : words("languages.cites", ["what": words.list(value.value)])
                default: words("languages.\(state)")
                }
            return words("languages.in", ["what": said, "languages": words.list(value.languages.map(words.language))])
        }
        return LanguagesPage.DifferenceDrawing(
            place: words("recommendation.paragraph", ["number": number]), said: parts)
    }
}
