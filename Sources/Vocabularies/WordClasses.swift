/// What a word can be in a sentence. The first are seen in its form; the others are rows of `words.xx.tsv`.
public struct WordClasses: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }

    // Seen in the form.
    public static let word = Self(bit: 0)
    /// Its first letter is a capital.
    public static let capital = Self(bit: 1)
    /// Two or more signs, all capitals, hyphens or full stops.
    public static let acronym = Self(bit: 2)
    /// It begins with a digit.
    public static let number = Self(bit: 3)
    public static let comma = Self(bit: 4)
    public static let semicolon = Self(bit: 5)
    public static let colon = Self(bit: 6)
    public static let opening = Self(bit: 7)
    public static let closing = Self(bit: 8)
    public static let openingQuote = Self(bit: 9)
    public static let closingQuote = Self(bit: 10)
    /// A full stop, question or exclamation mark.
    public static let stop = Self(bit: 11)
    /// The data of the language have a phrase that asks and begins with this word.
    public static let beginsVerb = Self(bit: 12)
    public static let beginsHedge = Self(bit: 13)
    public static let beginsName = Self(bit: 14)
    public static let beginsTopic = Self(bit: 15)
    public static let beginsTreaty = Self(bit: 16)
    /// Between "and" or a comma and the next of the body's verbs: "also", "in this regard".
    public static let resumptive = Self(bit: 17)
    /// A noun that can be asked to act; a row of `actors.xx.tsv`.
    public static let actor = Self(bit: 18)

    // Rows of `words.xx.tsv`.
    public static let adverb = Self(bit: 19)
    /// May stand between the start of a clause and the body's own verb: "also", "strongly", "reiterates its".
    public static let leadIn = Self(bit: 20)
    public static let negation = Self(bit: 21)
    public static let subordinator = Self(bit: 22)
    /// Opens a clause about the noun before it.
    public static let relative = Self(bit: 23)
    public static let auxiliary = Self(bit: 24)
    public static let finite = Self(bit: 25)
    /// Joins clauses or verbs.
    public static let conjunction = Self(bit: 26)
    /// Joins nouns.
    public static let and = Self(bit: 27)
    /// Opens what is said beside a subject: "in", "including", "recalling".
    public static let opener = Self(bit: 28)
    public static let preposition = Self(bit: 29)
    /// Stays inside a name where a proper name goes on behind it: "of", "on".
    public static let particle = Self(bit: 30)
    /// Stays inside a noun phrase whatever goes on behind it: "de", "的".
    public static let link = Self(bit: 31)
    public static let determiner = Self(bit: 32)
    public static let article = Self(bit: 33)
    /// Points back at those who were asked before.
    public static let pronoun = Self(bit: 34)
    /// Points back at a thing named before: "these", "such".
    public static let demonstrative = Self(bit: 35)
    /// Those whom a demonstrative can point at and still ask: "these States".
    public static let party = Self(bit: 36)
    /// Leads from those who are asked to what is asked: "to", "à", "a", "إلى".
    public static let complement = Self(bit: 37)
    /// Opens a clause in which the subject is asked: "that", "que", "чтобы", "أن".
    public static let that = Self(bit: 38)
    /// Leads from the verb to those who are asked: "to", "à", "al", "向".
    public static let toward = Self(bit: 39)
    public static let infinitive = Self(bit: 40)
    public static let gerund = Self(bit: 41)
    public static let participle = Self(bit: 42)
    public static let be = Self(bit: 43)
    public static let consider = Self(bit: 44)
    /// A modal verb inside a clause of "that".
    public static let modal = Self(bit: 45)
    /// The noun of "the need for States to …".
    public static let need = Self(bit: 46)
    public static let purpose = Self(bit: 47)
    /// Names kinds of organization that share what stands before the first of them.
    public static let kind = Self(bit: 48)
    /// Abbreviations whose full stop ends no sentence.
    public static let abbreviation = Self(bit: 49)
    /// Ends like a verb in the third person or the past.
    public static let verbShape = Self(bit: 50)
    /// A noun with its article, in a language that marks it.
    public static let definite = Self(bit: 51)
    /// Says more about a noun and stands before it.
    public static let adjective = Self(bit: 52)
    /// One capital letter alone, the first of a name; and a word whose ending shows nothing.
    public static let initial = Self(bit: 53)
    /// What a body calls itself.
    public static let body = Self(bit: 54)
    /// The data of the language have a phrase that tells a fact of a meeting and begins with this word.
    public static let beginsFact = Self(bit: 55)
    public static let speaker = Self(bit: 56)
    public static let quantity = Self(bit: 57)
    public static let said = Self(bit: 58)
    /// "it"
    public static let itself = Self(bit: 59)
    /// A noun that names a decision or resolution by its number.
    public static let enactment = Self(bit: 60)
    /// A noun that names a treaty: "Convention".
    public static let treaty = Self(bit: 61)
    /// A subordinator that may stand inside a subject: "as", "so".
    public static let loose = Self(bit: 62)
    /// Before a word that looks like a verb it shows that it is none: "as requested", "the recommended".
    public static let neverVerb = Self(bit: 63)

    /// The classes that the tables name.
    static let named: [String: WordClasses] = [
        "adverb": .adverb, "lead-in": .leadIn, "resumptive": .resumptive, "negation": .negation, "subordinator": .subordinator,
        "relative": .relative,
        "auxiliary": .auxiliary, "finite": .finite, "conjunction": .conjunction, "and": .and, "opener": .opener,
        "preposition": .preposition, "particle": .particle, "link": .link, "determiner": .determiner, "article": .article,
        "pronoun": .pronoun, "demonstrative": .demonstrative, "party": .party, "complement": .complement, "that": .that,
        "toward": .toward, "infinitive": .infinitive, "gerund": .gerund, "participle": .participle, "be": .be,
        "consider": .consider, "modal": .modal, "need": .need, "purpose": .purpose, "kind": .kind,
        "abbreviation": .abbreviation, "verb-shape": .verbShape, "definite": .definite, "adjective": .adjective, "plain": .initial,
        "body": .body, "speaker": .speaker, "quantity": .quantity, "said": .said, "it": .itself,
        "enactment": .enactment, "treaty": .treaty, "loose": .loose, "never-verb": .neverVerb, "ending": [], "elision": [],
        "proclitic": [], "enclitic": [],
    ]
}
