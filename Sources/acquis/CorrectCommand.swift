import ArgumentParser
import Documents
import Foundation
import Indexing
import Recording

/// Lets a person put right how a document was read.
struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Put right how a document was read.",
        discussion: """
            The text of a document is never corrected: it is what it says. A correction holds, however often the document is \
            read again; where a new reading needs it no more or contradicts it, a finding asks.

            Example:
              acquis correct CTOC/COP/WG.4/2013/5/45 --act 1 --force direction --why "“is to” directs"
              acquis correct CTOC/COP/WG.4/2013/5/45 --act 2 --addressee "States parties" --addressee UNODC --why "…"
              acquis correct CTOC/COP/WG.4/2013/5/45 --topic consent --topic demand --why "…"
              acquis correct CTOC/COP/WG.4/2013/5/45 --cites "the Protocol" --target "Firearms Protocol" --why "…"
              acquis correct CTOC/COP/WG.4/2013/5/9 --act 1 --verb "is to" --force direction --ask "report back" --why "…"
              acquis correct CTOC/COP/WG.4/2013/5 --name "Viet-Nam" --is "Viet Nam" --why "A slip of the pen"
              acquis correct CTOC/COP/WG.4/2013/5/7 --withdrawn --why "It tells what a speaker said"
              acquis correct provisional/2013-11-26-report --symbol CTOC/COP/WG.4/2013/5 --why "On the cover"
              acquis correct CTOC/COP/WG.4/2013/5/45 --act 1 --as-read force --why "The reader was right"
              acquis correct --export > corrections.jsonl
              acquis correct --import corrections.jsonl
            """)

    @Argument(help: "The address of a recommendation, or with --symbol or --name of a document.")
    var address: String?

    @Option(help: "The number of the act, from 1.")
    var act: Int?

    @Option(help: "The force that holds.")
    var force: String?

    @Option(help: "The printed words of the act's verb; with --force it says where the act stands, or adds one.")
    var verb: String?

    @Option(help: "The printed words of what the act asks (default: all that follows the verb).")
    var ask: String?

    @Option(help: "A printed name, of which --is says whose it is.")
    var name: String?

    @Option(name: .customLong("is"), help: "The State or organization that bears the name.")
    var bearer: String?

    @Option(name: .customLong("addressee"), help: "Who is asked; once for each.")
    var addressees: [String] = []

    @Option(name: .customLong("topic"), help: "A topic; once for each.")
    var topics: [String] = []

    @Option(help: "The printed words of a citation.")
    var cites: String?

    @Option(help: "What the citation points to.")
    var target: String?

    @Flag(help: "The paragraph is no recommendation.")
    var withdrawn = false

    @Option(help: "The symbol of a document that prints none.")
    var symbol: String?

    @Option(help: "Leave a field to the reader again: \(CorrectionMade.Field.allCases.map(\.rawValue).joined(separator: ", ")).")
    var asRead: String?

    @Option(help: "The edition in this language (default: the one that speaks for the document).")
    var language: String?

    @Option(help: "Why; it is needed.")
    var why: String?

    @Option(help: "Who says so (default: the user of this computer).")
    var by: String?

    @Flag(help: "Print the corrections in force, a JSON object a line.")
    var export = false

    @Option(name: .customLong("import"), help: "Make the corrections of a file that --export printed.")
    var file: String?

    @OptionGroup var options: DataOptions

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError("--language \(language): write ar, en, es, fr, ru or zh")
        }
        if export || file != nil { return }
        guard address != nil else { throw ValidationError("say what is to be corrected: the address of a recommendation") }
        guard try fields().count == 1 else {
            throw ValidationError(
                "say one of --force, --verb, --addressee, --topic, --cites, --name, --withdrawn, --symbol and --as-read")
        }
        guard let why, !why.isEmpty else { throw ValidationError("say --why: the record keeps the reason") }
    }

    /// What is asked for, with the new value.
    private func fields() throws -> [(CorrectionMade.Field, [String]?)] {
        var fields: [(CorrectionMade.Field, [String]?)] = []
        if let asRead {
            guard let field = CorrectionMade.Field(rawValue: asRead), field != .symbol else {
                throw ValidationError(
                    "--as-read \(asRead): the fields are act, force, addressees, topics, citation, name and withdrawn")
            }
            return [(field, nil)]
        }
        if let verb { fields.append((.act, [verb, force ?? "", ask ?? ""])) }
        if let force, verb == nil { fields.append((.force, [force])) }
        if name != nil, let bearer { fields.append((.name, [bearer])) }
        if !addressees.isEmpty { fields.append((.addressees, addressees)) }
        if !topics.isEmpty { fields.append((.topics, topics)) }
        if cites != nil, let target { fields.append((.citation, [target])) }
        if withdrawn { fields.append((.withdrawn, ["yes"])) }
        if let symbol { fields.append((.symbol, [symbol])) }
        return fields
    }

    func run() async throws {
        let record = try await (export ? Record.existing(options) : Record.grown(options))
        let recorder = Recorder(record.journal)
        if export { return try show(Self.lines(try await recorder.current())) }
        if let file { return try await bringIn(file, record, recorder) }
        let (field, value) = try fields()[0]
        let made = try await correct(try wish(field, value), who: by ?? NSUserName(), recorder)
        try await record.index.catchUp(with: record.journal)
        try show(made.map { "corrected\t\($0.summary.onOneLine)\n" } ?? "unchanged\tthe record says so already\n")
    }

    private func wish(_ field: CorrectionMade.Field, _ value: [String]?) throws -> CorrectionWish {
        let trimmed = address.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 } ?? ""
        var (document, paragraph) = (DocumentName(stored: trimmed), nil as String?)
        if field != .symbol, field != .name {
            // One that was withdrawn is in the record no more, and may be asked for again.
            guard let name = RecommendationName(address: trimmed) else {
                throw CommandFailure("“\(trimmed)” is no address of a recommendation; write one like CTOC/COP/WG.4/2013/5/45")
            }
            (document, paragraph) = (name.document, name.paragraph)
        }
        return CorrectionWish(
            document: document, paragraph: paragraph, language: language.flatMap(Language.init), field: field, act: act,
            words: cites ?? name, to: value, why: why ?? "")
    }

    private func correct(_ wish: CorrectionWish, who: String, _ recorder: Recorder) async throws -> CorrectionMade? {
        do {
            return try await recorder.correct(wish, who: who, time: Moment(Date()))
        } catch let fault as CorrectionFault {
            throw CommandFailure(fault.description)
        }
    }

    // MARK: As a file

    /// A correction as a file keeps it for another installation.
    private struct Line: Codable {
        let correction: CorrectionWish
        let by: String
    }

    private static func lines(_ holdings: Holdings) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try holdings.correctionsInForce.map { held in
            let made = held.made
            let wish = CorrectionWish(
                document: made.document, paragraph: made.paragraph, language: made.language, field: made.field, act: made.act,
                words: made.words, to: made.to, why: made.why)
            return String(decoding: try encoder.encode(Line(correction: wish, by: held.by)), as: UTF8.self) + "\n"
        }.joined()
    }

    private func bringIn(_ file: String, _ record: Record, _ recorder: Recorder) async throws {
        let text: String
        do {
            text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
        } catch {
            throw CommandFailure("\(file): \(Sentence.of(error))")
        }
        // All lines are looked at before the first is said, so that a wrong file changes nothing.
        let lines = try text.split(separator: "\n").enumerated().map { number, line in
            do {
                return try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            } catch {
                throw CommandFailure("\(file), line \(number + 1) is no correction as acquis correct --export prints it")
            }
        }
        var failed = 0
        for (number, line) in lines.enumerated() {
            do {
                let made = try await recorder.correct(line.correction, who: line.by, time: Moment(Date()))
                try show(made.map { "corrected\t\($0.summary.onOneLine)\n" } ?? "unchanged\t\(line.correction.document)\n")
            } catch let fault as CorrectionFault {
                failed += 1
                try show("failed\tline \(number + 1): \(fault)\n")
            }
        }
        try await record.index.catchUp(with: record.journal)
        if failed > 0 { throw CommandFailure("\(failed) of \(lines.count) corrections could not be made; the others hold") }
    }
}
