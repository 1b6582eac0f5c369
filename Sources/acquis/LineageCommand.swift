import ArgumentParser
import Foundation
import Indexing
import Recording
import Vocabularies

/// Shows the life of one demand across meetings.
struct LineageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lineage",
        abstract: "Show what a recommendation takes up, and what takes it up.",
        discussion: """
            In the words, [-…-] went and {+…+} came.

            Example:
              acquis lineage CTOC/COP/WG.4/2013/5/45
            """)

    @Argument(help: "The address of a recommendation.")
    var address: String

    @Flag(help: "As JSON.")
    var json = false

    @OptionGroup var options: DataOptions

    func run() async throws {
        let record = try await Record.existing(options)
        let name = try await record.recommendation(address)
        guard let lineage = try await record.index.lineage(of: name, on: String(Moment(Date()).iso.prefix(10))) else { return }
        if json { return try show(json: lineage) }
        var lines = ["\(name)", "state\t\(lineage.state.state.rawValue): \(lineage.state.reason)"]
        for step in lineage.thread {
            let mark = step.name == name ? "*" : ""
            lines.append("thread\t\(step.date)\t\(step.name)\(mark)\t\(step.force?.rawValue ?? "")")
        }
        for (word, neighbours) in [("earlier", lineage.earlier), ("later", lineage.later)] {
            for neighbour in neighbours {
                let held = neighbour.link
                let other = word == "earlier" ? held.earlier : held.later
                let relations = held.link.relations.map(\.rawValue).joined(separator: ", ")
                let judged = held.judgement.map { ", \($0.rawValue) by \(held.judgedBy ?? "")" } ?? ""
                lines.append("\(word)\t\(other)\t\(relations)\t\(held.link.confidence.rawValue)\(judged)\t\(held.link.why)")
                if let diff = neighbour.diff { lines.append("\t" + diff.marked) }
            }
        }
        if lineage.earlier.isEmpty, lineage.later.isEmpty {
            lines.append("It stands alone: nothing was found before or behind it.")
        }
        try show(lines.map(\.onOneLineWithTabs).joined(separator: "\n") + "\n")
    }
}

/// Lets a person confirm, refuse or add a link between two recommendations.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Confirm, refuse or add a link between two recommendations.",
        discussion: """
            What a person says holds, however often the documents are read and compared again.

            Example:
              acquis link A/RES/80/228/5 A/RES/76/186/5 --as updates --by "Registry" --why "The same review, four years on"
              acquis link A/RES/80/228/5 A/RES/76/186/5 --refuse --why "Another review"
            """)

    @Argument(help: "The address of the later recommendation.")
    var later: String

    @Argument(help: "The address of the earlier one.")
    var earlier: String

    @Option(name: .customLong("as"), help: "What the later one is to the earlier one: \(LinkCommand.words).")
    var relation: String?

    @Flag(help: "The program found it rightly.")
    var confirm = false

    @Flag(help: "It is no link.")
    var refuse = false

    @Option(help: "Why.")
    var why: String?

    @Option(help: "Who says so (default: the user of this computer).")
    var by: String?

    @OptionGroup var options: DataOptions

    private static let words = LineageRelation.allCases.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        guard [confirm, refuse, relation != nil].count(where: { $0 }) == 1 || confirm && relation != nil && !refuse else {
            throw ValidationError("say one of --confirm, --refuse and --as")
        }
        if let relation, LineageRelation(rawValue: relation) == nil {
            throw ValidationError("--as \(relation): the relations are \(Self.words)")
        }
    }

    func run() async throws {
        let record = try await Record.grown(options)
        let (new, old) = (try await record.recommendation(later), try await record.recommendation(earlier))
        guard new.document != old.document else {
            throw CommandFailure("\(new) and \(old) stand in one document; lineage binds recommendations of two")
        }
        let isKnown = try await record.index.lineage(of: new, on: "")?.earlier.contains { $0.link.earlier == old } ?? false
        if confirm, !isKnown {
            throw CommandFailure("the program found no link from \(new) to \(old) to confirm; add it with --as")
        }
        let judged = LinkJudged(
            later: new, earlier: old, judgement: refuse ? .refused : isKnown ? .confirmed : .added,
            relations: relation.flatMap(LineageRelation.init).map { [$0] }, why: why)
        let recorder = Recorder(record.journal)
        _ = try await recorder.say(.linkJudged(judged), who: by ?? NSUserName(), time: Moment(Date()))
        try await record.index.catchUp(with: record.journal)
        try show("\(judged.judgement.rawValue)\t\(new)\t\(old)\n")
    }
}

/// Lets a person say what a recommendation is in the record.
struct StateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Say what a recommendation is in the record today.",
        discussion: """
            A person's word goes before the rules; “by-rule” leaves it to them again.

            Example:
              acquis state CTOC/COP/WG.4/2013/5/45 retired --why "Carried out in 2019"
            """)

    @Argument(help: "The address of a recommendation.")
    var address: String

    @Argument(help: "active, elapsed, superseded, retired or by-rule.")
    var state: String

    @Option(help: "Why.")
    var why: String

    @Option(help: "Who says so (default: the user of this computer).")
    var by: String?

    @OptionGroup var options: DataOptions

    func validate() throws {
        guard state == "by-rule" || RecordState(rawValue: state) != nil else {
            throw ValidationError("\(state): the states are active, elapsed, superseded, retired and by-rule")
        }
    }

    func run() async throws {
        let record = try await Record.grown(options)
        let name = try await record.recommendation(address)
        let declared = StateDeclared(recommendation: name, state: RecordState(rawValue: state), why: why)
        _ = try await Recorder(record.journal).say(.stateDeclared(declared), who: by ?? NSUserName(), time: Moment(Date()))
        try await record.index.catchUp(with: record.journal)
        let now = try await record.index.lineage(of: name, on: String(Moment(Date()).iso.prefix(10)))?.state
        try show("\(now?.state.rawValue ?? state)\t\(name)\n")
    }
}

extension Record {
    /// The recommendation at an address; a failure that says so where there is none.
    func recommendation(_ address: String) async throws -> RecommendationName {
        let trimmed = address.hasPrefix("/") ? String(address.dropFirst()) : address
        guard let name = RecommendationName(address: trimmed) else {
            throw CommandFailure("“\(address)” is no address of a recommendation; write one like CTOC/COP/WG.4/2013/5/45")
        }
        let current = try await index.redirect(from: name.document).map {
            RecommendationName(document: $0, paragraph: name.paragraph)
        }
        guard let found = try await index.recommendation(current ?? name) else {
            throw CommandFailure(
                "the record holds no recommendation at \(address); acquis export --format csv lists those that it holds")
        }
        return found.name
    }
}
