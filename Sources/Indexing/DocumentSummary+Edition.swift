internal import Documents
internal import Interpreting
internal import Recording
internal import Structuring

extension DocumentSummary {
    /// What a list shows of a document's edition.
    init(_ name: DocumentName, edition: EditionEssence) {
        let (masthead, meeting) = (edition.masthead, edition.meeting)
        let dates = meeting.dates ?? masthead.meetingDates
        self.init(
            name: name, symbol: masthead.symbol?.text, title: masthead.title, kind: edition.kind,
            body: meeting.body ?? masthead.organ, parentBody: meeting.parentBody, session: meeting.session ?? masthead.session,
            place: meeting.place ?? masthead.place, dates: dates.map { DateRangeText(from: $0.from.iso, to: $0.to.iso) },
            year: dates?.from.year ?? masthead.date?.year ?? masthead.symbol?.year,
            recommendations: edition.recommendations.count, findings: edition.findings.count)
    }

    /// What documents are ordered by, as text: the last day of the meeting, else the day of the document, else the year;
    /// empty where there is none of these.
    func sortingDate(of edition: EditionEssence) -> String {
        dates?.to ?? edition.masthead.date?.iso ?? year.map(String.init) ?? ""
    }
}

extension DocumentSymbol {
    /// The year that the symbol itself states: `CTOC/COP/WG.4/2013/5`, `S/RES/2768 (2025)`.
    var year: Int? {
        let numbers = parts.flatMap { $0.split { !$0.isWholeNumber } }.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
        return numbers.last { (1945...2100).contains($0) }
    }
}

extension DocumentName {
    /// What is left of a name when letters, spaces and strokes at its end are written in other ways.
    var folded: String {
        let words = text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "_" }
        return String(String.UnicodeScalarView(words)).split(separator: "/").joined(separator: "/")
    }
}
