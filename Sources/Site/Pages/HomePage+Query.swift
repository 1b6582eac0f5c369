import Indexing
import Recording
import Vocabularies

extension HomePage {
    init(_ record: Record) async throws {
        let figures = try await record.index.figures()
        documents = figures.documents
        recommendations = figures.recommendations
        acts = figures.acts
        bodies = figures.bodies
        firstYear = figures.firstYear
        lastYear = figures.lastYear
        newest = try await record.index.documents().first.map(ListedDocument.init)
        meetings = figures.forceByMeeting.map { meeting in
            let counts = meeting.counts.map { ($0.key.rawValue, $0.value) }
            return MeetingForces(
                document: meeting.document.text, address: Address.of(name: meeting.document.text), label: meeting.label,
                counts: Dictionary(counts) { $0 + $1 })
        }
    }
}
