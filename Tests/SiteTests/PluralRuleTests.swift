import Documents
@testable import Site
import Testing

@Suite struct PluralRuleTests {
    /// The integers that CLDR gives as samples of each form, from its table of cardinal rules.
    private static let samples: [(Language, PluralRule.Form, [Int])] = [
        (.arabic, .zero, [0]), (.arabic, .one, [1]), (.arabic, .two, [2]),
        (.arabic, .few, [3, 10, 103, 110, 1003]), (.arabic, .many, [11, 26, 99, 111, 1011]),
        (.arabic, .other, [100, 101, 102, 200, 201, 202, 300, 500, 1000, 10_000, 100_000, 1_000_000]),
        (.chinese, .other, [0, 1, 2, 15, 100, 1000, 1_000_000]),
        (.english, .one, [1]), (.english, .other, [0, 2, 16, 100, 101, 1000, 1_000_000]),
        (.french, .one, [0, 1]), (.french, .many, [1_000_000, 2_000_000]), (.french, .other, [2, 17, 100, 101, 1000, 1_000_001]),
        (.russian, .one, [1, 21, 31, 41, 51, 61, 71, 81, 101, 1001]),
        (.russian, .few, [2, 4, 22, 24, 32, 34, 42, 44, 52, 54, 62, 102, 1002]),
        (.russian, .many, [0, 5, 19, 11, 12, 14, 100, 111, 112, 1000, 10_000, 100_000, 1_000_000]),
        (.spanish, .one, [1]), (.spanish, .many, [1_000_000, 3_000_000]), (.spanish, .other, [0, 2, 16, 100, 101, 1000]),
    ]

    @Test func `numbers take the forms that CLDR gives them`() {
        for (language, form, numbers) in Self.samples {
            for number in numbers {
                #expect(PluralRule(language).form(of: number) == form, "\(language.rawValue) \(number)")
                #expect(PluralRule(language).form(of: -number) == form, "\(language.rawValue) −\(number)")
            }
        }
        #expect(PluralRule(.russian).form(of: .min) == .many)
    }

    @Test func `every form is one of the language`() {
        for language in Language.allCases {
            let rule = PluralRule(language)
            let taken = Set((0...2_000).map { rule.form(of: $0) } + [rule.form(of: 1_000_000)])
            #expect(taken.isSubset(of: rule.forms), "\(language.rawValue)")
            // Only the Russian form for parts of a whole stands with no whole number.
            #expect(Set(rule.forms).subtracting(taken) == (language == .russian ? [.other] : []), "\(language.rawValue)")
        }
    }
}
