public import Documents
internal import Indexing
internal import Recording
internal import Vocabularies

extension ConsolidatedRecord {
    /// - Parameters:
    ///   - recommendations: As the export gives them out, oldest document first.
    ///   - covered: The documents that they are from, and those that hold none.
    ///   - day: The day whose record it is, as `2024-02-29`; `nil` where there was no record.
    ///   - language: The language of its own words.
    public init(
        _ recommendations: [ExportedRecommendation], from covered: [Covered], asOf day: String?, by order: Order = .meeting,
        in language: Language
    ) {
        let making = Making(
            recommendations, covered, Arrangement(recommendations, by: order), RecordWords(language), order)
        let words = making.words
        self.language = language
        self.day = day
        title = words("title")
        asOf = day.map { words("asOf", ["date": words.date($0)]) } ?? words("asOf.empty")
        contents = words("contents")
        comma = words.comma
        alsoSee = words("section.alsoSee")
        front = [making.introduction, making.method]
        self.recommendations = making.chapter(
            3, "recommendations", recommendations.isEmpty ? [words("recommendations.none")] : [])
        sections = making.sections
        indexes = [making.index(4, "addressees", making.addressees), making.index(5, "topics", making.topics)]
        documents = making.documents
    }
}

/// What the parts of a consolidated record are made from.
struct Making {
    typealias Entry = ConsolidatedRecord.Entry

    let recommendations: [ExportedRecommendation]
    let covered: [ConsolidatedRecord.Covered]
    let arrangement: Arrangement
    let words: RecordWords
    let order: ConsolidatedRecord.Order
    /// The numbers of the recommendations in this document, by their permanent names.
    let numbersByName: [String: Int]
    private let byName: [String: ConsolidatedRecord.Covered]

