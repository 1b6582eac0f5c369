import Documents
import Structuring
import Vocabularies

/// Reads the facts of the meeting: the body, who was there, who spoke, the agenda, the documents, the adoption.
struct MeetingReader {
    let report: Report
    let lexicon: Lexicon
    /// All paragraphs with their words.
    private let worded: [WordedParagraph]
    /// Those that tell a fact, by their place among all.
    private let told: [Int: ToldParagraph]

    /// - Parameter worded: The paragraphs of the report with their words.
    init(_ report: Report, _ worded: [WordedParagraph], _ lexicon: Lexicon) {
        self.report = report
        self.lexicon = lexicon
        self.worded = worded
        // Only what holds a phrase that such facts are told with is searched for them.
        told = worded.indices.reduce(into: [:]) { told, place in
            // No sentence of a report is told in a paragraph as long as a book.
            if worded[place].classes.contains(.beginsFact), worded[place].paragraph.passage.text.utf8.count < 60_000 {
                told[place] = ToldParagraph(worded[place], lexicon)
            }
        }
    }

    func read() -> Meeting {
        let told = worded.indices.compactMap { self.told[$0] }
        let masthead = report.masthead
        var meeting = Meeting()
        meeting.session = masthead.session
        meeting.place = masthead.place
        meeting.dates = masthead.meetingDates
        (meeting.body, meeting.parentBody) = bodies(masthead, report.kind)
        meeting.stateUnderReview = report.kind == .reviewReport ? stateUnderReview(report) : nil
        meeting.attendance = AttendanceReader.attendance(in: told, following: lines(behind:)).nonEmpty
        var statements = StatementReader.statements(in: told, of: report)
        if report.kind == .reviewReport {
            statements += StatementReader.statements(inDialogue: worded, with: meeting.stateUnderReview, lexicon)
        }
        meeting.statements = statements.nonEmpty
        meeting.agenda = AgendaReader.agenda(in: told, of: report, lexicon).nonEmpty
        meeting.documents = DocumentsListReader.documents(in: told, of: report, lexicon).nonEmpty
        meeting.officers = OfficerReader.officers(in: worded, told: self.told, lexicon).nonEmpty
        meeting.adoption = adoption(in: told)
        if meeting.dates == nil || meeting.place == nil { addMeetingFacts(&meeting, told) }
        return meeting
    }

    /// The unnumbered paragraphs of the same section behind a paragraph: a list that is set as lines.
    private func lines(behind paragraph: Paragraph) -> [FactWords] {
        guard let place = worded.firstIndex(where: { $0.paragraph.span == paragraph.span }) else { return [] }
        return worded[(place + 1)...].prefix { $0.paragraph.number == nil && $0.paragraph.section == paragraph.section }
            .map { FactWords($0.wordings[0].tokens, of: $0.paragraph.passage, lexicon) }
    }

    /// The body that met and the one above it.
    private func bodies(_ masthead: Masthead, _ kind: Report.Kind) -> (String?, String?) {
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
    private func bodyNamed(in title: String) -> String? {
        let passage = Passage(text: title, pieces: [])
        let words = FactWords(lexicon.tokens(of: title), of: passage, lexicon)
        guard let lead = words.all(.reporting).first else { return nil }
        // Where the word for the report comes last, the name stands before it.
        if lexicon.language == "zh" {
            let end = words.tokens.firstIndex { $0.is([.number, .comma]) } ?? lead.start
            return end > 1 ? words.words(0..<end) : nil
        }
        guard lead.end < words.tokens.count, words.tokens[lead.end].is(.capital) || !lexicon.hasCapitals,
            words.at(lead.end, .author) == nil
        else { return nil }
        let end = (lead.end + 1..<max(lead.end + 1, words.tokens.count)).first { index in
            words.at(index, .ending) != nil || words.tokens[index].is([.opening, .colon, .number])
                || words.tokens[index].is(.comma) && index + 1 < words.tokens.count && words.at(index + 1, .ending) != nil
                || words.words(index..<index + 1) == "*"
        }
        return words.words(lead.end..<(end ?? words.tokens.count))
    }

    private func stateUnderReview(_ report: Report) -> Words? {
        for case .masthead(let passage) in report.parts {
            let name = passage.text.filter { $0 != "*" }
            if let trimmed = Substring(name).trimmed.nonEmptyText, States.shared.named(trimmed) != nil {
                return Words(trimmed, passage.span)
            }
        }
        return nil
    }

    /// "The Working Group met in Vienna from 6 to 8 November 2013."
    private func addMeetingFacts(_ meeting: inout Meeting, _ told: [ToldParagraph]) {
        for words in told.prefix(400).filter({ $0.paragraph.kind == .narrative }).flatMap(\.sentences) {
            // A resolution that is quoted tells of other meetings.
            guard let met = words.all(.met).first(where: { $0.start < 40 && leadsToPlace($0, in: words) }),
                let dates = DateReader.range(in: words.words(0..<words.tokens.count)),
                dates.from != dates.to || meeting.dates == nil
            else { continue }
            meeting.dates = meeting.dates ?? dates
            let named = words.tokens[(met.end)...].prefix { $0.is(.capital) && !$0.is([.number, .comma]) }.count
            if meeting.place == nil, named > 0, words.lexicon.hasCapitals {
                meeting.place = words.words(met.end..<met.end + named)
            }
            return
        }
    }

    private func leadsToPlace(_ met: FactWords.Hit, in words: FactWords) -> Bool {
        met.end < words.tokens.count
            && (words.tokens[met.end].is([.capital, .number]) || !lexicon.hasCapitals || words.words(met.range).hasSuffix("its"))
    }

    private func adoption(in told: [ToldParagraph]) -> Adoption? {
        let year = report.masthead.date?.year ?? report.masthead.meetingDates?.to.year
        for told in told.reversed() {
            let words = told.chapeau
            guard let number = told.number, words.has(.adopted) else { continue }
            let text = words.passage.text
            let draft = DocumentSymbol.all(in: text).first { $0.symbol.isDraft }?.symbol.text
            let qualifier = words.first(.amended).map { words.words($0.range) }
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

extension Substring {
    var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
