import Documents
import Recording

/// Two documents laid beside each other passage by passage and word by word.
struct ComparePage: Page {
    /// `nil` where the reader has not said which two.
    let from: Side?
    let to: Side?
    /// How many passages there are of each change: same, changed, moved, deleted, inserted, readAnew.
    let counts: [String: Int]
    /// Whether what is the same is shown as well.
    let showsAll: Bool
    let passages: [Passage]
    let paging: Paging
    /// The same with what is the same, or without it; and the other way round.
    let other: String?
    let reversed: String?

    static let template = "compare"

    struct Side: Codable, Sendable {
        let name: String
        let address: String
        let symbol: String?
        let title: String?
        let language: String
        let year: Int?
    }

    struct Passage: Codable, Sendable {
        let change: String
        /// heading, paragraph, row, note
        let kind: String
        let fromNumber: String?
        let toNumber: String?
        let runs: [RecommendationPage.Lineage.Run]
        let readings: [Reading]
    }

    /// Something that was read otherwise.
    struct Reading: Codable, Sendable {
        /// recommendation, verbs, forces, addressees, topics, citations
        let field: String
        let from: [String]
        let to: [String]
    }

    func title(_ words: Words) -> String {
        guard let from, let to else { return words("compare.title") }
        return words("compare.titleOf", ["from": from.symbol ?? from.name, "to": to.symbol ?? to.name])
    }
}
