import Documents
import Structuring
import Vocabularies

/// Reads the facts of the meeting: the body, who was there, who spoke, the agenda, the documents, the adoption.
enum MeetingReader {
    /// - Parameter worded: The paragraphs of the report with their words.
    static func read(_ report: Report, _ worded: [WordedParagraph]) -> Meeting {
        // Only what holds a word that such facts are told with is searched for them.
        let paragraphs = worded.filter { $0.classes.contains(.factCue) }.map(\.paragraph)
        var meeting = Meeting()
        let masthead = report.masthead
        meeting.session = masthead.session
        meeting.place = masthead.place
        meeting.dates = masthead.meetingDates
        (meeting.body, meeting.parentBody) = bodies(masthead, report.kind)
        meeting.stateUnderReview = report.kind == .reviewReport ? stateUnderReview(report) : nil
        meeting.attendance = AttendanceReader.attendance(in: paragraphs).nonEmpty
        meeting.statements = StatementReader.statements(in: worded, of: report).nonEmpty
        meeting.agenda = AgendaReader.agenda(in: paragraphs, of: report).nonEmpty
        meeting.documents = DocumentsListReader.documents(in: paragraphs, of: report).nonEmpty
        meeting.officers = OfficerReader.officers(in: worded).nonEmpty
        meeting.adoption = adoption(in: paragraphs, of: report)
        if meeting.dates == nil || meeting.place == nil { addMeetingFacts(&meeting, paragraphs) }
        return meeting
    }

    /// The body that met and the one above it.
    private static func bodies(_ masthead: Masthead, _ kind: Report.Kind) -> (String?, String?) {
        var above = [masthead.organ].compactMap(\.self) + masthead.bodies
        // A title alone on its page may be taken for the name of the body.
        let named = masthead.title.flatMap(bodyNamed) ?? above.last.flatMap(bodyNamed)
        if masthead.title == nil, named != nil { above.removeLast() }
        if let named {
            return (named, above.last { foldedName($0) != foldedName(named) })
        }
        let isEnacted = kind == .resolution || kind == .decision
        if isEnacted { return (masthead.organ ?? masthead.bodies.last, nil) }
        return (above.last, above.dropLast().last)
    }

    /// "Report on the meeting of the Working Group on Trafficking in Persons held in …" names the Working Group.
    static func bodyNamed(in title: String) -> String? {
        let leads = ["Report on the meeting of the ", "Report of the meeting of the ", "Draft report of the ", "Report of the "]
        for lead in leads {
            guard let hit = title.firstRange(of: lead) else { continue }
            let rest = title[hit.upperBound...]
            guard rest.first?.isUppercase ?? false else { continue }
            if rest.hasPrefix("Secretary-General") || rest.hasPrefix("Secretariat") { return nil }
            let ends = [
                " held in ", " held at ", " held from ", " on its ", " at its ", " on the work of its", ", held", " to the ", " (",
                "*", ": ",
            ]
            let end = ends.compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
            return String(rest[..<end])
        }
        return nil
    }

    private static func stateUnderReview(_ report: Report) -> Words? {
        for case .masthead(let passage) in report.parts {
            let name = passage.text.filter { $0 != "*" }
            if let trimmed = Substring(name).trimmed.nonEmptyText, States.shared.named(trimmed) != nil {
                return Words(trimmed, passage.span)
            }
        }
        return nil
    }

    /// "The Working Group met in Vienna from 6 to 8 November 2013."
    private static func addMeetingFacts(_ meeting: inout Meeting, _ paragraphs: [Paragraph]) {
        for paragraph in paragraphs.prefix(400) {
            let text = paragraph.passage.text
            for lead in [" met in ", " was held in ", " met at ", " held its ", " convened in "] {
                guard let hit = text.firstRange(of: lead), text[..<hit.lowerBound].utf8.count < 200 else { continue }
                let sentence = String(text[hit.lowerBound...].prefix(200))
                guard let dates = DateReader.range(in: sentence), dates.from != dates.to || meeting.dates == nil else { continue }
                meeting.dates = meeting.dates ?? dates
                if meeting.place == nil, lead.hasSuffix(" in ") || lead.hasSuffix(" at ") {
                    let rest = text[hit.upperBound...]
                    let end = [" from ", " on ", ","].compactMap { rest.firstRange(of: $0)?.lowerBound }.min()
                    meeting.place = end.map { String(rest[..<$0]) }
                }
                return
            }
        }
    }

    private static func adoption(in paragraphs: [Paragraph], of report: Report) -> Adoption? {
        let year = report.masthead.date?.year ?? report.masthead.meetingDates?.to.year
        for paragraph in paragraphs.reversed() {
            let text = paragraph.passage.text
            guard let number = paragraph.number,
                ["adopted the report", "adopted its report", "adopted the draft report", "adopted its draft report"].contains(
                    where: { text.contains($0) })
            else { continue }
            let draft = DocumentSymbol.all(in: text).first { $0.symbol.isDraft }?.symbol.text
            let qualifier = ["as orally amended", "as orally revised", "as amended", "as revised"].first { text.contains($0) }
            return Adoption(paragraph: number, date: DateReader.firstDate(in: text, year: year), draft: draft, qualifier: qualifier)
        }
        return nil
    }
}

extension Array {
    /// What a report does not state is `nil`, not an empty list.
    var nonEmpty: [Element]? { isEmpty ? nil : self }
}

extension Substring {
    var nonEmptyText: String? { isEmpty ? nil : String(self) }
}
