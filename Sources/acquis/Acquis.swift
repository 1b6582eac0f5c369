import ArgumentParser

/// The program: its commands, and nothing else.
@main struct Acquis: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acquis",
        abstract: "The system of record for what intergovernmental meetings adopt.",
        subcommands: [ReadCommand.self])
}
