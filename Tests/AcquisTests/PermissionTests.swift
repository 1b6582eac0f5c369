import Foundation
import TestSupport
import Testing

/// What a user may not read or write. Tests that run as root run the program as somebody else.
@Suite struct PermissionTests {
    private func withUser(holding examples: [String] = [], _ body: (Workplace, Program) async throws -> Void) async throws {
        try await withWorkplace(holding: examples) { place in
            var acquis = place.acquis
            if getuid() == 0 { acquis.wrapper = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] }
            guard try await acquis.run("--version").status == 0 else {
                print("NOT TESTED: permissions, since root may not run the program as another user here (setpriv is of util-linux)")
                return
            }
            try await body(place, acquis)
        }
    }

    private func lock(_ url: URL, _ permissions: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: url.path)
    }

    @Test func `a file that may not be read is named`() async throws {
        try await withUser { place, acquis in
            try lock(place.write("1. States parties should act.\n", to: "report.txt"), 0)
            let ending = try await acquis.run("read", "report.txt")
            #expect(ending.status == 1 && ending.output == "")
            #expect(ending.errors == "report.txt: it cannot be read for lack of permission; change its permissions\n")
        }
    }

    @Test func `a folder that may not be read is named`() async throws {
        try await withUser { place, acquis in
            let folder = try place.write("1. States parties should act.\n", to: "reports/report.txt").deletingLastPathComponent()
            try lock(folder, 0)
            defer { try? lock(folder, 0o755) }
            let ending = try await acquis.run("import", "reports")
            #expect(ending.status == 1 && ending.output == "")
            #expect(ending.errors == "error: the folder reports cannot be read: you don’t have permission; check its permissions\n")
        }
    }

    @Test func `a record that may not be written is named, and may be begun nowhere`() async throws {
        try await withUser(holding: [Example.text2021]) { place, acquis in
            try lock(place.folder, 0o555)
            try lock(place.data, 0o555)
            try lock(place.journal, 0o444)
            let before = try Data(contentsOf: place.journal)
            // A rebuild reads the journal, and has nowhere to put the index.
            let rebuild = try await acquis.run("rebuild")
            #expect(rebuild.status == 1 && rebuild.complaints.count == 1, "\(rebuild)")
            #expect(rebuild.errors.contains("/index.sqlite can be read only; make it writable, or "), "\(rebuild.errors)")
            for command in [["import", Example.path(Example.text2023)], ["serve", "--port", "0"]] {
                let ending = try await acquis.run(command)
                #expect(ending.status == 1 && ending.output == "" && ending.complaints.count == 1, "\(command): \(ending)")
                #expect(
                    ending.errors.hasPrefix("error: \(place.journal.path) can be read only; make it writable, or "),
                    "\(ending.errors)")
            }
            #expect(try Data(contentsOf: place.journal) == before)
            let begun = try await acquis.run("import", "--data", "new/folder", Example.path(Example.text2023))
            #expect(begun.status == 1 && begun.complaints.count == 1, "\(begun)")
            #expect(
                begun.errors.hasSuffix("/new/folder cannot be made: you don’t have permission; choose another with --data\n"),
                "\(begun.errors)")
        }
    }
}
