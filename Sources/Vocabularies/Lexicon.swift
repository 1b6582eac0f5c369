/// The words by which one language asks, weakens and reports.
public struct Lexicon: Sendable {
    /// A phrase that asks for something.
    public struct Verb: Hashable, Sendable {
        public enum Kind: String, Sendable {
            /// The subject is asked: "States should …".
            case modal
            /// The subject is asked, in the passive: "States are encouraged to …".
            case passive
            /// The body asks, the object is asked: "requests the Secretariat to …".
            case performative
        }

        /// As printed, in small letters, one word each.
        public let words: [String]
        public let lemma: String
        public let force: Force
        public let kind: Kind
        public let weight: Weight

        public enum Weight: Sendable {
            case ask
            /// It asks only where what it stresses does: "emphasizes that States should …".
            case stress
        }
    }

    public static let english = Lexicon("en")

    public let verbs: [Verb]
    /// Verbs by their first word, longest phrase first.
    public let verbsByFirstWord: [String: [Verb]]
    /// Phrases that weaken an ask; a word with a star before it stands for up to five others before that word.
    public let hedges: [[String]]
    /// Nouns that can be asked to act.
    public let actors: Set<String>

    private init(_ language: String) {
        verbs = DataFile("lexicon.\(language).tsv").rows.compactMap { row in
            let weight: Verb.Weight = row[text: "kind"] == "stress" ? .stress : .ask
            guard let force = Force(rawValue: row[text: "force"]),
                let kind = weight == .stress ? .performative : Verb.Kind(rawValue: row[text: "kind"])
            else {
                preconditionFailure("lexicon.\(language).tsv: “\(row[text: "phrase"])” has no force or kind")
            }
            let words = row[text: "phrase"].split(separator: " ").map(String.init)
            return Verb(words: words, lemma: row[text: "lemma"], force: force, kind: kind, weight: weight)
        }
        verbsByFirstWord = Dictionary(grouping: verbs, by: { $0.words[0] }).mapValues {
            $0.sorted { $0.words.count > $1.words.count }
        }
        hedges = DataFile("hedges.\(language).tsv").rows.map { $0[text: "phrase"].split(separator: " ").map(String.init) }
        actors = Set(DataFile("actors.\(language).tsv").rows.map { $0[text: "noun"] })
    }
}
