import ArgumentParser
import Foundation

/// The program: its commands, and how it ends.
struct Acquis: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acquis",
        abstract: "The system of record for what intergovernmental meetings adopt.",
        discussion: """
            Reads reports of meetings, keeps what they adopt in one record, and shows it.

              acquis import reports/        take reports into the record
              acquis serve                  show the record at http://127.0.0.1:8080

            Exit status: 0 done, 1 something was found wrong, 2 used wrongly.
            Results go to standard output, all else to standard error.
            """,
        version: Version.program,
        subcommands: [
            ReadCommand.self, ImportCommand.self, ServeCommand.self, ExportCommand.self, ExplainCommand.self, PageCommand.self,
            CompareCommand.self, CorrectCommand.self, LineageCommand.self, LinkCommand.self, StateCommand.self, JournalCommand.self,
            VerifyCommand.self,
            BackupCommand.self,
            RestoreCommand.self, MoveCommand.self, RebuildCommand.self,
        ])
}

/// What this program calls itself.
enum Version {
    static let program = "0.1.0"
    /// Grows when the reading rooms read differently, so that what was read before is read again.
    /// It grows by two, and is even.
    static let reader = 4
    /// A reader that recognizes print reads more of a scan, so that what was read without it is read again.
    static let readerOfScans = reader + 1
}

@main enum Main {
    static func main() async {
        // A reader that goes away early (`acquis export | head`) ends the program quietly.
        signal(SIGPIPE, SIG_DFL)
        // A file that may not grow further is a failure like any other, with a sentence, and no end in the middle.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try Acquis.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    /// 0 for help and versions, 2 for a command used wrongly, 1 for all that went wrong with it.
    private static func end(with error: any Error) -> Never {
        let code = Acquis.exitCode(for: error)
        let message = Acquis.fullMessage(for: error)
        if code == .success {
            do { try show(message + "\n") } catch { end(with: error) }
            exit(0)
        }
        if let exitCode = error as? ExitCode { exit(exitCode.rawValue) }
        if code == .validationFailure {
            say(
                message.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).onOneLine }.joined(
                    separator: "\n"))
            exit(2)
        }
        say("error: \(Sentence.of(error))")
        exit(1)
    }
}
