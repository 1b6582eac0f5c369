import ArgumentParser
import Documents
import Foundation
import Recording

/// Lists what happened to the record.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "List what happened to the record, entry by entry.",
        discussion: """
            A line for each entry: sequence, time, who, kind, and what it says. An entry of a kind that this version does not
            know is shown as it stands.

            Example:
              acquis journal --since 2024-01-01 --kind documentRead
              acquis journal --document CTOC/COP/WG.4/2013/5 --json
            """)

    @Option(help: "Only entries of this kind: documentRead, or with its version documentRead/1.")
    var kind: String?

    @Option(help: "Only what this person, or the program itself, did.")
    var who: String?

    @Option(help: "Only what concerns this document, by its name in the record.")
    var document: String?

    @Option(help: ArgumentHelp("The first entry, by its sequence.", valueName: "sequence"))
    var from = 1

    @Option(help: ArgumentHelp("The last entry, by its sequence.", valueName: "sequence"))
    var to: Int?

    @Option(help: ArgumentHelp("The first day, as 2024-02-29, in UTC.", valueName: "date"))
    var since: Day?

    @Option(help: ArgumentHelp("The last day.", valueName: "date"))
    var until: Day?

    @Flag(help: "Print each entry as a JSON object on a line.")
    var json = false

    @OptionGroup var options: DataOptions

    func validate() throws {
        _ = try SequenceRange(from: from, to: to)
        if let since, let until, since.moments.lowerBound > until.moments.upperBound {
            throw ValidationError("--since \(since.text) is later than --until \(until.text)")
        }
    }

    func run() async throws {
        let journal = try options.journal().existing()
        var filter = EntryFilter()
        filter.kind = kind
        filter.who = who
        filter.document = document.map { DocumentName(stored: $0) }
        filter.sequences = try SequenceRange(from: from, to: to).range
        filter.since = since?.moments.lowerBound
        filter.until = until?.moments.upperBound
        var lines = ""
        try await filter.forEach(in: journal) { entry in
            lines += (json ? entry.json : entry.line) + "\n"
            if lines.utf8.count > 64 * 1024 {
                try show(lines)
                lines = ""
            }
        }
        try show(lines)
    }
}

extension Entry {
    /// As a person reads it.
    fileprivate var line: String {
        ["\(sequence)", time.iso, who, kind.text, summary].map(\.onOneLine).joined(separator: "\t")
    }

    private var summary: String {
        switch try? understood() {
        case .documentReceived(let received):
            "\(received.fileName), \(received.format.rawValue), \(received.byteCount) bytes, \(received.original.hex.prefix(8))"
        case .documentRead(let read):
            "\(read.document), \(read.language.rawValue), reader \(read.reader), \(read.counts.recommendations) recommendations, \(read.original.hex.prefix(8))"
        case .recommendationsLinked(let linked): "\(linked.document), \(linked.links.count) links to earlier recommendations"
        case .linkJudged(let judged): "\(judged.later) → \(judged.earlier) \(judged.judgement.rawValue)"
        case .stateDeclared(let declared): "\(declared.recommendation) \(declared.state?.rawValue ?? "by rule"): \(declared.why)"
        case .correctionMade(let made): made.summary
        case nil: String(decoding: content, as: UTF8.self)
        }
    }

    /// As a program reads it: the fields by their names, in alphabetical order.
    fileprivate var json: String {
        let fields = [
            ("content", contentJSON), ("hash", Self.quoted(hash.hex)), ("kind", Self.quoted(kind.text)),
            ("previous", Self.quoted(previous.hex)), ("sequence", "\(sequence)"), ("time", Self.quoted(time.iso)),
            ("who", Self.quoted(who)),
        ]
        return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }

    /// The content is JSON already. What somebody made something else of is shown as a text.
    private var contentJSON: String {
        let text = String(decoding: content, as: UTF8.self)
        guard (try? JSONSerialization.jsonObject(with: content, options: .fragmentsAllowed)) != nil else {
            return Self.quoted(text)
        }
        // Between its parts only: within a text a line break is written out.
        return text.replacing("\n", with: " ").replacing("\r", with: " ")
    }

    private static func quoted(_ text: String) -> String {
        String(decoding: (try? CanonicalJSON.data(text)) ?? Data(), as: UTF8.self)
    }
}
