import Documents

/// Which form of words goes with a whole number in a language: the cardinal rules of CLDR.
struct PluralRule: Sendable {
    /// The forms by their names in CLDR, which are the ends of the keys in a catalogue.
    enum Form: String, Hashable, Sendable, CaseIterable {
        case zero, one, two, few, many, other
    }

    /// The forms that the language has. Russian `other` stands with parts of a whole, and so with no number of ours.
    let forms: [Form]
    private let rule: @Sendable (Int) -> Form

    init(_ language: Language) {
        switch language {
        case .arabic:
            forms = [.zero, .one, .two, .few, .many, .other]
            rule = { number in
                switch (number, number % 100) {
                case (0, _): .zero
                case (1, _): .one
                case (2, _): .two
                case (_, 3...10): .few
                case (_, 11...99): .many
                default: .other
                }
            }
        case .russian:
            forms = [.one, .few, .many, .other]
            rule = { number in
                switch (number % 10, number % 100) {
                case (_, 11...14): .many
                case (1, _): .one
                case (2...4, _): .few
                default: .many
                }
            }
        case .french:
            forms = [.one, .many, .other]
            rule = { $0 < 2 ? .one : Self.isWholeMillions($0) ? .many : .other }
        case .spanish:
            forms = [.one, .many, .other]
            rule = { $0 == 1 ? .one : Self.isWholeMillions($0) ? .many : .other }
        case .english:
            forms = [.one, .other]
            rule = { $0 == 1 ? .one : .other }
        case .chinese:
            forms = [.other]
            rule = { _ in .other }
        }
    }

    func form(of number: Int) -> Form { rule(Int(clamping: number.magnitude)) }

    /// "1 000 000 de recommandations".
    private static func isWholeMillions(_ number: Int) -> Bool { number != 0 && number % 1_000_000 == 0 }
}
