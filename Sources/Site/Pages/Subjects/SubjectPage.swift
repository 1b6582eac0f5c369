import Indexing

/// A topic, a body, an addressee or a State: how much is asked under it, how firmly over time, by whom, of whom, and the newest
/// and firmest of it.
struct SubjectPage: Page {
    /// topic, body, addressee, state
    let kind: String
    let key: String
    let address: String
    /// What the vocabularies call it in English, else its commonest form in the record.
    let name: String
    /// As the record prints it, the commonest form first.
    let names: [String]
    let total: Int
    /// The whole list.
    let record: String
    let firstYear: Int?
    let lastYear: Int?
    let wider: CountedValue?
    let narrower: [CountedValue]
    /// How many of each force, over time.
    let forces: TimeTable?
    let newest: [ListedRecommendation]
    /// Those of the greatest force that is there, newest first; empty where the newest are all.
    let firmest: [ListedRecommendation]
    /// What else these recommendations have, by the names of filters.
    let related: [Related]
    /// For a State: what is asked of groups to which it may belong, and what it recommended to others.
    let asMember: AsMember?
    let made: Made?

    static let template = "subject"

    struct Related: Codable, Sendable {
        let filter: String
        let values: [CountedValue]
    }

    struct AsMember: Codable, Sendable {
        let groups: [CountedValue]
        /// The list of what is asked of all of them.
        let record: String
        /// How many of each force, over time; `nil` where nothing is asked of them.
        let forces: TimeTable?
        let newest: [ListedRecommendation]
    }

    struct Made: Codable, Sendable {
        let total: Int
        let address: String
        let newest: [ListedRecommendation]
    }

    func title(_ words: Words) -> String { heading(words) }

    /// What it is called in the reader's language.
    func heading(_ words: Words) -> String {
        switch kind {
        case "topic": words.topic(key)
        case "body": words.body(name)
        default: words.addressee(name)
        }
    }
}
