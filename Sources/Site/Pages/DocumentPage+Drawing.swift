import Documents
import Interpreting

extension DocumentPage {
    struct Drawing: Sendable {
        let heading: String
        let kind: String
        let direction: String
        /// The body that met, by its name in the reader's language where it has one.
        let body: String?
        /// The document in each language in which it is held; empty where it is held in one.
        let editions: [EditionLink]
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
        let around: Around.Drawing
        /// Where its languages stand side by side; `nil` where it is held in one.
        let parallel: String?
        let bodyAddress: String?
    }

    struct Fact: Sendable {
        let name: String
        let value: String
        /// The language of the value where the document printed it; `nil` where it is the page's.
        var language: String?
    }

    struct EditionLink: Sendable {
        let language: String
        let label: String
        let address: String
        let isCurrent: Bool
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
        /// What it is about, in the language of the page.
        let about: String?
        /// The sentence in the language of the page; `nil` where it is known in English only.
        let message: String?
        let english: String
        let place: String?
        let anchor: String?
    }

    func drawing(_ words: Words) -> Drawing {
        let notes = HTML(notes: notes, words)
        return Drawing(
            heading: heading ?? words("document.untitled"), kind: words("kind.\(kind)"),
            direction: Language.direction(ofTag: language), body: masthead.body.map(words.body),
            editions: languages.editions(at: address, shown: language, words), facts: facts(words),
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
                    heading: words.list([statement.capacity, item].compactMap(\.self)),
                    count: words.number(statement.names.count), names: statement.names, paragraph: statement.paragraph)
            },
            documents: documents, adoption: adoptionWords(words),
            findings: findings.map { finding in
                NoticedDrawing(
                    severity: finding.severity, severityWords: words("severity.\(finding.severity)"),
                    about: words.finding(finding.code).map { words("heading", ["label": $0]) },
                    message: words.noticed(finding.message),
                    english: finding.message,
                    place: finding.paragraph.map { words("document.inParagraph", ["number": $0]) }, anchor: finding.anchor)
            },
            hasFacts: officers != nil || agenda != nil || attendance != nil || statements != nil || documents != nil
                || adoption != nil,
            around: around.drawing(words, document: symbol ?? heading ?? name),
            parallel: languages.count > 1
                ? "/compare/languages" + Fields().with("of", name).with("language", language).query : nil,
            bodyAddress: recommendations.isEmpty
                ? nil : masthead.body.flatMap { SubjectAddress.page(ofValue: $0, of: "body") })
    }

    private func facts(_ words: Words) -> [Fact] {
        var dates: String?
        if let from = masthead.from, let to = masthead.to { dates = words.dates(from: from, to: to) }
        let body = masthead.body ?? masthead.organ
        let stated: [(String, String?, isPrinted: Bool)] = [
            ("symbol", symbol, true), ("body", body, true),
            ("parentBody", masthead.parentBody == body ? nil : masthead.parentBody, true), ("session", masthead.session, true),
            ("place", masthead.place, true), ("dates", dates, false), ("agendaItem", masthead.agendaItem, true),
            ("distribution", masthead.distribution.map(words.distribution), false),
            ("date", masthead.date.map { words.dates(from: $0, to: $0) }, false),
            ("originalLanguage", masthead.originalLanguage.map(words.languageNamed), false),
            ("language", words.language(language), false), ("pages", pages.map(words.number), false),
            ("original", words("original.\(original)"), false),
        ]
        return stated.compactMap { key, value, isPrinted in
            value.map { Fact(name: words("fact.\(key)"), value: $0, language: isPrinted ? language : nil) }
        }
    }

    private func adoptionWords(_ words: Words) -> String? {
        guard let adoption else { return nil }
        let parts = [
            adoption.date.map(words.date), adoption.draft.map { words("document.draft", ["symbol": $0]) }, adoption.qualifier,
            words("recommendation.paragraph", ["number": adoption.paragraph]),
        ]
        return words.list(parts.compactMap(\.self))
    }
}

extension [String] {
    /// The languages of a document's editions as links; none where there is but one.
    func editions(at address: String, shown: String, _ words: Words) -> [DocumentPage.EditionLink] {
        guard count > 1 else { return [] }
        return map { language in
            DocumentPage.EditionLink(
                language: language, label: words.language(language), address: "\(address)?language=\(language)",
                isCurrent: language == shown)
        }
    }
}
