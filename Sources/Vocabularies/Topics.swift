/// A subject of recommendations, and the words that show it.
public struct Topic: Hashable, Sendable {
    public let scheme: String
    public let id: String
    /// The wider topic.
    public let parent: String?
    public let label: String
    /// Phrases in small letters; a star at the end stands for any ending.
    public let words: [String]
}

/// The schemes of topics that come with the program.
public struct Topics: Sendable {
    public static let shared = Topics()

    public let all: [Topic]
    private let byId: [String: Topic]

    private init() {
        all = DataFile("topics.tsv").rows.map { row in
            Topic(
                scheme: row[text: "scheme"], id: row[text: "id"], parent: row[optional: "parent"], label: row[text: "label"],
                words: row[list: "words"])
        }
        byId = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func topic(_ id: String) -> Topic? { byId[id] }
    public func scheme(_ name: String) -> [Topic] { all.filter { $0.scheme == name } }
}
