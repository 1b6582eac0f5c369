import Documents
import Indexing
import Interpreting
import Recording
import Structuring

extension DocumentPage {
    /// `held` are the documents that can be linked to.
    init(_ summary: DocumentSummary, _ edition: Edition, held: Set<DocumentName>, languages: [Language], around: Around) {
        let report = edition.report
        let meeting = edition.reading.meeting
        let tree = DocumentTree(edition, named: summary.name)
        name = summary.name.text
        address = Address.of(name: summary.name.text)
        symbol = summary.symbol
        heading = report.masthead.title ?? summary.title
        kind = report.kind.rawValue
        language = report.language.rawValue
        self.languages = languages.map(\.rawValue)
        masthead = Masthead(report.masthead, meeting)
        original = edition.document.format.rawValue
        pages = edition.document.pageCount
        sections = tree.sections
        blocks = tree.blocks
        notes = tree.notes
        recommendations = tree.recommendations
        officers = meeting.officers
        agenda = meeting.agenda
        attendance = meeting.attendance
        statements = meeting.statements
        documents = meeting.documents?.map { BeforeTheMeeting($0, held: held) }
        adoption = meeting.adoption
        self.around = around
        findings = edition.findings.map { finding in
            Noticed(
                severity: finding.severity.rawValue, code: finding.code, message: finding.message, paragraph: finding.paragraph,
                anchor: finding.paragraph.flatMap { tree.anchor(ofParagraph: $0) })
        }
    }
}

extension DocumentPage.Masthead {
    fileprivate init(_ masthead: Structuring.Masthead, _ meeting: Meeting) {
        organ = masthead.organ
        body = meeting.body
        parentBody = meeting.parentBody
        session = masthead.session ?? meeting.session
        agendaItem = masthead.agendaItem
        distribution = masthead.distribution
        date = masthead.date?.iso
        originalLanguage = masthead.originalLanguage
        place = masthead.place ?? meeting.place
        let dates = masthead.meetingDates ?? meeting.dates
        from = dates?.from.iso
        to = dates?.to.iso
    }
}

extension DocumentPage.BeforeTheMeeting {
    fileprivate init(_ document: Interpreting.ListedDocument, held: Set<DocumentName>) {
        symbol = document.symbol
        address = HeldDocuments.address(of: document.symbol, in: held)
        item = document.item
        title = document.title
    }
}

/// The documents that a page can link to.
enum HeldDocuments {
    /// The address of the document of this symbol, where the record holds it.
    static func address(of symbol: String, in held: Set<DocumentName>) -> String? {
        guard let name = (try? DocumentSymbol(symbol)).map(DocumentName.init), held.contains(name) else { return nil }
        return Address.of(name: name.text)
    }
}
