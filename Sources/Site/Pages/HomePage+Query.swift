import Documents
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
        let first = try await record.index.documents().first
        let languages = try await record.index.languages(speakingFor: Set([first?.name].compactMap(\.self)))
        newest = first.map { ListedDocument($0, languages[$0.name] ?? .english) }
        meetings = figures.forceByMeeting.map { meeting in
            let counts = meeting.counts.map { ($0.key.rawValue, $0.value) }
            return MeetingForces(
                document: meeting.document.text, address: Address.of(name: meeting.document.text), label: meeting.label,
                counts: Dictionary(counts) { $0 + $1 })
        }
    }
}
