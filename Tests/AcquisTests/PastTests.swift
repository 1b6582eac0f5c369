import Foundation
import TestSupport
import Testing

@Suite struct PastTests {
    @Test func `an export as of a day holds what the record said then, and nothing later`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            // Three days, one for each document.
            let days = "UPDATE entry SET time = '2024-03-0' || ((sequence + 1) / 2) || 'T12:00:00.000Z'"
            try await changeJournal(of: place, days)
            for (day, symbols) in [("2024-03-01", 1), ("2024-03-02", 2), ("2024-03-03", 3), ("2999-01-01", 3)] {
                let ending = try await place.acquis.run("export", "--as-of", day, "--format", "jsonl")
                #expect(ending.status == 0 && ending.errors == "", "\(day): \(ending.errors)")
                for (number, symbol) in Example.symbols.enumerated() {
                    #expect(ending.output.contains("\"document\":\"\(symbol)\"") == (number < symbols), "\(day), \(symbol)")
                }
            }
            let before = try await place.acquis.run("export", "--as-of", "2024-02-29")
            #expect(before.status == 0 && before.output.split(separator: "\r\n").count == 1, "\(before)")
            #expect(before.errors == "note: the record holds no entry as of 2024-02-29, so the export is empty\n")
            let later = try await place.acquis.run("export", "--as-of", "2024-03-01", "--document", Example.symbols[2])
            #expect(
                later.status == 1 && later.errors.contains("no document named \(Example.symbols[2]) as of 2024-03-01; "), "\(later)"
            )
        }
    }

    private struct Row: Decodable {
        let document: String
        let state: String
        let earlier: [Earlier]?
        struct Earlier: Decodable { let recommendation: String }
    }

    @Test func `lineage as of a day knows nothing of what came later`() async throws {
        try await withWorkplace { place in
            var days = "UPDATE entry SET time = CASE"
            for (number, text) in Example.texts.enumerated() {
                #expect(try await place.acquis.run("import", Example.path(text)).status == 0)
                let last = try await place.acquis.run("journal").lines.count
                days += " WHEN sequence <= \(last) THEN '2024-03-0\(number + 1)T12:00:00.000Z'"
            }
            try await changeJournal(of: place, days + " END")
            var superseded: [Int] = []
            for day in 1...3 {
                let json = try await place.acquis.run("export", "--as-of", "2024-03-0\(day)", "--format", "json").output
                let rows = try JSONDecoder().decode([Row].self, from: Data(json.utf8))
                let earlier = rows.flatMap { $0.earlier ?? [] }.map(\.recommendation)
                #expect(earlier.isEmpty == (day == 1), "\(day)")
                for name in earlier {
                    #expect(Example.symbols.prefix(day - 1).contains { name.hasPrefix($0 + "/") }, "\(day): \(name)")
                }
                superseded.append(rows.count { $0.state == "superseded" })
            }
            #expect(superseded[0] == 0 && superseded[1] > 0 && superseded[2] > superseded[1], "\(superseded)")
        }
    }

    @Test func `a record that cannot be written is verified, exported and listed all the same`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let before = try await (place.acquis.run("verify"), place.acquis.run("export"), place.acquis.run("journal"))
            var acquis = place.acquis
            if getuid() == 0 { acquis.wrapper = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] }
            guard try await acquis.run("--version").status == 0 else {
                print("NOT TESTED: media that can only be read, since root may not run the program as another user here")
                return
            }
            // As a disc is burnt: whatever the logs hold is brought into the files.
            try await changeJournal(of: place, "SELECT 1")
            for name in try FileManager.default.subpathsOfDirectory(atPath: place.data.path) {
                let isOfALog = name.hasSuffix("-wal") || name.hasSuffix("-shm")
                if isOfALog { try FileManager.default.removeItem(atPath: place.path("data/\(name)")) }
            }
            for name in try FileManager.default.subpathsOfDirectory(atPath: place.data.path) {
                // A folder that may be read may be entered.
                let mode = name.hasPrefix("index-") && !name.contains("/") ? 0o555 : 0o444
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path("data/\(name)"))
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place.data.path)
            defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.data.path) }
            let files = try FileManager.default.contentsOfDirectory(atPath: place.data.path).sorted()
            let after = try await (acquis.run("verify"), acquis.run("export"), acquis.run("journal"))
            for (one, other) in [(before.0, after.0), (before.1, after.1), (before.2, after.2)] {
                #expect(other.status == 0 && other.errors == "" && other.output == one.output, "\(other)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.data.path).sorted() == files)
            // A log that was left behind is a part of the record: it is not passed over.
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.data.path)
            try place.write("log", to: "data/journal.sqlite-wal")
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place.data.path)
            let logged = try await acquis.run("verify")
            #expect(logged.status == 1 && logged.complaints.count == 1, "\(logged)")
            #expect(
                logged.errors.contains("-wal is a part of it and cannot be brought in there: copy the whole folder"), "\(logged)")
        }
    }
}
