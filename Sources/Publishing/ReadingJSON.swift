import Documents
import Foundation
import Interpreting
public import Recording
import Structuring

/// The reading of one document as JSON: the object that `acquis read` prints.
public struct ReadingJSON: Encodable {
    private let edition: Edition
    private let withPages: Bool

    /// - Parameter withPages: Whether it says where on which page each line stands.
    public init(_ edition: Edition, withPages: Bool = false) {
        self.edition = edition
        self.withPages = withPages
    }

    /// One object, or an array of several; keys in the order of the alphabet, two spaces of indent.
    public static func write(_ editions: [Edition], withPages: Bool = false) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let values = editions.map { ReadingJSON($0, withPages: withPages) }
        let data = values.count == 1 ? try encoder.encode(values[0]) : try encoder.encode(values)
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    public func encode(to encoder: any Encoder) throws {
        let (report, meeting) = (edition.report, edition.reading.meeting)
        let fields = JSONFields([
            "document": head,
            "sections": report.sections.map { section($0, report) },
            "paragraphs": report.paragraphs.map { paragraph($0, report) },
            "recommendations": edition.reading.recommendations.map(RecommendationJSON.init),
            "attendance": meeting.attendance.map { $0.map(attendance) },
            "officers": meeting.officers.map { $0.map(officer) },
            "agenda": meeting.agenda,
            "statements": meeting.statements.map { $0.map(statement) },
            "documents": meeting.documents.map { $0.map(listed) },
            "footnotes": notes(of: report),
            "findings": edition.findings.map(finding),
            "coverage": report.coverage,
        ])
        try (withPages ? fields.adding("pages", PagesJSON.pages(of: edition.document)) : fields).encode(to: encoder)
    }

    private var head: JSONFields {
        let (masthead, meeting) = (edition.report.masthead, edition.reading.meeting)
        let original = Language.allCases.first { $0.englishName == masthead.originalLanguage }
        return JSONFields([
            "symbol": masthead.symbol?.text, "title": masthead.title, "distribution": masthead.distribution, "date": masthead.date,
            "originalLanguage": original?.rawValue ?? masthead.originalLanguage, "language": edition.report.language,
            "body": meeting.body, "parentBody": meeting.parentBody, "session": meeting.session, "place": meeting.place,
            "meetingDates": meeting.dates, "kind": edition.report.kind, "pages": edition.document.pageCount,
        ])
    }

    private func section(_ section: Section, _ report: Report) -> JSONFields {
        let parent = section.parent.map { report.sections[$0].number ?? report.sections[$0].heading.text }
        return JSONFields([
            "number": section.number, "heading": section.heading.text, "level": section.level, "page": section.page,
            "parent": parent,
        ])
    }

    private func paragraph(_ paragraph: Paragraph, _ report: Report) -> JSONFields {
        JSONFields([
            "number": paragraph.number, "text": paragraph.text,
            "section": report.path(to: paragraph.section).map { $0.number ?? $0.heading.text }, "kind": paragraph.kind,
            "page": paragraph.page, "span": paragraph.span, "ocr": ocr(paragraph.span),
        ])
    }

    /// How sure the words of a span are that were recognized in a picture of print; `nil` for text that was text.
    private func ocr(_ span: Span) -> JSONFields? {
        edition.document.confidence(of: span).map { JSONFields(["confidence": $0]) }
    }

    private func attendance(_ attendance: Attendance) -> JSONFields {
        JSONFields(["category": attendance.category, "names": attendance.names, "paragraph": attendance.paragraph])
    }

    private func officer(_ officer: Officer) -> JSONFields {
        JSONFields(["role": officer.role, "name": officer.name, "country": officer.country])
    }

    private func statement(_ statement: Statement) -> JSONFields {
        JSONFields([
            "paragraph": statement.paragraph, "item": statement.item, "capacity": statement.capacity, "names": statement.names,
        ])
    }

    private func listed(_ document: ListedDocument) -> JSONFields {
        JSONFields(["symbol": document.symbol, "item": document.item, "title": document.title])
    }

    private func finding(_ finding: Finding) -> JSONFields {
        JSONFields([
            "severity": finding.severity, "code": finding.code, "message": finding.message, "paragraph": finding.paragraph,
            "span": finding.span,
        ])
    }

    /// The notes, each with the paragraph that calls it; calls and notes of one marker pair off in order.
    private func notes(of report: Report) -> [JSONFields] {
        var callers: [String: [String?]] = [:]
        func collect(_ items: [Item], _ number: String?) {
            for item in items {
                for call in item.passage.calls { callers[call.marker, default: []].append(number) }
                collect(item.items, number)
            }
        }
        for paragraph in report.paragraphs {
            for call in paragraph.passage.calls { callers[call.marker, default: []].append(paragraph.number) }
            collect(paragraph.items, paragraph.number)
        }
        var printed: [String: Int] = [:]
        return report.notes.map { note in
            let count = printed[note.marker, default: 0]
            printed[note.marker] = count + 1
            let calls = callers[note.marker] ?? []
            let caller = calls.indices.contains(count) ? calls[count] : nil
            return JSONFields(["marker": note.marker, "paragraph": caller, "text": note.passage.text])
        }
    }
}
