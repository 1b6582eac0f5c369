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
        let titles = try await record.index.titles(of: Set([first?.name].compactMap(\.self)))
        newest = first.map { ListedDocument($0, titles[$0.name]) }
        forces = try await TimeTable(.force, record)
        topics = try await TimeTable(.topic, record)
        // States that are asked by name are among the others.
        let subjects = try await record.index.subjects(.addressee).prefix(8) + record.index.subjects(.state).prefix(8)
        asked = subjects.sorted { ($1.count, $0.key) < ($0.count, $1.key) }.prefix(8).map { subject in
            CountedValue(
                value: subject.name, count: subject.count,
                address: SubjectAddress.page(subject.kind, subject.key))
        }
    }
}
