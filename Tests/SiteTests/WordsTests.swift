import Documents
import Foundation
@testable import Site
import TestSupport
import Testing

@Suite struct WordsTests {
    private func words(_ language: Language = .english) throws -> Words { try #require(try Words.all()[language]) }

    @Test(arguments: [
        (Language.english, "2021-10-12", "2021-10-14", "12 to 14 October 2021"),
        (.english, "2021-09-30", "2021-10-02", "30 September to 2 October 2021"),
        (.english, "2021-12-30", "2022-01-02", "30 December 2021 to 2 January 2022"),
        (.english, "2021-10-12", "2021-10-12", "12 October 2021"),
        (.french, "2021-10-01", "2021-10-03", "1er-3 octobre 2021"), (.french, "2022-01-01", "2022-01-01", "1er janvier 2022"),
        (.spanish, "2021-09-30", "2021-10-02", "30 de septiembre a 2 de octubre de 2021"),
        (.russian, "2021-10-12", "2021-10-14", "12–14 октября 2021 года"),
        (.chinese, "2021-10-12", "2021-10-14", "2021年10月12日至14日"),
        (.chinese, "2021-09-30", "2021-10-02", "2021年9月30日至10月2日"),
        (.arabic, "2021-01-12", "2021-01-14", "12 إلى 14 كانون الثاني/يناير 2021"),
        (.arabic, "2021-10-14", "2021-10-14", "14 تشرين الأول/أكتوبر 2021"), (.english, "no", "date", "no – date"),
    ])
    func `dates are written as documents write them`(language: Language, from: String, to: String, written: String) throws {
        #expect(try words(language).dates(from: from, to: to) == written)
    }

    @Test(arguments: [
        (Language.english, 1_234_567, "1,234,567"), (.english, 123, "123"), (.english, -1000, "−1,000"), (.arabic, 1234, "1,234"),
        (.french, 12_345, "12\u{202F}345"), (.russian, 1234, "1\u{A0}234"), (.spanish, 1234, "1234"), (.spanish, 12_345, "12.345"),
        (.chinese, 1234, "1,234"),
    ])
    func `numbers are grouped as the language groups them`(language: Language, number: Int, written: String) throws {
        #expect(try words(language).number(number) == written)
    }

    @Test(arguments: [
        (Language.english, 1, "1 recommendation"), (.english, 1000, "1,000 recommendations"), (.french, 0, "0 recommandation"),
        (.french, 1_000_000, "1\u{202F}000\u{202F}000 de recommandations"), (.russian, 21, "21 рекомендация"),
        (.russian, 3, "3 рекомендации"), (.russian, 12, "12 рекомендаций"), (.arabic, 2, "توصيتان"), (.arabic, 5, "5 توصيات"),
        (.arabic, 12, "12 توصية"), (.chinese, 7, "7项建议"), (.spanish, 2, "2 recomendaciones"),
    ])
    func `words take the form of their number`(language: Language, number: Int, written: String) throws {
        #expect(try words(language).counted("recommendations", number) == written)
    }

    @Test func `values neither fill each other nor turn the words around them`() throws {
        let title = try words()("recommendation.title", ["document": "{number}", "number": "7"])
        #expect(title == "{number}, paragraph 7")
        #expect(try words(.arabic)("recommendation.paragraph", ["number": "7"]) == "الفقرة 7")
        let mixed = try words(.arabic)("recommendation.title", ["document": "A/1", "number": "7"])
        #expect(mixed == "\u{2068}A/1\u{2069}، الفقرة 7")
        #expect(try words().list(["Rome", "روما"]) == "Rome, \u{2068}روما\u{2069}")
    }

    @Test(arguments: [
        (Language.french, "addressee", "States parties", "États parties"), (.english, "addressee", "State party", "State party"),
        (.english, "addressee", "المراقبون", "observers"), (.arabic, "addressee", "Slovenia", "سلوفينيا"),
        (.russian, "addressee", "UNODC", "UNODC"), (.spanish, "addressee", "the harbour master", "the harbour master"),
        (.chinese, "addressee", "self", "该机构本身"), (.spanish, "body", "General Assembly", "Asamblea General"),
        (.french, "topic", "legislation", "Législation nationale"), (.french, "topic", "lamps", "lamps"),
        (.russian, "force", "obligation", "Обязательство"), (.russian, "force", "nonsense.name", "nonsense.name"),
        (.chinese, "lineage", "repeats", "重申"), (.chinese, "state", "active", "有效"),
    ])
    func `values have the names that the language has for them`(
        language: Language, filter: String, value: String, name: String
    ) throws {
        #expect(try words(language).value(value, of: filter) == name)
    }

    @Test func `a catalogue that cannot be read or is missing says so`() {
        let unreadable = #expect(throws: SiteFailure.self) { try Words(.french, catalogue: "a = b\nnonsense") }
        #expect(unreadable?.description.contains("Line 2 of the words of the language “fr”") == true)
        let missing = #expect(throws: SiteFailure.self) {
            try Words.all(Embedded.files(in: "Words").filter { $0.key != "ru.words" })
        }
        #expect(missing?.description.contains("“ru” are missing") == true)
    }

    @Test func `the site does not start without one of its templates`() {
        let failure = #expect(throws: SiteFailure.self) {
            try Templates(Embedded.files(in: "Templates").filter { $0.key != "home.mustache" })
        }
        #expect(failure?.description.contains("“home” is missing") == true)
    }
}
