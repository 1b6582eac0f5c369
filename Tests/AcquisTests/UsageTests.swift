import Foundation
import TestSupport
import Testing

/// How the program answers to those who ask how it is used, and to those who use it wrongly.
@Suite struct UsageTests {
    static let commands = [
        "read", "import", "serve", "export", "explain", "journal", "verify", "backup", "restore", "move", "rebuild",
    ]

    @Test(arguments: commands) func `the help of every command holds an example of it`(command: String) async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run(command, "--help")
            #expect(ending.status == 0)
            #expect(ending.errors == "")
            let examples = ending.lines.drop { $0 != "Example:" }.dropFirst().prefix { $0.hasPrefix("  acquis ") }
            #expect(!examples.isEmpty && examples.allSatisfy { $0.hasPrefix("  acquis \(command)") }, "\(ending.output)")
        }
    }

    @Test func `the help of the program names every command and what the status means`() async throws {
        try await withWorkplace { place in
            for arguments in [["--help"], ["help"], []] {
                let ending = try await place.acquis.run(arguments)
                #expect(ending.status == 0)
                #expect(ending.errors == "")
                for command in Self.commands { #expect(ending.output.contains("\n  \(command) "), "\(command)") }
                #expect(ending.output.contains("Exit status: 0 done, 1 something was found wrong, 2 used wrongly."))
            }
        }
    }

    @Test func `the version is a number on a line`() async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run("--version")
            #expect(ending.status == 0)
            #expect(ending.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil, "\(ending.output)")
        }
    }

    struct Misuse: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let says: String
        var testDescription: String { "acquis " + arguments.joined(separator: " ") }

        init(_ arguments: String..., says: String) { (self.arguments, self.says) = (arguments, says) }
    }

    @Test(arguments: [
        Misuse("digest", says: "Unexpected argument 'digest'"),
        Misuse("read", says: "Missing expected argument"),
        Misuse("read", "--fast", "report.pdf", says: "Unknown option '--fast'"),
        Misuse("read", "--format", "docx", "report.pdf", says: "Please provide one of 'json', 'akn' or 'outline'"),
        Misuse("import", says: "Missing expected argument"),
        Misuse("import", "--data", says: "Missing value for '--data <folder>'"),
        Misuse("export", "--format", "xlsx", says: "the formats are csv, json, jsonl, akn, docx, pdf, html"),
        Misuse("export", "--format", "docx", "--by", "colour", says: "--by colour: choose meeting, topic, addressee"),
        Misuse("export", "--format", "html", "--language", "de", says: "--language de: choose ar, zh, en, fr, ru, es"),
        Misuse("export", "--by", "topic", says: "--by is for --format docx, pdf and html"),
        Misuse("export", "--language", "fr", says: "--language is for --format docx, pdf and html"),
        Misuse("export", "--as-of", "yesterday", says: "'yesterday' is invalid for '--as-of <date>'"),
        Misuse("export", "--format", "akn", says: "name it with --document"),
        Misuse("explain", "report.pdf", says: "Missing expected argument '--paragraph <paragraph>'"),
        Misuse("serve", "--port", "65536", says: "a port is a number from 0 to 65535"),
        Misuse("serve", "--port", "http", says: "'http' is invalid for '--port <port>'"),
        Misuse("verify", "journal.sqlite", says: "Unexpected argument 'journal.sqlite'"),
        Misuse("journal", "--from", "0", says: "the first entry is entry 1"),
        Misuse("journal", "--from", "3", "--to", "2", says: "--to 2 is before --from 3"),
        Misuse("journal", "--since", "2023-02-30", says: "'2023-02-30' is invalid for '--since <date>'"),
        Misuse("journal", "--since", "2024-01-02", "--until", "2024-01-01", says: "is later than --until 2024-01-01"),
        Misuse("verify", "--from", "0", says: "the first entry is entry 1"),
        Misuse("verify", "--from", "2", "--checkpoint", says: "leave out --from and --to"),
        Misuse("verify", "--checkpoint", "--against", "x", says: "Give --checkpoint or --against, and not both"),
        Misuse("verify", "--key", "x", says: "--key is for --against"),
        Misuse("backup", says: "Missing expected argument '<folder>'"),
        Misuse("move", "--from", "data", says: "Missing expected argument '--to <place>'"),
        Misuse("copy", says: "Unexpected argument 'copy'"),
        Misuse("--generate-completion-script", "tcsh", says: "Can't generate completion scripts for 'tcsh'"),
        // What speaks to the terminal is written out.
        Misuse("\u{1B}[2Jdigest\r", says: "'\\u{1B}[2Jdigest\\r'"),
    ]) func `who uses it wrongly is told how it is used, and nothing happens`(misuse: Misuse) async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run(misuse.arguments)
            #expect(ending.status == 2)
            #expect(ending.output == "")
            #expect(ending.complaints.first?.hasPrefix("Error: ") == true, "\(ending.errors)")
            #expect(ending.errors.contains(misuse.says), "\(ending.errors)")
            #expect(ending.errors.contains("\nUsage: acquis"), "\(ending.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == [])
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `completions know every command`(shell: String) async throws {
        try await withWorkplace { place in
            let ending = try await place.acquis.run("--generate-completion-script", shell)
            #expect(ending.status == 0)
            #expect(ending.errors == "")
            for command in Self.commands { #expect(ending.output.contains(command), "\(command)") }
        }
    }
}
