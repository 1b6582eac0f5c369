/// A phrase with which the reports of a language tell the facts of a meeting.
public struct Fact: Hashable, Sendable {
    public enum Kind: String, Sendable {
        // These show that a sentence tells a fact.
        /// Those named were represented.
        case represented
        /// Those named were there, or took part in something else.
        case present
        /// Somebody spoke.
        case spoke
        /// An office; `value` is its name in English.
        case role
        case elected, chaired, agenda
        /// Documents were before the body.
        case before
        /// The body adopted its report.
        case adopted
        /// The body met somewhere; the place follows.
        case met
        /// A draft that another body is to adopt.
        case draft
        case recommendation
        /// What a State under review says of recommendations; `value` is its position.
        case position

        // These are looked for only beside the others.
        /// A list of names follows, or stands behind a colon.
        case following
        /// Recommendations follow: "set out below".
        case announced
        /// Those who spoke follow.
        case lead
        /// As what somebody is there; `value` is the name of the group in English.
        case capacity
        /// A list of names ends before it.
        case tail
        /// The name of a group ends before it: "to the Convention".
        case cut
        /// Between a name and an office: "as".
        case `as`
        case honorific
        case item
        /// From one number to another.
        case through
        case documents
        /// The head of a column; `value` is "item" or "title".
        case column
        /// How it was adopted: "as orally amended".
        case amended
        /// The name of the body follows: "report of the".
        case reporting
        /// The name of the body ends before it: "held in".
        case ending
        /// Not a body, but who writes for one: "Secretary-General".
        case author
        case recommends
        // These are looked for in citations.
        /// A noun that names a resolution, or a decision, by its number.
        case resolution, decision
        /// Numbers of paragraphs follow, or stand before it.
        case paragraph
        /// Numbers of articles of a treaty follow, or stand before it.
        case article

        /// Words that look like one of the others, and are not.
        case other

        var isCue: Bool {
            switch self {
            case .represented, .present, .spoke, .role, .elected, .chaired, .agenda, .before, .adopted, .met, .draft,
                .recommendation, .position:
                true
            default: false
            }
        }
    }

    public let phrase: String
    public let kind: Kind
    public let value: String?

    static func rows(of language: String) -> [Fact] {
        let file = DataFile("facts.\(language).tsv")
        return file.rows.map { row in
            guard let kind = Kind(rawValue: row[text: "kind"]) else {
                preconditionFailure("\(file.name), line \(row.line): no kind of fact “\(row[text: "kind"])”")
            }
            return Fact(phrase: row[text: "phrase"], kind: kind, value: row[optional: "value"])
        }
    }
}

/// A phrase that opens an ask, with the kind of change it asks for.
public struct ActionPhrase: Hashable, Sendable {
    public let phrase: String
    /// 1 (minimal) to 5 (specific action).
    public let category: Int
    /// It says by which means a thing is to be done, and does not open what is asked.
    public let isMeans: Bool

    static func rows(of language: String) -> [ActionPhrase] {
        let file = DataFile("actions.\(language).tsv")
        return file.rows.map { row in
            guard let category = Int(row[text: "category"]), (1...5).contains(category) else {
                preconditionFailure("\(file.name), line \(row.line): no category of action “\(row[text: "category"])”")
            }
            return ActionPhrase(phrase: row[text: "phrase"], category: category, isMeans: row[text: "place"] == "means")
        }
    }
}
