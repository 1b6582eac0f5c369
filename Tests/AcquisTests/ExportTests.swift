import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
    @Test func `the whole record in every format, to standard output and to a file`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            for format in ["csv", "json", "jsonl"] {
                let printed = try await place.acquis.run("export", "--format", format)
                #expect(printed.status == 0 && printed.errors == "", "\(printed.errors)")
                let written = try await place.acquis.run("export", "--format", format, "--output", "record.\(format)")
                #expect(written.status == 0 && written.output == "" && written.errors == "", "\(written)")
                #expect(try String(contentsOf: place.folder.appending(path: "record.\(format)"), encoding: .utf8) == printed.output)
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
            #expect(names == ["data", "record.csv", "record.json", "record.jsonl"], "nothing unfinished is left")
        }
    }

    @Test func `every format holds the same recommendations`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            struct Row: Decodable, Hashable { let recommendation: String, text: String }
            let json = try await place.acquis.run("export", "--format", "json")
            let rows = try JSONDecoder().decode([Row].self, from: Data(json.output.utf8))
            #expect(rows.count > 50 && Set(rows.map(\.recommendation)).count == rows.count)
            let lines = try await place.acquis.run("export", "--format", "jsonl")
            #expect(try lines.lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) } == rows)
            let table = try await place.acquis.run("export")
            #expect(table.output.hasPrefix("recommendation,document,paragraph,"))
            for row in rows { #expect(table.output.contains("\r\n\(row.recommendation),"), "\(row.recommendation)") }
        }
    }

    @Test func `one document by its name`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let table = try await place.acquis.run("export", "--document", Example.symbols[1])
            #expect(table.status == 0)
            #expect(table.output.split(separator: "\r\n").dropFirst().allSatisfy { $0.hasPrefix("\(Example.symbols[1])/") })
            let akn = try await place.acquis.run("export", "--format", "akn", "--document", Example.symbols[1])
            let read = try await place.acquis.run("read", "--format", "akn", Example.path(Example.text2023))
            #expect(akn.status == 0 && akn.output == read.output, "what was recorded is what was read")
        }
    }

    @Test func `a document that is not there makes no file`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            let ending = try await place.acquis.run("export", "--document", "A/1\n", "--output", "out.csv")
            #expect(ending.status == 1 && ending.output == "")
            #expect(ending.complaints.count == 1 && ending.errors.contains("holds no document named A/1\\n; "), "\(ending.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["data"])
        }
    }

    @Test func `a file is replaced as a whole, and stays where that fails`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            try place.write("old", to: "out.csv")
            var small = place.acquis
            // Enough for the log of the index, too little for the export.
            small.wrapper = ["prlimit", "--fsize=40000"]
            let failed = try await small.run("export", "--output", "out.csv")
            #expect(failed.status == 1 && failed.complaints.count == 1, "\(failed)")
            #expect(failed.errors.hasPrefix("error: out.csv cannot be written: file too large; "), "\(failed.errors)")
            #expect(try String(contentsOf: place.folder.appending(path: "out.csv"), encoding: .utf8) == "old")
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted() == ["data", "out.csv"])
            #expect(try await place.acquis.run("export", "--output", "out.csv").status == 0)
            #expect(try String(contentsOf: place.folder.appending(path: "out.csv"), encoding: .utf8).hasPrefix("recommendation,"))
        }
    }

    @Test(arguments: ["docx", "pdf", "html"])
    func `the consolidated record in every order and a language, the same each time`(format: String) async throws {
        try await withWorkplace(holding: Example.texts) { place in
            for (order, language) in [("meeting", "en"), ("topic", "ar"), ("addressee", "zh")] {
                var files: [Data] = []
                for (turn, zone) in ["UTC", "Asia/Tokyo"].enumerated() {
                    var acquis = place.acquis
                    acquis.environment["TZ"] = zone
                    let name = "\(turn).\(format)"
                    let ending = try await acquis.run(
                        "export", "--format", format, "--by", order, "--language", language, "--output", name)
                    #expect(ending.status == 0 && ending.output == "" && ending.errors == "", "\(ending)")
                    files.append(try Data(contentsOf: place.folder.appending(path: name)))
                }
                #expect(files[0] == files[1] && files[0].count > 10_000, "\(order)")
            }
        }
    }

    @Test func `the consolidated record of one document, of a past day, and of an empty one`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let one = try await place.acquis.run("export", "--format", "html", "--document", Example.symbols[1])
            let names = one.output.matches(of: /<p class="place">([^ ]+) \(paragraph/).map { String($0.1) }
            #expect(one.status == 0 && !names.isEmpty && names.allSatisfy { $0.hasPrefix("\(Example.symbols[1])/") })
            #expect(one.output.contains("Takes up \(Example.symbols[0])/"), "what it takes up is named, and stands elsewhere")
            let past = try await place.acquis.run("export", "--format", "html", "--as-of", "2000-01-01")
            #expect(past.status == 0 && past.output.contains("The record holds no recommendation."), "\(past)")
            #expect(past.complaints.count == 1 && past.errors.hasPrefix("note: the record holds no entry as of 2000-01-01"))
        }
    }

    @Test func `without what sets pages, a sentence says how to get it`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            var without = place.acquis
            let isolated = ["unshare", "--mount"] + (getuid() == 0 ? [] : ["--map-root-user"])
            without.wrapper =
                isolated + ["sh", "-c", "mount --bind /dev/null /usr/local/bin/acquis-typst || exit 99; exec \"$0\" \"$@\""]
            let ending = try await without.run("export", "--format", "pdf", "--output", "record.pdf")
            guard ending.status != 99, !ending.errors.contains("unshare failed") else {
                print("NOT TESTED: a PDF without typst, since nothing may be mounted here")
                return
            }
            #expect(ending.status == 1 && ending.complaints.count == 1, "\(ending)")
            #expect(ending.errors.contains("scripts/install pdf"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["data"])
        }
    }

    struct Place: CustomTestStringConvertible, Sendable {
        let output: String
        let says: String
        var testDescription: String { output }
    }

    @Test(arguments: [
        Place(output: "nowhere/out.csv", says: "nowhere/out.csv cannot be written; check that its folder is there"),
        Place(output: "data", says: "data cannot be written: Is a directory; "),
        Place(output: "/dev/full", says: "/dev/full cannot be written: no space left on device; "),
    ]) func `a place that takes no file is named`(output: Place) async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            for format in ["csv", "docx", "html", "pdf"] {
                let ending = try await place.acquis.run("export", "--format", format, "--output", output.output)
                #expect(ending.status == 1 && ending.complaints.count == 1, "\(ending)")
                #expect(ending.errors.hasPrefix("error: \(output.says)"), "\(ending.errors)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["data"])
        }
    }

    @Test func `a device stays a device`() async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            #expect(try await place.acquis.run("export", "--output", "/dev/null").status == 0)
            let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
            #expect(type == .typeCharacterSpecial)
        }
    }

    @Test func `a reader that goes away early ends the program quietly`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let pipe = "\"$0\" export --format csv | head -n 1"
            let ending = try await RunningProgram(
                ["sh", "-c", pipe, Program.location.path], in: place.folder, environment: ["ACQUIS_DATA": "data"]
            ).ended()
            #expect(ending.status == 0 && ending.lines.count == 1 && ending.errors == "", "\(ending)")
        }
    }
}
