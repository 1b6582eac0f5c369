import Foundation
import TestSupport
import Testing

/// Whatever is handed in: the right status, one sentence that names the file and says what to do, and the record as it was.
@Suite struct BadInputTests {
    struct Bad: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: @Sendable () throws -> Data
        let says: String
        var testDescription: String { name }

        init(_ name: String, _ bytes: @autoclosure @escaping @Sendable () throws -> Data, says: String) {
            (self.name, self.bytes, self.says) = (name, bytes, says)
        }
    }

    static let junk = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 / 7) })

    static func printed(upTo share: Double) throws -> Data {
        let whole = try Data(contentsOf: exampleReport(Example.print2021))
        return whole.prefix(Int(share * Double(whole.count)))
    }

    static let files = [
        Bad("empty.pdf", Data(), says: "the file is empty; fetch it again"),
        Bad("blank.txt", Data("\n \n\t\n".utf8), says: "the file is empty; fetch it again"),
        Bad("junk.pdf", junk, says: "this is no document that Acquis knows; it reads"),
        Bad("header.pdf", Data("%PDF-1.7\n".utf8) + junk, says: "the file is damaged or cut short ("),
        Bad("only header.pdf", Data("%PDF-1.7\n".utf8), says: "the file is damaged or cut short ("),
        Bad("cut at a tenth.pdf", try printed(upTo: 0.1), says: "the file is damaged or cut short ("),
        Bad("cut in the middle.pdf", try printed(upTo: 0.5), says: "the file is damaged or cut short ("),
        Bad("cut near the end.pdf", try printed(upTo: 0.98), says: "the file is damaged or cut short ("),
        Bad("locked.pdf", Data(SketchedPDF.locked.bytes), says: "the file is locked with a password; save it without one"),
        Bad("scan.pdf", Data(SketchedPDF.scan.bytes), says: "the PDF has one page but no text, as scans have; read it with --ocr"),
        Bad(
            "report.docx", Data([0x50, 0x4B, 0x03, 0x04]) + junk, says: "the file is damaged or cut short ("),
        Bad("two\nlines\u{1B}[31m.txt", Data(), says: "two\\nlines\\u{1B}[31m.txt: the file is empty; fetch it again"),
    ]

    @Test(arguments: files) func `what cannot be read is named, and changes nothing`(bad: Bad) async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            let before = try await place.lastEntry()
            try place.write(bad.bytes(), to: bad.name)
            let name = bad.name.replacing("\n", with: "\\n").replacing("\u{1B}", with: "\\u{1B}")
            let commands = [
                (["read", bad.name], name), (["import", bad.name], "failed\t\(name)"),
                (["explain", bad.name, "--paragraph", "1"], "error: \(name)"),
            ]
            for (command, prefix) in commands {
                let ending = try await place.acquis.run(command)
                #expect(ending.status == 1, "\(command): \(ending)")
                #expect(ending.complaints.count == 1, "\(command): \(ending.errors)")
                #expect(ending.errors.hasPrefix("\(prefix): "), "\(command): \(ending.errors)")
                #expect(ending.errors.contains(bad.says) && ending.errors.contains("; "), "\(command): \(ending.errors)")
                #expect(ending.output == (command[0] == "import" ? "1 failed\n" : ""), "\(command)")
            }
            #expect(try await place.lastEntry() == before)
        }
    }

    @Test func `a PDF that is truly locked is said to be locked`() async throws {
        try await withWorkplace { place in
            let lock = ["qpdf", "--encrypt", "user", "owner", "256", "--", Example.path(Example.print2021), "locked.pdf"]
            guard try await RunningProgram(lock, in: place.folder).ended().status == 0 else {
                print("NOT TESTED: a PDF that qpdf locks, since qpdf is not here")
                return
            }
            let ending = try await place.acquis.run("read", "locked.pdf")
            #expect(
                ending.status == 1
                    && ending.errors == "locked.pdf: the file is locked with a password; save it without one and read it again\n",
                "\(ending)")
            // One that is open to readers and closed to changes only is read as any other.
            _ = try await RunningProgram(
                [
                    "qpdf", "--encrypt", "", "owner", "256", "--modify=none", "--extract=n", "--", Example.path(Example.print2021),
                    "open.pdf",
                ], in: place.folder
            ).ended()
            let open = try await place.acquis.run("read", "--format", "outline", "open.pdf")
            let whole = try await place.acquis.run("read", "--format", "outline", Example.path(Example.print2021))
            #expect(open.status == 0 && open.output == whole.output, "\(open.errors)")
        }
    }

    struct Missing: CustomTestStringConvertible, Sendable {
        let path: String
        let read: String
        let imported: String?
        var testDescription: String { path }
    }

    @Test(arguments: [
        Missing(
            path: "gone.pdf", read: "gone.pdf: it is not there; check the name\n",
            imported: "error: gone.pdf is not there; check the name\n"),
        Missing(
            path: "gone\r.pdf", read: "gone\\r.pdf: it is not there; check the name\n",
            imported: "error: gone\\r.pdf is not there; check the name\n"),
        Missing(path: ".", read: ".: it is a folder; name the files in it, or use acquis import\n", imported: nil),
        Missing(path: "/dev/zero", read: "/dev/zero: it is larger than 512 MB, as no report is; split it first\n", imported: nil),
    ]) func `what is no file is named`(missing: Missing) async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run("read", missing.path)
            #expect(ending.status == 1 && ending.output == "" && ending.errors == missing.read, "\(ending)")
            guard let words = missing.imported else { return }
            let imported = try await place.acquis.run("import", missing.path)
            #expect(imported.status == 1 && imported.output == "" && imported.errors == words, "\(imported)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == [], "no record is begun")
        }
    }

    @Test func `a name that would break the line stays on it`() async throws {
        try await withWorkplace { place in
            try place.write(Example.report(number: 9), to: "report\nadded\tA/1.txt")
            let ending = try await place.acquis.run(
                "import", "report\nadded\tA")
            #expect(ending.status == 0)
            #expect(ending.lines.count == 2 && ending.lines.first?.hasSuffix("report\\nadded\\tA/1.txt") == true, "\(ending)")
        }
    }
}
