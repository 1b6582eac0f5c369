import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
    @Test func `each file gets a receipt, in the order of the files`() async throws {
        try await withWorkplace { place in
            let files = Example.texts.reversed().map(Example.path)
            let first = try await place.acquis.run(["import"] + files)
            #expect(first.status == 0 && first.errors == "", "\(first.errors)")
            let receipts = first.lines.dropLast().map { $0.split(separator: "\t").map(String.init) }
            #expect(receipts.map(\.first) == ["added", "added", "added"])
            #expect(receipts.map { $0[1] } == Example.symbols.reversed())
            #expect(
                receipts.allSatisfy { $0[2].contains(/^[0-9]+ paragraphs, [0-9]+ recommendations, [0-9]+ findings?$/) },
                "\(receipts)")
            #expect(receipts.map(\.last) == files)
            #expect(first.lines.last == "3 added")
        }
    }

    @Test func `what the record holds stays as it is`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let before = try await place.lastEntry()
            #expect(before.hasPrefix("Last entry 9: "))
            let again = try await place.acquis.run(["import"] + Example.texts.map(Example.path))
            #expect(again.status == 0 && again.errors == "")
            #expect(again.lines.dropLast().allSatisfy { $0.hasPrefix("unchanged\tCSCW/") }, "\(again.output)")
            #expect(again.lines.last == "3 unchanged")
            #expect(try await place.lastEntry() == before)
            #expect(try await place.documents().sorted() == Example.symbols)
        }
    }

    @Test func `another original of a document revises it`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            let ending = try await place.acquis.run("import", Example.path(Example.print2021))
            #expect(ending.lines.first?.hasPrefix("revised\t\(Example.symbols[0])\t") == true, "\(ending.output)")
            #expect(ending.lines.last == "1 revised")
            #expect(try await place.documents() == [Example.symbols[0]])
        }
    }

    @Test func `of a folder the reports are taken, in the order of their names`() async throws {
        try await withWorkplace { place in
            try place.write(Example.report(number: 8), to: "reports/b/second.txt")
            try place.write(Example.report(number: 7), to: "reports/a.txt")
            try place.write("Dear Sir,\n\nplease find the reports enclosed.\n", to: "reports/letter.txt")
            try place.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "reports/seal.png")
            try place.write("", to: "reports/nothing.txt")
            try place.write(Example.report(number: 9), to: "reports/.hidden.txt")
            let ending = try await place.acquis.run("import", "reports")
            #expect(ending.status == 0)
            #expect(
                ending.lines.map { $0.split(separator: "\t").prefix(2).joined(separator: " ") } == [
                    "added CSCW/COP/WG.2/2021/7", "added CSCW/COP/WG.2/2021/8", "same words CSCW/COP/WG.2/2021/8",
                    "2 added, 3 passed over",
                ])
            #expect(
                ending.complaints.map { $0.prefix { $0 != ":" } } == [
                    "passed over\treports/letter.txt", "passed over\treports/nothing.txt", "passed over\treports/seal.png",
                ])
            // Named by itself, even a letter is taken.
            let named = try await place.acquis.run("import", "reports/letter.txt")
            #expect(named.status == 0 && named.output.hasPrefix("added\t"), "\(named)")
        }
    }

    @Test func `one that fails does not keep the others back`() async throws {
        try await withWorkplace { place in
            try place.write([0, 1, 2, 3], to: "junk")
            let ending = try await place.acquis.run(
                "import", Example.path(Example.text2021), "junk", Example.path(Example.text2023))
            #expect(ending.status == 1)
            #expect(ending.lines.last == "2 added, 1 failed")
            #expect(
                ending.complaints.count == 1 && ending.errors.hasPrefix("failed\tjunk: this is no document"), "\(ending.errors)")
            #expect(try await place.lastEntry().hasPrefix("Last entry 6: "))
        }
    }

    @Test func `quiet says what went wrong, and nothing else`() async throws {
        try await withWorkplace { place in
            try place.write([0, 1, 2, 3], to: "junk")
            try place.write("Dear Sir,\n", to: "folder/letter.txt")
            let ending = try await place.acquis.run("import", "--quiet", Example.path(Example.text2021), "junk", "folder")
            #expect(ending.status == 1 && ending.output == "")
            #expect(ending.complaints.count == 1 && ending.errors.hasPrefix("failed\tjunk: "), "\(ending.errors)")
        }
    }

    @Test func `an empty folder makes an empty record`() async throws {
        try await withWorkplace { place in
            try FileManager.default.createDirectory(at: place.folder.appending(path: "none"), withIntermediateDirectories: true)
            let ending = try await place.acquis.run("import", "none")
            #expect(ending.status == 0 && ending.output == "nothing to import\n", "\(ending)")
            #expect(try await place.lastEntry() == "Last entry 0: " + String(repeating: "0", count: 64))
        }
    }

    @Test func `nothing that moves on a terminal gets into a pipe`() async throws {
        try await withWorkplace { place in
            for arguments in [
                ["import"] + Example.texts.map(Example.path), ["verify"], ["rebuild"], ["export", "--output", "out.csv"],
                ["read", Example.path(Example.text2021), Example.path(Example.text2023)],
            ] {
                let ending = try await place.acquis.run(arguments)
                #expect(ending.status == 0)
                #expect(!(ending.output + ending.errors).contains { $0 == "\r" || $0 == "\u{1B}" || $0 == "█" }, "\(arguments)")
            }
        }
    }
}