    init(
        _ recommendations: [ExportedRecommendation], _ covered: [ConsolidatedRecord.Covered], _ arrangement: Arrangement,
        _ words: RecordWords, _ order: ConsolidatedRecord.Order
    ) {
        self.recommendations = recommendations
        self.covered = covered
        self.arrangement = arrangement
        self.words = words
        self.order = order
        numbersByName = Dictionary(
            zip(recommendations.map(\.recommendation), arrangement.numbers), uniquingKeysWith: { first, _ in first })
        byName = Dictionary(covered.map { ($0.summary.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func chapter(_ number: Int, _ key: String, _ paragraphs: [String] = [], _ table: ConsolidatedRecord.Table? = nil)
        -> ConsolidatedRecord.Chapter
    {
        ConsolidatedRecord.Chapter(
            id: "chapter-\(number)", title: words("chapter.\(number)", ["title": words(key)]), paragraphs: paragraphs, table: table)
    }

    func own(_ text: String) -> [Run] { [Run(text, words.language)] }

    func language(of document: String) -> Language { byName[document]?.languages.first ?? words.language }

    var sections: [ConsolidatedRecord.Section] {
        arrangement.parts.enumerated().map { index, part in
            let numbers = part.own.map { arrangement.numbers[$0] }
            return ConsolidatedRecord.Section(
                id: "section-\(index + 1)", title: title(of: part), about: about(part), range: range(numbers),
                groups: groups(part.own), also: Numbers(part.others.map { arrangement.numbers[$0] }))
        }
    }

    private func range(_ numbers: [Int]) -> String {
        guard let first = numbers.first, let last = numbers.last else { return "" }
        guard first < last else { return words("contents.paragraph", ["from": words.number(first)]) }
        return words("contents.paragraphs", ["from": words.number(first), "to": words.number(last)])
    }

    private func title(of part: Arrangement.Part) -> [Run] {
        let first = recommendations[part.own.first ?? part.others[0]]
        switch order {
        case .meeting: return meeting(of: first.document)
        case .topic: return own(part.key.isEmpty ? words("section.noTopic") : label(ofTopic: part.key))
        case .addressee:
            guard !part.key.isEmpty else { return own(words("section.noAddressee")) }
            let printed = first.addressees.first { AddresseeName.folded($0) == part.key } ?? part.key
            return [addressee(printed, language(of: first.document))]
        }
    }

    private func about(_ part: Arrangement.Part) -> [Run] {
        order == .meeting ? source(of: recommendations[part.own[0]].document) : []
    }

    /// In the order of meetings, under the headings of the document.
    private func groups(_ places: [Int]) -> [ConsolidatedRecord.Group] {
        places.reduce(into: []) { groups, place in
            let recommendation = recommendations[place]
            let title = order == .meeting ? recommendation.section.map { Run($0, language(of: recommendation.document)) } : nil
            if groups.last?.title != title || groups.isEmpty { groups.append(ConsolidatedRecord.Group(title: title, entries: [])) }
            groups[groups.count - 1].entries.append(entry(place))
        }
    }

    /// "Working Group on Coastal Lighthouses, Port Calm, 4 to 6 March 2019"; the title of what is no report of a meeting.
    private func meeting(of name: String) -> [Run] {
        guard let summary = byName[name]?.summary else { return own(name) }
        let tongue = language(of: name)
        guard let body = summary.body, let dates = summary.dates else {
            return [Run(summary.title ?? summary.symbol ?? name, tongue)]
        }
        return list([body, summary.place].compactMap(\.self), tongue) + own(words.comma + words.dates(dates.from, dates.to))
    }

    /// "Report on the meeting (LHC/COP/WG.2/2019/5)", with the meeting where no heading says it.
    func source(of name: String) -> [Run] {
        let summary = byName[name]?.summary
        let tongue = language(of: name)
        let symbol = Run(summary?.symbol ?? name, .english)
        guard let title = summary?.title else { return [symbol] }
        var runs = [Run(title, tongue)] + own(" (") + [symbol] + own(")")
        if order != .meeting, summary?.dates != nil { runs += own(words.comma) + meeting(of: name) }
        return runs
    }

    func label(ofTopic id: String) -> String {
        guard let topic = Topics.shared.topic(id) else { return id }
        return topic.labels[words.language.rawValue].flatMap { $0.isEmpty ? nil : $0 } ?? topic.label
    }

    /// Who is asked, as printed. Where a body asks itself, no words name it.
    func addressee(_ printed: String, _ language: Language) -> Run {
        printed == "self" ? Run(words("addressee.self"), words.language) : Run(printed, language)
    }

    func list(_ values: [String], _ language: Language) -> [Run] { list(values.map { Run($0, language) }) }

    private func list(_ runs: [Run]) -> [Run] { Array(runs.map { [$0] }.joined(separator: own(words.comma))) }

    private func entry(_ place: Int) -> Entry {
        let recommendation = recommendations[place]
        let tongue = language(of: recommendation.document)
        var details = standing(of: recommendation, in: tongue).map { [$0] } ?? []
        details += recommendation.acts.map { act in
            words.runs(
                act.addressees.isEmpty ? "entry.act" : "entry.actOf",
                [
                    "force": own(words("force.\(act.force)")), "verb": [Run(act.verb, tongue)],
                    "addressees": list(act.addressees.map { addressee($0, tongue) }),
                ])
        }
        if !recommendation.hedges.isEmpty {
            details.append(words.runs("entry.hedges", ["words": list(recommendation.hedges, tongue)]))
        }
        if !recommendation.topics.isEmpty {
            details.append(
                words.runs("entry.topics", ["words": list(recommendation.topics.map(label(ofTopic:)), words.language)]))
        }
        return Entry(
            number: arrangement.numbers[place], language: tongue,
            lines: recommendation.text.split(whereSeparator: \.isNewline).map(String.init),
            place: words.runs(
                "entry.place",
                [
                    "name": [Run(recommendation.recommendation, .english)], "paragraph": [Run(recommendation.paragraph, tongue)],
                    "page": own(String(recommendation.page)),
                ]),
            source: order == .meeting ? [] : source(of: recommendation.document), details: details)
    }
}
