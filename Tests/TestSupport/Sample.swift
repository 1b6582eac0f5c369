public import Documents
public import Foundation
public import Interpreting
public import Recording
public import Structuring
public import Vocabularies

/// A document of an invented working group, from which an original and an edition are made.
public struct Sample: Sendable {
    public var symbol: String?
    public var title: String? = "Report on the meeting of the Working Group on Coastal Lighthouses"
    public var body: String? = "Working Group on Coastal Lighthouses"
    public var parentBody: String? = "Conference of the Parties to the Convention on Safe Coasts"
    public var session: String? = "Third session"
    public var place: String? = "Port Calm"
    /// First and last day of the meeting.
    public var days: (from: String, to: String)? = ("2019-03-04", "2019-03-06")
    public var date: String? = "2019-04-01"
    public var kind = Report.Kind.meetingReport
    public var language = Language.english
    public var recommendations: [SampleRecommendation] = []
    public var findings: [Finding] = []

    public init(_ symbol: String?) {
        self.symbol = symbol
    }

    public var text: String {
        ([symbol, title].compactMap(\.self) + recommendations.map { "\($0.paragraph). \($0.text)" }).map { $0 + "\n" }.joined()
    }

    /// The bytes of the original; another variant is another original of the same words.
    public func original(variant: Int = 0) -> Data {
        Data((text + (variant == 0 ? "" : "variant \(variant)\n")).utf8)
    }

    public func edition(reader: Int = 1) -> Edition {
        Edition(reader: reader, document: document, report: report, reading: reading)
    }

    private var document: Document {
        var (lines, start) = ([Line](), 0)
        for line in text.split(separator: "\n") {
            let span = Span(start, start + line.utf8.count)
            lines.append(Line(span: span, page: 1, box: nil, runs: [Run(span: span, style: .plain)]))
            start = span.end + 1
        }
        return Document(format: .plainText, text: text, lines: lines, pageCount: nil)
    }

    private var report: Report {
        var masthead = Masthead()
        masthead.symbol = symbol.flatMap { try? DocumentSymbol($0) }
        masthead.title = title
        masthead.date = date.flatMap { CalendarDate(iso: $0) }
        masthead.session = session
        masthead.place = place
        masthead.meetingDates = dates
        let headings = sectionTitles
        let sections = headings.map { heading in
            Section(
                kind: .section, number: nil, heading: Passage(text: heading, pieces: []), numberSpan: nil, level: 1, parent: nil,
                page: 1)
        }
        let parts = recommendations.map { sample in
            Part.paragraph(
                Paragraph(
                    kind: .operative, number: sample.paragraph, numberSpan: nil, passage: Passage(text: sample.text, pieces: []),
                    items: [], section: sample.section.flatMap { headings.firstIndex(of: $0) }, page: 1))
        }
        let characters = text.unicodeScalars.count { !$0.properties.isWhitespace }
        return Report(
            masthead: masthead, language: language, kind: kind, sections: sections, parts: parts, findings: findings,
            coverage: Coverage(characters: characters, accounted: characters, unaccounted: []))
    }

    private var reading: Reading {
        var meeting = Meeting()
        meeting.body = body
        meeting.parentBody = parentBody
        meeting.session = session
        meeting.place = place
        meeting.dates = dates
        let headings = sectionTitles
        let read = recommendations.map { sample in
            Recommendation(
                paragraph: sample.paragraph, text: sample.text, span: Span(0, sample.text.utf8.count),
                section: sample.section.flatMap { headings.firstIndex(of: $0) }, sectionTitle: sample.section, page: 1,
                acts: sample.acts.map(\.act), hedges: [], topics: sample.topics, citations: sample.citations,
                actionCategory: sample.category,
                recommendingStates: sample.recommendingStates, position: nil)
        }
        return Reading(recommendations: read, meeting: meeting, findings: [])
    }

    private var dates: DateRange? {
        guard let days, let from = CalendarDate(iso: days.from), let to = CalendarDate(iso: days.to) else { return nil }
        return DateRange(from: from, to: to)
    }

    private var sectionTitles: [String] {
        recommendations.compactMap(\.section).reduce(into: []) { titles, title in
            if !titles.contains(title) { titles.append(title) }
        }
    }
}

/// A recommendation of a sample.
public struct SampleRecommendation: Sendable {
    public var paragraph: String
    public var text: String
    public var section: String?
    public var acts: [SampleAct]
    public var topics: [String]
    public var citations: [Citation] = []
    public var category: Int?
    public var recommendingStates: [String]?

    public init(_ paragraph: String, _ text: String, section: String? = nil, acts: [SampleAct] = [], topics: [String] = []) {
        self.paragraph = paragraph
        self.text = text
        self.section = section
        self.acts = acts
        self.topics = topics
    }
}

/// An act of a sample.
public struct SampleAct: Sendable {
    public var verb: String
    public var force: Force
    public var addressees: [String]

    public init(_ verb: String, _ force: Force, _ addressees: [String]) {
        self.verb = verb
        self.force = force
        self.addressees = addressees
    }

    var act: Act {
        Act(
            verb: verb, verbSpan: Span(0, 0), force: force, addressees: addressees.map { Words($0, Span(0, 0)) }, ask: "",
            span: Span(0, 0), rule: "sample")
    }
}
