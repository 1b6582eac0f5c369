import Indexing
import Recording
import TestSupport
import Testing

@Suite struct SearchTests {
    struct Search: CustomTestStringConvertible, Sendable {
        let words: String
        let found: [String]
        let why: String
        var testDescription: String { "\(words): \(why)" }

        init(_ words: String, _ found: [String], _ why: String) {
            (self.words, self.found, self.why) = (words, found, why)
        }
    }

    static let searches = [
        Search("women", ["2021/4/5", "2019/5/6"], "finds women and women’s"),
        Search("women's", ["2021/4/5", "2019/5/6"], "an apostrophe and what it adds do not count"),
        Search("women’s", ["2021/4/5", "2019/5/6"], "nor does a curly one"),
        Search("WOMEN Keepers", ["2019/5/6"], "all words must occur, in any order and case"),
        Search("lighthouses", ["2021/4/5", "2019/5/5", "2021/4/6", "2019/5/6", "2019/5/7"], "words of the title count, for less"),
        Search("follow-up", ["2019/5/7"], "words of the heading count"),
        Search("cafe", ["2021/4/6"], "accents do not matter"),
        Search("encouraging", ["2019/5/7"], "other forms of a word are found"),
        Search("\"fog signals\"", ["3/1/1"], "a phrase in its order"),
        Search("“signals fog”", [], "and not in another"),
        Search("\"keep every", ["2019/5/5"], "a quotation mark that nothing closes is a slip"),
        Search("keep NOT every", ["2021/4/5"], "without those that have a word"),
        Search("keep -every", ["2021/4/5"], "as one types it"),
        Search("-lighthouses", ["3/1/1"], "everything else"),
        Search("-lighthouses -fog", [], "and everything but both"),
        Search("fog OR dawn", ["3/1/1", "2019/5/5"], "one of two words"),
        Search("keepers (café OR partners)", ["2021/4/6", "2019/5/6"], "and a word with it"),
        Search("encourag*", ["2019/5/7"], "the beginning of a word"),
        Search("encouragin*", [], "of a word that is printed"),
        Search("lig*", ["2019/5/7", "2021/4/5", "2019/5/5", "2021/4/6", "2019/5/6"], "of several words"),
        Search("to:Secretariat", ["3/1/1", "2019/5/7"], "a filter that is typed"),
        Search("to:\"state party\" before:2020", ["2019/5/5", "2019/5/6", "2019/5/7"], "two of them"),
        Search("lights force:obligation", ["2019/5/7"], "and words with one"),
        Search("body:convention", ["3/1/1"], "a word of the name of a body"),
        Search("meeting:lhc/res/3/1", ["3/1/1"], "a document in small letters"),
        Search("body:LHC/RES", ["3/1/1"], "the beginning of the symbols of a body"),
        Search("text:fog", [], "there are no columns: no text has “text” and “fog”"),
        Search("^study", ["3/1/1"], "a caret means nothing"),
        Search("zebra", [], "what occurs nowhere is not found"),
        Search("  ", ["2021/4/5", "2021/4/6", "3/1/1", "2019/5/5", "2019/5/6", "2019/5/7"], "no words ask for everything"),
        Search("?! …", ["2021/4/5", "2021/4/6", "3/1/1", "2019/5/5", "2019/5/6", "2019/5/7"], "and these are no words"),
    ]

