import Indexing
import Testing

@Suite struct SearchQueryTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let typed: String
        let term: SearchTerm?
        var fields: [SearchField] = []
        var notes: [SearchNote.Kind] = []
        var testDescription: String { String(typed.prefix(60)) }

        init(_ typed: String, _ term: SearchTerm?, fields: [SearchField] = [], notes: [SearchNote.Kind] = []) {
            (self.typed, self.term, self.fields, self.notes) = (typed, term, fields, notes)
        }
    }

    private static func word(_ text: String) -> SearchTerm { .phrase(text) }
    private static let (a, b, c) = (word("a"), word("b"), word("c"))

    static let cases: [Case] = [
        Case("", nil), Case("   ", nil), Case("a", a), Case("a b", .all([a, b])), Case("a a", a), Case("a AND b", .all([a, b])),
        Case("a and b", .all([a, word("and"), b])),
        Case("\"a b\"", word("a b")), Case("“a b” c", .all([word("a b"), c])), Case("« a b »", word(" a b ")),
        Case("„a b“", word("a b")), Case("「a b」", word("a b")), Case("《a》b", .all([a, b])), Case("”a b”", word("a b")),
        Case("a*", .prefix("a")), Case("traffick*", .prefix("traffick")),
        Case("a OR b", .any([a, b])), Case("a OR b OR c", .any([a, b, c])), Case("a b OR c", .all([a, .any([b, c])])),
        Case("(a b) OR c", .any([.all([a, b]), c])), Case("（a）", a), Case("a (b OR c)", .all([a, .any([b, c])])),
        Case("a NOT b", .all([a, .not(b)])), Case("a -b", .all([a, .not(b)])), Case("-a", .not(a)),
        Case("a −b", .all([a, .not(b)])),
        Case("a -(b c)", .all([a, .not(.all([b, c]))])), Case("NOT NOT a", a), Case("--a", a), Case("a-b", word("a-b")),
        Case("-\"a b\"", .not(word("a b"))), Case("A/RES/78/228", word("A/RES/78/228")), Case("women’s", word("women’s")),
        // Fields.
        Case("to:UNODC", nil, fields: [SearchField(.to, "UNODC")]),
        Case("a to:\"States parties\" b", .all([a, b]), fields: [SearchField(.to, "States parties")]),
        Case("to:“États parties”", nil, fields: [SearchField(.to, "États parties")]),
        Case("FORCE:direction before:2015", nil, fields: [SearchField(.force, "direction"), SearchField(.before, "2015")]),
        Case("(to:a OR to:b)", nil, fields: [SearchField(.to, "a"), SearchField(.to, "b")]),
        Case("body：CTOC", nil, fields: [SearchField(.body, "CTOC")]),
        Case("note: a", .all([word("note"), a])), Case("foo:bar", .all([word("foo"), word("bar")])),
        Case("to: a", .all([word("to"), a])),
        Case("-to:a b", b, notes: [.notUnderstood]), Case("to:*", word("to"), notes: [.notUnderstood]),
        Case("to:\"a", .all([word("to"), a]), notes: [.unpaired]),
        // What means nothing is said and left out.
        Case("\"a b", .all([a, b]), notes: [.unpaired]), Case("a \"", a, notes: [.unpaired]),
        Case("\"\"", nil, notes: [.notUnderstood]), Case("OR", nil, notes: [.notUnderstood]),
        Case("AND", nil, notes: [.notUnderstood]), Case("NOT", nil, notes: [.notUnderstood]),
        Case("a OR", a, notes: [.notUnderstood]),
        Case("OR a", a, notes: [.notUnderstood]), Case("a AND", a, notes: [.notUnderstood]),
        Case("a NOT", a, notes: [.notUnderstood]),
        Case("a OR OR b", .any([a, b]), notes: [.notUnderstood]), Case("*", nil, notes: [.notUnderstood]),
        Case("a * b", .all([a, b]), notes: [.notUnderstood]), Case("(a", a, notes: [.unpaired]), Case("a)", a, notes: [.unpaired]),
        Case("a) b", .all([a, b]), notes: [.unpaired]), Case("()", nil),
        Case("?! …", nil, notes: [.notUnderstood, .notUnderstood]),
        Case("(a OR -) b", .all([a, b]), notes: [.notUnderstood]),
        Case("a\u{0}b", .all([a, b])), Case("\u{202E}a\u{202C}", a), Case("\u{FEFF}a", a), Case("a\tb\nc", .all([a, b, c])),
    ]

    @Test(arguments: cases) func `a question is read as it is meant`(example: Case) {
        let query = SearchQuery(example.typed)
        #expect(query.term == example.term)
        #expect(query.fields == example.fields)
        #expect(query.notes.map(\.kind) == example.notes)
    }

    @Test func `what was typed is kept without its fields`() {
        #expect(SearchQuery(" a  to:UNODC \"b c\" before:2015 -d").words == "a \"b c\" -d")
        #expect(SearchQuery("to:UNODC").words == "")
        #expect(SearchQuery("to: a").words == "to: a")
    }

    @Test func `only the first fifty terms count, and it is said`() {
        let query = SearchQuery((0..<10_000).map { "w\($0)" }.joined(separator: " "))
        guard case .all(let terms) = query.term else { return #expect(Bool(false), "\(String(describing: query.term))") }
        #expect(terms.count == 50)
        #expect(query.notes.map(\.kind) == [.tooLong, .tooLong])
    }

    @Test(arguments: ["(", ")", "\"", "-", "a(", "NOT ", "OR ", "(a OR ", "-(", "to:", "*", "(((a)", "“„«"])
    func `a thousand times anything is read quickly and said once or a few times`(text: String) {
        let query = SearchQuery(String(repeating: text, count: 10_000))
        #expect(query.notes.count <= 20)
        #expect(depth(query.term) <= 40)
    }

    private func depth(_ term: SearchTerm?) -> Int {
        switch term {
        case .all(let terms), .any(let terms): 1 + (terms.map { depth($0) }.max() ?? 0)
        case .not(let term): 1 + depth(term)
        case .phrase, .prefix, nil: 0
        }
    }
}
