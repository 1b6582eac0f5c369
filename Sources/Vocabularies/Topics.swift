/// A subject of recommendations, and the words that show it.
public struct Topic: Hashable, Sendable {
    public let scheme: String
    public let id: String
    /// The wider topic.
    public let parent: String?
    public let label: String
    /// Labels by the code of the language.
    public let labels: [String: String]
    /// Phrases in small letters by the code of the language; a star at the end of a word stands for any ending.
    public let words: [String: [String]]

    public init(
        scheme: String, id: String, parent: String?, label: String, labels: [String: String] = [:], words: [String: [String]]
    ) {
        self.scheme = scheme
        self.id = id
        self.parent = parent
        self.label = label
        self.labels = labels
        self.words = words
    }

    /// What tells it from all topics of all schemes.
    public var key: Key { Key(scheme: scheme, id: id) }

    public struct Key: Hashable, Sendable {
        public let scheme: String
        public let id: String
    }
}

/// A phrase that shows a topic.
public struct TopicWord: Hashable, Sendable {
    public let topic: Topic.Key
    public let word: String
}

/// The schemes of topics that come with the program.
public struct Topics: Sendable {
    public static let shared = Topics()

    public let all: [Topic]
    private let byId: [String: Topic]

    private init() {
        all = DataFile("topics.tsv").rows.map { row in
            func fields<Value>(_ value: (String) -> Value) -> [String: Value] {
                Dictionary(uniqueKeysWithValues: languageCodes.map { ($0, value($0)) })
            }
            return Topic(
                scheme: row[text: "scheme"], id: row[text: "id"], parent: row[optional: "parent"], label: row[text: "en"],
                labels: fields { row[text: $0] }, words: fields { row[list: "words-\($0)"] })
        }
        byId = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func topic(_ id: String) -> Topic? { byId[id] }
    public func scheme(_ name: String) -> [Topic] { all.filter { $0.scheme == name } }
}
