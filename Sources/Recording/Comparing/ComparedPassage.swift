internal import Documents
internal import Interpreting
internal import Structuring
internal import Vocabularies

/// A stretch of a document as a comparison looks at it: a heading, a paragraph, a row of a table, a note.
public struct ComparedPassage: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable { case heading, paragraph, row, note }

    public let kind: Kind
    /// As printed; `nil` where it has none.
    public let number: String?
    /// Its words; those of a list on lines of their own, cells parted by " | ".
    public let text: String
    /// From 1; `nil` where that is not known.
    public let page: Int?
    /// What was read in it; `nil` where it asks nothing.
    public let reading: ComparedReading?

    /// All of a document but its masthead and what is printed on every page.
    static func all(of edition: Edition) -> [ComparedPassage] {
        let report = edition.report
        let readings = Dictionary(
            edition.reading.recommendations.map { ($0.span.start, ComparedReading($0)) }, uniquingKeysWith: { first, _ in first })
        return report.parts.flatMap { part -> [ComparedPassage] in
            switch part {
            case .masthead, .furniture: return []
            case .unplaced(let passage):
                return [ComparedPassage(kind: .paragraph, number: nil, text: passage.text, page: nil, reading: nil)]
            case .heading(let index):
                let section = report.sections[index]
                return [
                    ComparedPassage(
                        kind: .heading, number: section.number, text: section.heading.text, page: section.page, reading: nil)
                ]
            case .paragraph(let paragraph):
                return [
                    ComparedPassage(
                        kind: .paragraph, number: paragraph.number, text: paragraph.text, page: paragraph.page,
                        reading: readings[paragraph.span.start])
                ]
            case .table(let table):
                return table.rows.map { row in
                    let text = row.map(\.text).joined(separator: " | ")
                    return ComparedPassage(kind: .row, number: nil, text: text, page: table.page, reading: nil)
                }
            case .note(let note):
                return [
                    ComparedPassage(kind: .note, number: note.marker, text: note.passage.text, page: note.page, reading: nil)
                ]
            }
        }
    }
}

/// How a recommendation was read, as far as two readings of the same words can differ.
public struct ComparedReading: Hashable, Sendable, Codable {
    public let acts: [Act]
    public let topics: [String]
    /// What its citations point to, each once, in the order of the alphabet.
    public let citations: [String]

    public struct Act: Hashable, Sendable, Codable {
        public let verb: String
        public let force: String
        public let addressees: [String]
    }

    init(_ recommendation: Recommendation) {
        acts = recommendation.acts.map {
            Act(verb: $0.verb, force: $0.force.rawValue, addressees: $0.addressees.map(\.text))
        }
        topics = recommendation.topics
        citations = Set(recommendation.citations.compactMap(\.target)).sorted()
    }
}
