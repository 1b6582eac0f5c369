import Documents
import Foundation
import Recording
@testable import Site
import Structuring
import TestSupport
import Testing
import Vocabularies

/// The catalogues of the six languages against each other, and against what templates and code ask of them.
@Suite struct CataloguesTests {
    /// The keys of a language with the forms of numbers taken off, and the words by whole keys.
    private struct Catalogue {
        let words: [String: String]
        let numbered: [String: Set<String>]

        /// `english` says which keys end in a form, where this is another language.
        init(_ language: Language, numbered known: Set<String>? = nil) {
            let lines = (Embedded.files(in: "Words")["\(language.rawValue).words"] ?? "").split(separator: "\n")
            let pairs = lines.compactMap { line -> (String, String)? in
                guard !line.hasPrefix("#"), let sign = line.firstRange(of: " = ") else { return nil }
                return (String(line[..<sign.lowerBound]), String(line[sign.upperBound...]))
            }
            words = Dictionary(pairs) { first, _ in "\(first) (and again)" }
            let stems = known ?? Set(words.keys.filter { $0.hasSuffix(".one") }.map { String($0.dropLast(4)) })
            var numbered: [String: Set<String>] = [:]
            for stem in stems {
                let forms = words.keys.filter { $0.hasPrefix(stem + ".") }.map { String($0.dropFirst(stem.count + 1)) }
                numbered[stem] = Set(forms.filter { !$0.contains(".") })
            }
            self.numbered = numbered
        }

        /// The keys that no number chooses.
        var plain: Set<String> {
            Set(words.keys).subtracting(numbered.flatMap { stem, forms in forms.map { "\(stem).\($0)" } })
        }
    }

    private static func placeholders(_ words: String) -> Set<String> {
        Set(words.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }

    /// All text of the files in a folder of the room.
    private func source(_ folder: String) throws -> String {
        let place = repositoryRoot.appending(path: "Sources/Site/\(folder)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
        return try names.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".mustache") }
            .map { try String(contentsOf: place.appending(path: $0), encoding: .utf8) }.joined()
    }

