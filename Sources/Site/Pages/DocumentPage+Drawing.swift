import Interpreting

extension DocumentPage {
    struct Drawing: Sendable {
        let heading: String
        let kind: String
        let facts: [Fact]
        let contents: [ContentsLine]
        let text: HTML
        let notes: HTML
        let recommendations: String
        let firstRecommendation: String?
        let agenda: [Fact]?
        let officers: [Fact]?
        let attendance: [NameList]?
        let statements: [NameList]?
        let documents: [BeforeTheMeeting]?
        let adoption: String?
        let findings: [NoticedDrawing]
        let hasFacts: Bool
    }

    struct Fact: Sendable {
        let name: String
        let value: String
    }

    struct ContentsLine: Sendable {
        let anchor: String
        let title: String
        let depth: Int
        let count: String
        let recommendations: String?
    }

    struct NameList: Sendable {
        let heading: String
        let count: String
        let names: [String]
        let paragraph: String?
    }

    struct NoticedDrawing: Sendable {
        let severity: String
        let severityWords: String
        let message: String
        let paragraph: String?
        let anchor: String?
    }

    func drawing(_ words: Words) -> Drawing {
        let notes = HTML(notes: notes, words)
        return Drawing(
            heading: heading ?? words("document.untitled"), kind: words("kind.\(kind)"), facts: facts(words),
            contents: sections.map { section in
                let count = section.recommendations
                return ContentsLine(
                    anchor: section.anchor, title: section.title, depth: min(section.depth, 4), count: words.number(count),
                    recommendations: count == 0 ? nil : words.counted("recommendations", count))
            },
            text: HTML(blocks: blocks, words), notes: notes,
            recommendations: words.counted("document.recommendations", recommendations.count),
            firstRecommendation: recommendations.first?.anchor,
            agenda: agenda?.map { Fact(name: $0.number, value: $0.title) },
            officers: officers?.map { officer in
                let name = [officer.name, officer.country.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
                return Fact(name: officer.role, value: name)
            },
            attendance: attendance?.map { list in
                NameList(
                    heading: list.category, count: words.number(list.names.count), names: list.names, paragraph: list.paragraph)
            },
            statements: statements?.map { statement in
                let item = statement.item.map { words("document.underItem", ["item": $0]) }
                return NameList(
                    heading: [statement.capacity, item].compactMap(\.self).joined(separator: ", "),
                    count: words.number(statement.names.count), names: statement.names, paragraph: statement.paragraph)
            },
            documents: documents, adoption: adoptionWords(words),
            findings: findings.map { finding in
                NoticedDrawing(
                    severity: finding.severity, severityWords: words("severity.\(finding.severity)"), message: finding.message,
                    paragraph: finding.paragraph, anchor: finding.anchor)
            },
            hasFacts: officers != nil || agenda != nil || attendance != nil || statements != nil || documents != nil
                || adoption != nil)
    }

    private func facts(_ words: Words) -> [Fact] {
        var dates: String?
        if let from = masthead.from, let to = masthead.to { dates = words.dates(from: from, to: to) }
        let body = masthead.body ?? masthead.organ
        let stated: [(String, String?)] = [
            ("symbol", symbol), ("body", body), ("parentBody", masthead.parentBody == body ? nil : masthead.parentBody),
            ("session", masthead.session), ("place", masthead.place), ("dates", dates), ("agendaItem", masthead.agendaItem),
            ("distribution", masthead.distribution), ("date", masthead.date.map { words.dates(from: $0, to: $0) }),
            ("originalLanguage", masthead.originalLanguage.map { words.language($0) }), ("language", words.language(language)),
            ("pages", pages.map(words.number)), ("original", words("original.\(original)")),
        ]
        return stated.compactMap { key, value in value.map { Fact(name: words("fact.\(key)"), value: $0) } }
    }

    private func adoptionWords(_ words: Words) -> String? {
        guard let adoption else { return nil }
        let parts = [
            adoption.date.map(words.date), adoption.draft.map { words("document.draft", ["symbol": $0]) }, adoption.qualifier,
            words("recommendation.paragraph", ["number": adoption.paragraph]),
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}

extension Words {
    /// An addressee as printed; where a body asks itself, the reading says "self".
    func addressee(_ read: String) -> String { read == "self" ? self("addressee.self") : read }

    /// The name of a language from its tag; as it stands where it has no name here.
    func language(_ tag: String) -> String { keys.contains("language.\(tag)") ? self("language.\(tag)") : tag }
}
