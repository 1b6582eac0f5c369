import ArgumentParser
import Documents
import Foundation
import Indexing
import Publishing
import Recording

/// Gives out the record as a file.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Give out the record as a file.",
        discussion: """
            csv, json and jsonl hold the recommendations of the whole record, or of one document; akn holds one document.
            docx, pdf and html are the consolidated record as a document to circulate, with contents, introduction and indexes.

            Example:
              acquis export --format csv --output record.csv
              acquis export --format akn --document CTOC/COP/WG.4/2013/5
              acquis export --as-of 2024-02-29 --output record-then.csv
              acquis export --format docx --by topic --language fr --output record.docx
            """)

    @Option(help: "csv, json, jsonl, akn, docx, pdf or html.")
    var format = "csv"

    @Option(help: "How docx, pdf and html are divided: by meeting, topic or addressee (default: meeting).")
    var by: String?

    @Option(
        help:
            "The language of the words around the recommendations in docx, pdf and html: ar, en, es, fr, ru or zh (default: that of most recommendations)."
    )
    var language: String?

    @Option(help: "Only this document, by its name in the record.")
    var document: String?

    @Option(
        name: .customLong("as-of"), help: ArgumentHelp("What the record said at the end of this day, in UTC.", valueName: "date"))
    var asOf: Day?

    @Option(help: "The file to write; standard output without it.", completion: .file())
    var output: String?

    @OptionGroup var options: DataOptions

    @Flag(help: "Show no progress.")
    var quiet = false

    func validate() throws {
        guard Format(named: format) != nil else {
            throw ValidationError("--format \(format): the formats are \(Format.all.map(\.name).joined(separator: ", "))")
        }
        guard format != Format.akomaNtoso.name || document != nil else {
            throw ValidationError("--format akn holds one document: name it with --document")
        }
        let isDocument = Format.documents.contains { $0.name == format }
        if let by {
            let orders = ConsolidatedRecord.Order.allCases.map(\.rawValue)
            guard orders.contains(by) else { throw ValidationError("--by \(by): choose \(orders.joined(separator: ", "))") }
            guard isDocument else { throw ValidationError("--by is for --format docx, pdf and html") }
        }
        if let language {
            let languages = Language.allCases.map(\.rawValue)
            guard languages.contains(language) else {
                throw ValidationError("--language \(language): choose \(languages.joined(separator: ", "))")
            }
            guard isDocument else { throw ValidationError("--language is for --format docx, pdf and html") }
        }
    }

    func run() async throws {
        let source = try await ExportSource(options, asOf: asOf)
        let index = source.index
        if let asOf, source.isEmpty { say("note: the record holds no entry as of \(asOf.text), so the export is empty") }
        let wanted = document.map { DocumentName(stored: $0) }
        if let wanted, try await index.document(wanted) == nil {
            throw CommandFailure(
                "the record holds no document named \(wanted)\(asOf.map { " as of \($0.text)" } ?? ""); acquis export --format csv lists those that it holds"
            )
        }
        let sink = try Sink(output)
        defer { sink.discard() }
        if let format = Format(named: format), Format.documents.contains(format) {
            let export = DocumentExport(
                format: format, order: by.flatMap(ConsolidatedRecord.Order.init) ?? .meeting,
                language: language.flatMap(Language.init), progress: Progress(quiet: quiet || output == nil))
            try await export.write(source, wanted, to: sink)
        } else if let writer = Format(named: format).flatMap(RecommendationWriter.init) {
            try await write(index, wanted, writer, sink)
        } else if let wanted, let found = try await index.document(wanted) {
            try sink.write(AkomaNtoso.write(found.edition))
        }
        try sink.close()
    }

    private func write(_ index: RecordIndex, _ wanted: DocumentName?, _ writer: RecommendationWriter, _ sink: Sink) async throws {
        let progress = Progress(quiet: quiet || output == nil)
        let all = try await index.everything()
        try sink.write(writer.head)
        var (first, done) = (true, 0)
        for try await (recommendation, standing) in all {
            done += 1
            if done % 200 == 0 { progress.show(done, of: all.count, "recommendations") }
            guard wanted == nil || recommendation.document.name == wanted else { continue }
            try sink.write(writer.row(ExportedRecommendation(recommendation, standing), first: first))
            first = false
        }
        progress.clear()
        try sink.write(writer.foot)
    }
}
