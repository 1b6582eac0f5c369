import ArgumentParser
import Documents
import Foundation
import Indexing
import Recording

/// Lays two documents, two editions or the languages of one document beside each other.
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare documents, editions or languages, word by word.",
        discussion: """
            Two addresses: the earlier document and the later one, for example a draft and what was adopted. One address: the \
            languages in which the record holds it, or with --editions how it was read before and now.
            In the words, [-…-] went and {+…+} came.

            Example:
              acquis compare CTOC/COP/WG.4/2013/L.1 CTOC/COP/WG.4/2013/5
              acquis compare A/RES/78/228
              acquis compare CTOC/COP/WG.4/2013/5 --editions
              acquis compare CTOC/COP/WG.4/2013/5 --editions --from 1 --to 3
            """)

    @Argument(help: "The address of a document, or of the earlier one of two.")
    var address: String

    @Argument(help: "The address of the later document.")
    var later: String?

    @Flag(help: "Compare two editions of the document.")
    var editions = false

    @Option(help: "The number of the earlier edition (default: the last but one).")
    var from: Int?

    @Option(help: "The number of the later edition (default: the last).")
    var to: Int?

    @Option(help: "The language that is compared (default: the one that speaks for the document).")
    var language: String?

    @Flag(help: "Show what is the same as well.")
    var all = false

    @Flag(help: "As JSON.")
    var json = false

    @OptionGroup var options: DataOptions

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError("--language \(language): write ar, en, es, fr, ru or zh")
        }
        if editions, later != nil { throw ValidationError("--editions compares editions of one document; name one") }
        if !editions, from != nil || to != nil { throw ValidationError("--from and --to number editions: add --editions") }
    }

    func run() async throws {
        let record = try await Record.existing(options)
        if editions { return try await compareEditions(record) }
        let old = try await record.document(address, in: language.flatMap(Language.init))
        guard let later else { return try await compareLanguages(old.name, record) }
        let new = try await record.document(later, in: language.flatMap(Language.init))
        try report(DocumentComparison(old.edition, new.edition), "\(old.name)", "\(new.name)")
    }

    private func compareLanguages(_ name: DocumentName, _ record: Record) async throws {
        guard let comparison = try await LanguageDifferences(name, in: record.index)?.comparison else {
            throw CommandFailure("the record holds \(name) in one language only; name a second document, or add --editions")
        }
        if json { return try show(json: comparison) }
        let full = comparison.rows.count { !$0.passages.contains(nil) }
        var lines = ["\(name)\t\(comparison.languages.map(\.rawValue).joined(separator: ", "))"]
        lines.append("in all languages\t\(full) of \(comparison.rows.count) headings, paragraphs, rows and notes")
        lines += comparison.findings.map { "\($0.code)\t\($0.message)" }
        if comparison.findings.isEmpty { lines.append("The languages agree in paragraphs, force and citations.") }
        try show(lines.map(\.onOneLineWithTabs).joined(separator: "\n") + "\n")
    }

    private func compareEditions(_ record: Record) async throws {
        let name = try await record.document(address, in: nil).name
        let steps = try await ReadingHistory(of: name, in: record.journal).steps.filter {
            language == nil || $0.reading.language.rawValue == language
        }
        let (old, new) = (from ?? steps.count - 1, to ?? steps.count)
        guard steps.indices.contains(old - 1), steps.indices.contains(new - 1) else {
            let listed = steps.enumerated().map { number, step in
                "\(number + 1): \(step.time.iso), \(step.reading.language.rawValue), reader \(step.reading.reader)"
            }
            throw CommandFailure(
                "\(name) has \(steps.count) edition\(steps.count == 1 ? "" : "s") (\(listed.joined(separator: "; "))); there is nothing to compare"
            )
        }
        func edition(_ number: Int) async throws -> Edition {
            let digest = steps[number - 1].reading.edition
            guard let edition = try await record.edition(digest) else { throw CommandFailure("edition \(digest) is gone") }
            return edition
        }
        func named(_ number: Int) -> String { "\(name), edition \(number) (\(steps[number - 1].time.iso))" }
        try report(DocumentComparison(try await edition(old), try await edition(new)), named(old), named(new))
    }

    private func report(_ comparison: DocumentComparison, _ old: String, _ new: String) throws {
        if json { return try show(json: comparison) }
        var lines = ["--- \(old)", "+++ \(new)"]
        lines.append(comparison.counts.map { "\($0.change.rawValue) \($0.count)" }.joined(separator: ", "))
        for pair in all ? comparison.pairs : comparison.changes {
            let place = [pair.earlier?.number, pair.later?.number].map { $0 ?? "–" }
            let words = pair.diff?.marked ?? (pair.later ?? pair.earlier)?.text ?? ""
            lines.append("\(pair.change.rawValue)\t\(place.joined(separator: " → "))\t\(words.replacing("\n", with: " "))")
            for change in pair.readings {
                let sides = [change.from, change.to].map { $0.isEmpty ? "nothing" : $0.joined(separator: ", ") }
                lines.append("\t\(change.field.rawValue)\t\(sides.joined(separator: " → "))")
            }
        }
        try show(lines.map(\.onOneLineWithTabs).joined(separator: "\n") + "\n")
    }
}

extension WordDiff {
    /// As a line of text: [-…-] went and {+…+} came.
    var marked: String {
        runs.map { run in
            switch run.kind {
            case .equal: run.text
            case .deleted: "[-\(run.text)-]"
            case .inserted: "{+\(run.text)+}"
            }
        }.joined(separator: " ")
    }
}

extension Record {
    /// An edition that the journal keeps; `nil` where it is gone.
    func edition(_ digest: Digest) async throws -> Edition? {
        try await journal.bytes(of: digest).map { try Edition(canonical: $0) }
    }

    /// The document at an address, under the name that it has now; a failure that says so where there is none.
    func document(_ address: String, in language: Language?) async throws -> (name: DocumentName, edition: Edition) {
        let name = DocumentName(stored: address.hasPrefix("/") ? String(address.dropFirst()) : address)
        let current = try await index.redirect(from: name) ?? name
        guard let found = try await index.document(current, in: language) else {
            let tongue = language.map { " in \($0.rawValue)" } ?? ""
            throw CommandFailure(
                "the record holds no document at \(address)\(tongue); acquis export --format csv lists what it holds")
        }
        return (found.summary.name, found.edition)
    }
}
