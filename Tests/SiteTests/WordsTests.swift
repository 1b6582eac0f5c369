import Documents
import Foundation
@testable import Site
import TestSupport
import Testing
import Vocabularies

@Suite struct WordsTests {
    private func words() throws -> Words { try Words(language: "en", catalogue: Embedded.files(in: "Words")["en.words"] ?? "") }

    /// All text of the files in a folder of the room.
    private func source(_ folder: String) throws -> String {
        let place = repositoryRoot.appending(path: "Sources/Site/\(folder)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
        return try names.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".mustache") }
            .map { try String(contentsOf: place.appending(path: $0), encoding: .utf8) }.joined()
    }

    @Test func `every key that templates and code use has words`() throws {
        let keys = try words().keys
        let templates = try source("Templates")
        for match in templates.matches(of: /\{\{words\.([A-Za-z0-9.-]+)\}\}/) {
            #expect(keys.contains(String(match.1)), "\(match.1)")
        }
        let code = try source("")
        for match in code.matches(of: /words\("([a-zA-Z0-9.-]+)"/) { #expect(keys.contains(String(match.1)), "\(match.1)") }
        for match in code.matches(of: /words\.counted\("([a-zA-Z0-9.-]+)"/) {
            #expect(keys.contains("\(match.1).one") && keys.contains("\(match.1).other"), "\(match.1)")
        }
    }

    @Test func `every problem, force, kind and format has words`() throws {
        let keys = try words().keys
        for key in Problem.Key.allCases { #expect(keys.contains("problem.\(key.rawValue).detail"), "\(key)") }
        for kind in Mark.Kind.allCases { #expect(keys.contains("mark.\(kind.rawValue)"), "\(kind)") }
        for force in ForceChart.order { #expect(keys.contains("force.\(force.rawValue).meaning"), "\(force)") }
        for format in Document.Format.allCases { #expect(keys.contains("original.\(format.rawValue)"), "\(format)") }
        for language in Language.allCases { #expect(keys.contains("language.\(language.rawValue)"), "\(language)") }
    }

    @Test func `no template holds words of its own`() throws {
        let templates = try source("Templates").replacing(/\{\{[^}]*\}+/, with: "").replacing(/<[^>]*>/, with: "")
        let letters = templates.filter { $0.isLetter }
        #expect(letters.isEmpty, "\(letters.prefix(80))")
    }

    @Test(arguments: [
        ("2021-10-12", "2021-10-14", "12 to 14 October 2021"), ("2021-09-30", "2021-10-02", "30 September to 2 October 2021"),
        ("2021-12-30", "2022-01-02", "30 December 2021 to 2 January 2022"), ("2021-10-12", "2021-10-12", "12 October 2021"),
    ])
    func `dates are written as reports write them`(from: String, to: String, written: String) throws {
        #expect(try words().dates(from: from, to: to) == written)
    }

    @Test func `numbers and plurals`() throws {
        let words = try words()
        #expect(words.number(1_234_567) == "1,234,567")
        #expect(words.number(123) == "123")
        #expect(words.counted("recommendations", 1) == "1 recommendation")
        #expect(words.counted("recommendations", 1000) == "1,000 recommendations")
    }

    @Test func `a catalogue that cannot be read says where`() {
        let failure = #expect(throws: SiteFailure.self) { try Words(language: "xx", catalogue: "a = b\nnonsense") }
        #expect(failure?.description.contains("Line 2") == true)
    }

    @Test func `the site does not start without one of its templates`() {
        let failure = #expect(throws: SiteFailure.self) {
            try Templates(Embedded.files(in: "Templates").filter { $0.key != "home.mustache" })
        }
        #expect(failure?.description.contains("“home” is missing") == true)
    }
}
