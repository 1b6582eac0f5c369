/// What kind of change an act asks for, 1 (minimal) to 5 (specific action), by the rules that UPR Info publishes (E. McMahon).
enum ActionCategory {
    private static let table: [Int: Set<String>] = [
        1: ["call", "seek", "share", "request", "cooperate", "inform", "invite", "exchange"],
        2: ["continue", "maintain", "persevere", "persist", "pursue", "keep", "sustain"],
        3: [
            "analyse", "analyze", "consider", "envisage", "envision", "examine", "explore", "reflect", "revise", "review", "study",
            "assess", "evaluate",
        ],
        4: [
            "accelerate", "address", "encourage", "engage", "ensure", "guarantee", "intensify", "promote", "speed", "strengthen",
            "take", "increase",
            "improve", "enhance", "step", "protect", "combat", "prevent", "raise", "support", "facilitate", "reinforce", "redouble",
            "respect",
            "expedite", "work", "make", "clarify", "foster", "recognize", "allocate", "provide", "expand", "place", "give",
            "develop further",
        ],
        5: [
            "conduct", "develop", "eliminate", "establish", "investigate", "undertake", "abolish", "accede", "adopt", "amend",
            "implement", "enforce",
            "ratify", "enact", "repeal", "create", "introduce", "draft", "set", "withdraw", "sign", "prohibit", "criminalize",
            "submit", "research",
            "bring", "prepare", "impose", "penalize", "include", "extend", "appoint", "publish", "launch", "prosecute", "remove",
            "issue", "incorporate", "harmonize",
        ],
    ]

    static func category(of act: Act?) -> Int? {
        guard let act else { return nil }
        if act.verb.hasSuffix("consider") { return 3 }
        if act.verb.hasSuffix("continue") { return 2 }
        let words = words(of: act.ask)
        let lead = words.drop { ["to", "that", "also", "further", "be", "not"].contains($0) || $0.hasSuffix("ly") }
        guard let first = lead.first, let category = category(of: first) else { return nil }
        // Where two verbs open it, the second says what is asked: "continue and strengthen" is 4.
        let rest = Array(lead.dropFirst())
        if rest.count > 1, rest[0] == "and", let second = Self.category(of: rest[1]) { return second }
        // A general action by a specific means is specific.
        if category == 4, rest.contains("by"), let by = rest.firstIndex(of: "by"), by + 1 < rest.count,
            let means = Self.category(of: base(rest[by + 1])), means == 5
        {
            return 5
        }
        return category
    }

    /// Words of English in small letters, cut byte by byte.
    private static func words(of text: String) -> [String] {
        text.utf8.split { byte in !(byte >= 0x80 || byte == UInt8(ascii: "-") || (0x61...0x7A).contains(byte | 0x20)) }
            .map { word in String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self) }
    }

    private static func category(of verb: String) -> Int? { categories[verb] }

    private static let categories = Dictionary(
        uniqueKeysWithValues: table.flatMap { category, verbs in verbs.map { ($0, category) } })

    /// "amending" → "amend", "establishing" → "establish".
    private static func base(_ word: String) -> String {
        guard word.hasSuffix("ing") else { return word }
        let stem = String(word.dropLast(3))
        return category(of: stem) != nil ? stem : stem + "e"
    }
}
