import Documents
import Foundation
import Interpreting
public import Recording
import Structuring

/// The reading of one document as JSON: the object that `acquis read` prints and the pages' `.json` twins hold.
public struct ReadingJSON: Encodable {
    private let edition: Edition

    public init(_ edition: Edition) {
        self.edition = edition
    }

    /// One object, or an array of several; keys in the order of the alphabet, two spaces of indent.
    public static func write(_ editions: [Edition]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let values = editions.map(ReadingJSON.init)
        let data = values.count == 1 ? try encoder.encode(values[0]) : try encoder.encode(values)
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private enum Key: String, CodingKey {
        case document, sections, paragraphs, recommendations, attendance, officers, agenda, statements, documents, footnotes,
            findings, coverage
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let (report, reading) = (edition.report, edition.reading)
        let meeting = reading.meeting
        try container.encode(HeadJSON(edition), forKey: .document)
        try container.encode(report.sections.map { SectionJSON($0, report) }, forKey: .sections)
        try container.encode(report.paragraphs.map { ParagraphJSON($0, report) }, forKey: .paragraphs)
        try container.encode(reading.recommendations.map(RecommendationJSON.init), forKey: .recommendations)
        try container.encode(meeting.attendance, forKey: .attendance)
        try container.encode(meeting.officers, forKey: .officers)
        try container.encode(meeting.agenda, forKey: .agenda)
        try container.encode(meeting.statements, forKey: .statements)
        try container.encode(meeting.documents, forKey: .documents)
        try container.encode(NoteJSON.notes(of: report), forKey: .footnotes)
        try container.encode(report.findings + reading.findings, forKey: .findings)
        try container.encode(report.coverage, forKey: .coverage)
    }
}

private struct HeadJSON: Encodable {
    let edition: Edition

    init(_ edition: Edition) { self.edition = edition }

    private enum Key: String, CodingKey {
        case symbol, title, distribution, date, originalLanguage, language, body, parentBody, session, place, meetingDates, kind,
            pages
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let (masthead, meeting) = (edition.report.masthead, edition.reading.meeting)
        let original = Language.allCases.first { $0.englishName == masthead.originalLanguage }
        try container.encode(masthead.symbol?.text, forKey: .symbol)
        try container.encode(masthead.title, forKey: .title)
        try container.encode(masthead.distribution, forKey: .distribution)
        try container.encode(masthead.date, forKey: .date)
        try container.encode(original?.rawValue ?? masthead.originalLanguage, forKey: .originalLanguage)
        try container.encode(edition.report.language, forKey: .language)
        try container.encode(meeting.body, forKey: .body)
        try container.encode(meeting.parentBody, forKey: .parentBody)
        try container.encode(meeting.session, forKey: .session)
        try container.encode(meeting.place, forKey: .place)
        try container.encode(meeting.dates, forKey: .meetingDates)
        try container.encode(edition.report.kind, forKey: .kind)
        try container.encode(edition.document.pageCount, forKey: .pages)
    }
}

private struct SectionJSON: Encodable {
    let number: String?
    let heading: String
    let level: Int
    let page: Int
    let parent: String?

    init(_ section: Section, _ report: Report) {
        number = section.number
        heading = section.heading.text
        level = section.level
        page = section.page
        parent = section.parent.map { report.sections[$0].number ?? report.sections[$0].heading.text }
    }

    private enum Key: String, CodingKey { case number, heading, level, page, parent }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(heading, forKey: .heading)
        try container.encode(level, forKey: .level)
        try container.encode(page, forKey: .page)
        try container.encode(parent, forKey: .parent)
    }
}

private struct ParagraphJSON: Encodable {
    let number: String?
    let text: String
    let section: [String]
    let kind: Paragraph.Kind
    let page: Int
    let span: Span

    init(_ paragraph: Paragraph, _ report: Report) {
        number = paragraph.number
        text = paragraph.text
        section = report.path(to: paragraph.section).map { $0.number ?? $0.heading.text }
        kind = paragraph.kind
        page = paragraph.page
        span = paragraph.span
    }

    private enum Key: String, CodingKey { case number, text, section, kind, page, span }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(text, forKey: .text)
        try container.encode(section, forKey: .section)
        try container.encode(kind, forKey: .kind)
        try container.encode(page, forKey: .page)
        try container.encode(span, forKey: .span)
    }
}

private struct NoteJSON: Encodable {
    let marker: String
    let paragraph: String?
    let text: String

    /// The notes, each with the paragraph that calls it.
    static func notes(of report: Report) -> [NoteJSON] {
        var callers: [String: [String?]] = [:]
        func collect(_ items: [Item], _ number: String?) {
            for item in items {
                for call in item.noteCalls { callers[call.marker, default: []].append(number) }
                collect(item.items, number)
            }
        }
        for paragraph in report.paragraphs {
            for call in paragraph.noteCalls { callers[call.marker, default: []].append(paragraph.number) }
            collect(paragraph.items, paragraph.number)
        }
        var printed: [String: Int] = [:]
        return report.notes.map { note in
            let count = printed[note.marker, default: 0]
            printed[note.marker] = count + 1
            let calls = callers[note.marker] ?? []
            return NoteJSON(
                marker: note.marker, paragraph: calls.indices.contains(count) ? calls[count] : nil, text: note.passage.text)
        }
    }

    private enum Key: String, CodingKey { case marker, paragraph, text }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(marker, forKey: .marker)
        try container.encode(paragraph, forKey: .paragraph)
        try container.encode(text, forKey: .text)
    }
}