    @Test func `words find what they should`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            for search in Self.searches {
                let answer = try await index.answer(.asking { $0.words = search.words })
                let found = answer.hits.map { $0.name.text.split(separator: "/").suffix(3).joined(separator: "/") }
                #expect(found == search.found, "\(search.testDescription)")
            }
        }
    }

    @Test func `matches are the stretches that match`() async throws {
        try await withIndex(of: Sample.record) { (index, _, _) async throws in
            func stretches(_ words: String) async throws -> [[String]] {
                try await index.answer(.asking { $0.words = words }).hits.map { hit in
                    hit.matches.map { String(decoding: Array(hit.text.utf8)[$0[0]..<$0[1]], as: UTF8.self) }
                }
            }
            #expect(try await stretches("women keepers") == [["women", "keepers"]])
            #expect(try await stretches("cafe") == [["café"]])
            #expect(try await stretches("\"fog signals\"") == [["fog signals"]])
            #expect(try await stretches("resolution") == [[]], "a word of the title matches nowhere in the text")
            #expect(try await index.answer(RecordQuestion()).hits.allSatisfy { $0.matches.isEmpty })
        }
    }

    @Test func `marks inside a text do not move the matches`() async throws {
        var sample = Sample("LHC/COP/WG.2/2022/1")
        sample.recommendations = [SampleRecommendation("1", "odd\u{1}text\u{2} é lamp\u{0}x lamp")]
        try await withIndex(of: [sample]) { index, _, _ in
            let hit = try #require(try await index.answer(.asking { $0.words = "lamp" }).hits.first)
            #expect(Array(hit.text.utf8) == Array(sample.recommendations[0].text.utf8))
            let first = try #require(hit.matches.first)
            #expect(String(decoding: Array(hit.text.utf8)[first[0]..<first[1]], as: UTF8.self) == "lamp")
        }
    }

    static let hostile: [String] = [
        "\"", "\"\"\"", "'", "' OR 1=1 --", "women\"", "\"women\" \"", "(", ")", "((((", "NEAR(", "NEAR(a b, 3)", "AND", "a AND",
        "NOT",
        "OR OR OR", "*", "**", "a*", "^", "-", "--", "+", "a + b", ":", "text:", "{text heading}: a", "words MATCH 'x'",
        "'); DROP TABLE words; --", "\u{0}", "a\u{0}b", "\u{1}\u{2}", "\u{202E}women\u{202C}", "\u{200F}\u{200E}", "\u{FEFF}",
        "\u{FFFD}",
        "\u{10FFFF}", "\u{E000}", "e\u{301}\u{301}\u{301}", "\u{301}", "守灯人", "منارة", "𝔴𝔬𝔪𝔢𝔫", "🗼", "½", "Ⅷ", "1e999", "%", "_",
        "\\",
        "<script>alert(1)</script>", "&amp;", "\u{1FAE0}", "\u{11F02}", "«»", "„“",
        String(repeating: "lamp ", count: 20_000), String(repeating: "x", count: 100_000), String(repeating: "\"", count: 100_000),
        String(repeating: "\"a\" ", count: 25_000), String(repeating: "\u{301}", count: 50_000),
        String(repeating: "(", count: 100_000),
        (0..<20_000).map { "w\($0)" }.joined(separator: " "),
    ]

    @Test func `no words can break the search`() async throws {
        try await withIndex(of: Sample.record) { index, _, _ in
            for words in Self.hostile {
                let answer = try await index.answer(.asking { $0.words = words })
                #expect((0...6).contains(answer.total), "\(words.prefix(40))")
            }
            for words in Self.hostile {
                let question = RecordQuestion.asking { ($0.topics, $0.bodies, $0.addressees) = ([words], [words], [words]) }
                #expect(try await index.answer(question).total == 0)
            }
            #expect(try await index.answer(RecordQuestion()).total == 6, "all is still there")
        }
    }

    @Test func `pages follow each other, and there are none beyond the last`() async throws {
        try await withIndex(of: Sample.record) { (index, _, _) async throws in
            func page(_ page: Int, of size: Int) async throws -> [String] {
                let answer = try await index.answer(.asking { ($0.page, $0.perPage) = (page, size) })
                #expect(answer.total == 6)
                #expect(answer.question.page >= 1)
                return answer.hits.map(\.name.text)
            }
            let all = try await page(1, of: 100)
            #expect(try await page(1, of: 4) + page(2, of: 4) == all)
            #expect(try await page(0, of: 4) == Array(all.prefix(4)))
            #expect(try await page(-1, of: 4) == Array(all.prefix(4)))
            #expect(try await page(.min, of: 4) == Array(all.prefix(4)))
            #expect(try await page(3, of: 4) == [])
            #expect(try await page(.max, of: .max) == [])
            #expect(try await page(1, of: 0) == Array(all.prefix(1)))
            #expect(try await page(1, of: -7) == Array(all.prefix(1)))
        }
    }
}
