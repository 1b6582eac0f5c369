import Foundation
import TestSupport
import Testing

@Suite struct ReadTests {
    private struct Reading: Decodable {
        struct Recommendation: Decodable { let paragraph: String }
        struct Document: Decodable { let symbol: String? }
        let document: Document
        let recommendations: [Recommendation]
    }

    @Test func `one document is one object, several are an array in their order`() async throws {
        try await withWorkplace { place in
            let one = try await place.acquis.run("read", Example.path(Example.text2021))
            #expect(one.status == 0 && one.errors == "", "\(one.errors)")
            let reading = try JSONDecoder().decode(Reading.self, from: Data(one.output.utf8))
            #expect(reading.document.symbol == Example.symbols[0])
            #expect(reading.recommendations.map(\.paragraph).contains("11"))
            let several = try await place.acquis.run(["read"] + Example.texts.reversed().map(Example.path))
            #expect(several.status == 0 && several.errors == "", "\(several.errors)")
            let readings = try JSONDecoder().decode([Reading].self, from: Data(several.output.utf8))
            #expect(readings.map(\.document.symbol) == Example.symbols.reversed())
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == [], "reading keeps nothing")
        }
    }

    @Test func `the same bytes give the same reading`() async throws {
        try await withWorkplace { place in
            for format in ["json", "akn", "outline"] {
                let first = try await place.acquis.run("read", "--format", format, Example.path(Example.print2021))
                let second = try await place.acquis.run("read", "--format", format, Example.path(Example.print2021))
                #expect(first.status == 0)
                #expect(first.output == second.output, "\(format)")
            }
        }
    }

    @Test func `an outline is for people, Akoma Ntoso for programs`() async throws {
        try await withWorkplace { place in
            let outline = try await place.acquis.run("read", "--format", "outline", Example.path(Example.text2021))
            #expect(outline.output.hasPrefix("symbol: \(Example.symbols[0])\n"))
            #expect(outline.output.contains("II. Recommendations"))
            let akn = try await place.acquis.run("read", "--format", "akn", Example.path(Example.text2021))
            #expect(akn.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))
            #expect(akn.output.hasSuffix("</akomaNtoso>\n"))
        }
    }

    @Test func `one that cannot be read does not keep the others back`() async throws {
        try await withWorkplace { place in
            try place.write("", to: "empty.txt")
            let files = [Example.path(Example.text2021), "empty.txt", "gone.pdf", Example.path(Example.text2023)]
            let ending = try await place.acquis.run(["read"] + files)
            #expect(ending.status == 1)
            #expect(
                try JSONDecoder().decode([Reading].self, from: Data(ending.output.utf8)).map(\.document.symbol)
                    == Array(Example.symbols.prefix(2)))
            #expect(ending.complaints.count == 2)
            #expect(ending.complaints.first?.hasPrefix("empty.txt: the file is empty; ") == true, "\(ending.errors)")
            #expect(ending.complaints.last?.hasPrefix("gone.pdf: it is not there; ") == true, "\(ending.errors)")
        }
    }

    @Test func `the bytes decide what a file is, not its name`() async throws {
        try await withWorkplace { place in
            try place.write(Data(contentsOf: exampleReport(Example.print2021)), to: "print.txt")
            try place.write(Data(contentsOf: exampleReport(Example.text2021)), to: "text.pdf")
            for (name, format) in [("print.txt", "pdf"), ("text.pdf", "plainText")] {
                let ending = try await place.acquis.run("import", name)
                #expect(ending.status == 0 && ending.output.contains(Example.symbols[0]), "\(ending)")
                let received = try await journalContents(of: place)
                #expect(received.last { $0.contains(name) }?.contains("\"\(format)\"") == true, "\(received)")
            }
        }
    }

    @Test func `explaining says which rule found what`() async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run("explain", Example.path(Example.text2021), "--paragraph", "11")
            #expect(ending.status == 0 && ending.errors == "")
            for words in ["Paragraph 11, page 1", "It is a recommendation of one act.", "force      encouragement", "rule       "] {
                #expect(ending.output.contains(words), "\(words)")
            }
            let narrative = try await place.acquis.run("explain", Example.path(Example.text2021), "--paragraph", "1")
            #expect(narrative.output.contains("It is not a recommendation"))
        }
    }

    @Test func `a paragraph that is not there is answered with those that are`() async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run("explain", Example.path(Example.text2021), "--paragraph", "9\n9")
            #expect(ending.status == 1 && ending.output == "")
            #expect(ending.complaints.count == 1)
            #expect(ending.errors.contains("has no paragraph numbered 9\\n9; its paragraphs are 1 to "), "\(ending.errors)")
        }
    }
}
