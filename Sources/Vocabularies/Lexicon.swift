import Synchronization

/// All that is known of the words of one language: how it asks, weakens, names and cites. Made once from the tables.
public final class Lexicon: Sendable {
    /// A phrase that asks for something.
    public struct Verb: Hashable, Sendable {
        public enum Kind: String, Sendable {
            /// The subject is asked: "States should …".
            case modal
            /// The subject is asked, in the passive: "States are encouraged to …".
            case passive
            /// The body asks, the object is asked: "requests the Secretariat to …".
            case performative
            /// The object is asked, and no one is said to ask: "se alienta a los Estados a …", "ينبغي للدول أن …".
            case impersonal
            /// The object is asked, whether or not the body is named: "请缔约国…".
            case directive
            /// The body stresses; it asks only where what it stresses does: "emphasizes that States should …".
            case stress
        }

        /// When and by whom the form is used.
        public enum Form: String, Sendable {
            /// Third person of the present: the clauses of resolutions, and reports.
            case present
            /// Reports only.
            case past
            /// A plural subject, which a body seldom is: "the Inspectors recommend".
            case base
        }

        /// As printed, in small letters.
        public let phrase: String
        public let lemma: String
        public let force: Force
        public let kind: Kind
        public let form: Form
        /// Where the word means something else in the other kind of document, the kind it is for: "resolution", "report".
        public let voice: String?
        let elements: [PhraseElement]

        /// The body is the subject.
        public var isPerformative: Bool { kind == .performative || kind == .directive || kind == .stress }
    }

    public let language: String
    public let verbs: [Verb]
    /// Phrases that weaken an ask.
    public let hedges: PhraseTable<Hedge>
    /// Phrases that say by when, how often or with whom.
    public let terms: PhraseTable<Term>
    /// States, organs, organizations and groups by all their names.
    let names: PhraseTable<Named>
    /// Topics by the words that show them.
    public let topics: PhraseTable<TopicWord>
    public let treaties: PhraseTable<Treaty>
    /// Phrases that show that a sentence tells a fact of the meeting.
    public let factCues: PhraseTable<Fact>
    /// Phrases that are looked for beside those.
    public let factParts: PhraseTable<Fact>
    /// Phrases that open an ask, with the kind of change.
    public let actions: PhraseTable<ActionPhrase>
    let verbsByFirst: [Int32: [Int]]
    let tokenizer: Tokenizer

    /// Whether the language marks what is asked by the form of the verb: an infinitive behind "de", "a", or by itself.
    public var hasInfinitives: Bool { tokenizer.rules.hasInfinitives }
    /// Whether nouns show that they are definite.
    public var hasDefinites: Bool { tokenizer.rules.hasDefinites }
    /// Whether nouns have articles before them.
    public var hasArticles: Bool { ["en", "fr", "es"].contains(language) }
    /// Whether sentences and names begin with a capital.
    public var hasCapitals: Bool { language != "ar" && language != "zh" }
    /// Whether those who act are named by the last word of their name, as in English.
    public var namesEndInHead: Bool { language == "en" }

    private static let shared = Dictionary(uniqueKeysWithValues: languageCodes.map { ($0, LazyLexicon($0)) })

    /// The lexicon of a language by its code, with the topics that come with the program.
    public static func of(_ language: String) -> Lexicon {
        guard let lexicon = shared[language] else { preconditionFailure("no lexicon for “\(language)”") }
        return lexicon.value
    }