    @Test(arguments: Language.allCases)
    func `a language has every key once, and exactly the forms that its numbers need`(language: Language) throws {
        let english = Catalogue(.english)
        let catalogue = Catalogue(language, numbered: Set(english.numbered.keys))
        #expect(english.plain.subtracting(catalogue.plain).sorted() == [], "missing")
        #expect(catalogue.plain.subtracting(english.plain).sorted() == [], "unknown")
        let forms = Set(PluralRule(language).forms.map(\.rawValue))
        for (stem, own) in catalogue.numbered { #expect(own == forms, "\(stem)") }
        for (key, words) in catalogue.words {
            #expect(!words.hasSuffix("(and again)"), "\(key) stands twice")
            #expect(!words.trimmingCharacters(in: .init(charactersIn: " ")).isEmpty, "\(key)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a language fills in what English fills in`(language: Language) {
        let english = Catalogue(.english)
        let catalogue = Catalogue(language, numbered: Set(english.numbered.keys))
        for key in english.plain {
            let (asked, own) = (Self.placeholders(english.words[key] ?? ""), Self.placeholders(catalogue.words[key] ?? ""))
            #expect(own == asked, "\(key)")
        }
        for (stem, forms) in catalogue.numbered {
            let asked = Self.placeholders(english.words["\(stem).other"] ?? "")
            for form in forms {
                let own = Self.placeholders(catalogue.words["\(stem).\(form)"] ?? "")
                // Where a form stands for one number only, its word may say the number.
                let saysNumber = language == .arabic && ["zero", "one", "two"].contains(form)
                #expect(own == asked || saysNumber && own == asked.subtracting(["count"]), "\(stem).\(form)")
            }
        }
    }

    @Test func `every language writes its words in its own letters`() {
        let letters: [Language: ClosedRange<UInt32>] = [
            .arabic: 0x0600...0x06FF, .russian: 0x0400...0x04FF, .chinese: 0x4E00...0x9FFF,
        ]
        let names = ["site.name", "original.pdf", "original.word", "original.html", "original.akomaNtoso"]
        for (language, range) in letters {
            for (key, words) in Catalogue(language).words where !names.contains(key) && words.contains(where: \.isLetter) {
                let bare = words.replacing(/\{\w+\}/, with: "")
                guard bare.contains(where: \.isLetter) else { continue }
                #expect(bare.unicodeScalars.contains { range.contains($0.value) }, "\(language.rawValue) \(key)")
            }
        }
    }

    /// The keys that templates and code name, with `*` where code puts in a value.
    private func usedKeys() throws -> (plain: Set<String>, numbered: Set<String>) {
        let (templates, code) = (try source("Templates"), try source(""))
        var plain = Set(templates.matches(of: /\{\{words\.([A-Za-z0-9.-]+)\}\}/).map { String($0.1) })
        let pattern = #/(?:words|self|catalogues\[language\]\?|name|filled)\(\s*"((?:[A-Za-z0-9.-]|\\\([^"]*?\))+)"/#
        let interpolation = #/\\\((?:[^()]|\([^()]*\))*\)/#
        plain.formUnion(code.matches(of: pattern).map { String($0.1).replacing(interpolation, with: "*") })
        plain.formUnion(code.matches(of: /"(nav\.[a-z]+)"/).map { String($0.1) })
        plain.formUnion(code.matches(of: /key\.hasPrefix\("([a-z]+\.)"\)/).map { "\($0.1)*" })
        plain.formUnion(code.matches(of: /entries\["([a-zA-Z.]+)"\]/).map { String($0.1) })
        plain.formUnion(
            code.matches(of: /\? "((?:paging|record|document)\.[a-zA-Z]+)" : "([a-zA-Z.]+)"/).flatMap {
                [String($0.1), String($0.2)]
            })
        let numbered = Set(code.matches(of: /words\.counted\("([a-zA-Z0-9.-]+)"/).map { String($0.1) })
        return (plain, numbered)
    }

    private static func fits(_ key: String, _ pattern: String) -> Bool {
        guard pattern.contains("*") else { return key == pattern }
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        return key.hasPrefix(parts[0]) && key.hasSuffix(parts[parts.count - 1]) && key.count >= pattern.count - 1
    }

    @Test func `every key that templates and code use has words, and every key is used`() throws {
        let english = Catalogue(.english)
        let (plain, numbered) = try usedKeys()
        for pattern in plain.sorted() where pattern.contains(".") && !pattern.hasPrefix("*") {
            #expect(english.plain.contains { Self.fits($0, pattern) }, "\(pattern) has no words")
        }
        for stem in numbered { #expect(english.numbered[stem] != nil, "\(stem) has no forms") }
        for key in english.plain.sorted() {
            #expect(plain.contains { !$0.hasPrefix("*") && Self.fits(key, $0) }, "nobody uses \(key)")
        }
        #expect(Set(english.numbered.keys).subtracting(numbered).sorted() == [], "nobody uses")
    }

    /// The codes of all findings that reading and correcting a document can give.
    private func findingCodes() throws -> Set<String> {
        let rooms = ["DocumentReaders", "Structuring", "Interpreting", "Recording/Corrections"]
        let text = try rooms.map { try source("../\($0)") }.joined()
        let codes = text.matches(of: /(?:Finding\(\s*\.(?:note|warning|error),|\.finding\()\s*"([a-zA-Z.]+)"/).map { String($0.1) }
        #expect(codes.count > 20)
        return Set(codes)
    }

    /// The sentences of findings as they stand in code, with a word in the place of each value; those that are put together
    /// from pieces apart.
    private func findingSentences() throws -> [String] {
        let rooms = ["DocumentReaders", "Structuring", "Interpreting"]
        let text = try rooms.map { try source("../\($0)") }.joined()
        let value = #/\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/#
        let sentence =
            #/Finding\(\s*\.(?:note|warning|error),\s*"([a-zA-Z.]+)",\s*"((?:\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^"\\])*)"/#
        return text.matches(of: sentence).filter { !["page.noText", "page.ocr", "text.encoding"].contains($0.1) }
            .map { String($0.2).replacing(value, with: "X7") }
    }

    @Test func `every sentence of a finding is known`() throws {
        let sentences = try findingSentences()
        #expect(sentences.count > 15)
        let words = try #require(try Words.all()[.english])
        for sentence in sentences { #expect(words.noticed(sentence) == sentence) }
    }

    @Test func `every problem, finding, force, kind, state and format has words`() throws {
        let keys = try #require(try Words.all()[.english]).keys
        for key in Problem.Key.allCases { #expect(keys.contains("problem.\(key.rawValue).detail"), "\(key)") }
        for code in try findingCodes() { #expect(keys.contains("finding.\(code)"), "\(code)") }
        for kind in Mark.Kind.allCases { #expect(keys.contains("mark.\(kind.rawValue)"), "\(kind)") }
        for force in ForceChart.order { #expect(keys.contains("force.\(force.rawValue).meaning"), "\(force)") }
        for state in RecordState.allCases { #expect(keys.contains("state.\(state.rawValue)"), "\(state)") }
        for format in Document.Format.allCases { #expect(keys.contains("original.\(format.rawValue)"), "\(format)") }
        for language in Language.allCases { #expect(keys.contains("language.\(language.rawValue)"), "\(language)") }
    }

    @Test func `no template holds words of its own`() throws {
        let templates = try source("Templates").replacing(/\{\{[^}]*\}+/, with: "").replacing(/<[^>]*>/, with: "")
        let letters = templates.filter { $0.isLetter }
        #expect(letters.isEmpty, "\(letters.prefix(80))")
    }
}