    public init(_ language: String, topics scheme: [Topic] = Topics.shared.all) {
        self.language = language
        var tokenizer = Tokenizer()
        Self.addWords(of: language, to: &tokenizer)
        let verbs = Self.verbs(of: language, &tokenizer)
        let hedges = DataFile("hedges.\(language).tsv").rows.map { row in
            (
                elements: tokenizer.elements(of: row[text: "phrase"], stemmed: false),
                value: Hedge(phrase: row[text: "phrase"], kind: row[text: "kind"])
            )
        }
        let terms = Term.rows(of: language).map { (elements: tokenizer.elements(of: $0.phrase, stemmed: false), value: $0) }
        let names = Reference.all(in: language).map {
            (elements: tokenizer.elements(of: $0.name, stemmed: true), value: $0)
        }
        let words = scheme.flatMap { topic in (topic.words[language] ?? []).map { TopicWord(topic: topic.key, word: $0) } }
        let topics = words.map { (elements: tokenizer.elements(of: $0.word, stemmed: true), value: $0) }
        let treaties = Treaties.names(in: language).map {
            (elements: tokenizer.elements(of: $0.name, stemmed: true), value: $0.treaty)
        }
        let facts = Fact.rows(of: language).map { (elements: tokenizer.elements(of: $0.phrase, stemmed: true), value: $0) }
        let actions = ActionPhrase.rows(of: language).map {
            (elements: tokenizer.elements(of: $0.phrase, stemmed: false), value: $0)
        }
        tokenizer.close(words.flatMap { $0.word.split(separator: " ") }.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
        self.verbs = verbs
        verbsByFirst = Dictionary(grouping: verbs.indices, by: { verbs[$0].elements[0].number }).mapValues { places in
            places.sorted { (-verbs[$0].elements.count, $0) < (-verbs[$1].elements.count, $1) }
        }
        for number in verbsByFirst.keys { tokenizer.words.add(.beginsVerb, to: number) }
        self.hedges = PhraseTable(hedges, begins: .beginsHedge, in: &tokenizer.words)
        // Terms stand in nearly every sentence; they need no class of their own.
        self.terms = PhraseTable(terms, begins: .word, in: &tokenizer.words)
        self.names = PhraseTable(names, begins: .beginsName, in: &tokenizer.words)
        self.topics = PhraseTable(topics, begins: .beginsTopic, in: &tokenizer.words)
        self.treaties = PhraseTable(treaties, begins: .beginsTreaty, in: &tokenizer.words)
        factCues = PhraseTable(facts.filter { $0.value.kind.isCue }, begins: .beginsFact, in: &tokenizer.words)
        factParts = PhraseTable(facts.filter { !$0.value.kind.isCue }, begins: .word, in: &tokenizer.words)
        self.actions = PhraseTable(actions, begins: .word, in: &tokenizer.words)
        tokenizer.words.widen()
        self.tokenizer = tokenizer
    }

    /// The words and signs of a text, each looked up once.
    public func tokens(of text: String) -> [Token] { tokenizer.tokens(of: text) }

    // MARK: The tables

    private static func addWords(of language: String, to tokenizer: inout Tokenizer) {
        let file = DataFile("words.\(language).tsv")
        let rows = file.rows.map { row -> (String, WordClasses, [String]) in
            let names = row[list: "classes"]
            let classes = names.reduce(into: WordClasses()) { classes, name in
                guard let one = WordClasses.named[name] else {
                    preconditionFailure("\(file.name), line \(row.line): no class “\(name)”")
                }
                classes.formUnion(one)
            }
            return (row[text: "word"], classes, names)
        }
        // The rules first: they decide how the words are cut.
        for (word, classes, names) in rows where isRule(word, names) {
            tokenizer.rules.add(word, classes: classes, names: names)
            if names.contains("elision") || names.contains("proclitic") {
                _ = tokenizer.words.add(Array(word.utf8), classes)
            }
        }
        for (word, classes, names) in rows where !isRule(word, names) { tokenizer.add(word, classes) }
        for row in DataFile("actors.\(language).tsv").rows {
            tokenizer.add(row[text: "noun"], row[text: "body"].isEmpty ? .actor : [.actor, .body], stemmed: true)
        }
    }

    private static func isRule(_ word: String, _ names: [String]) -> Bool {
        word.count > 1 && (word.hasPrefix("*") || word.hasSuffix("*")) || names.contains("elision") || names.contains("proclitic")
            || names.contains("ending")
    }

    private static func verbs(of language: String, _ tokenizer: inout Tokenizer) -> [Verb] {
        let file = DataFile("lexicon.\(language).tsv")
        return file.rows.map { row in
            guard let force = Force(rawValue: row[text: "force"]), let kind = Verb.Kind(rawValue: row[text: "kind"]),
                let form = Verb.Form(rawValue: row[text: "form"])
            else {
                preconditionFailure("\(file.name), line \(row.line): “\(row[text: "phrase"])” has no force, kind or form")
            }
            return Verb(
                phrase: row[text: "phrase"], lemma: row[text: "lemma"], force: force, kind: kind, form: form,
                voice: row[optional: "voice"], elements: tokenizer.elements(of: row[text: "phrase"], stemmed: false))
        }
    }
}

/// The lexicon of a language, made when it is first asked for, by one thread while others wait.
final class LazyLexicon: Sendable {
    private let language: String
    private let topics: [Topic]?
    private let made = Mutex<Lexicon?>(nil)

    init(_ language: String, topics: [Topic]? = nil) {
        self.language = language
        self.topics = topics
    }

    var value: Lexicon {
        made.withLock { made in
            if let made { return made }
            let new = topics.map { Lexicon(language, topics: $0) } ?? Lexicon(language)
            made = new
            return new
        }
    }
}
