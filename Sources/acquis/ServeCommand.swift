import ArgumentParser
import DocumentReaders
import Foundation
import Indexing
import Logging
import Publishing
import Recording
import Site

/// Shows the record as a site.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the record as a site.",
        discussion: """
            --from begins with a copy of another machine's index where the data folder has none; that one must run with
            --share-index, and both must have the same journal. Otherwise the index is made from the journal.

            Example:
              acquis serve --port 8080 --data /var/lib/acquis
              acquis serve --from http://web-1.example.org:8080
            """)

    @Option(help: "The address to listen on; 0.0.0.0 for all of this machine.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 for any that is free.")
    var port = 8080

    @Option(name: .customLong("public-address"), help: "The address under which people reach the site, for citations.")
    var publicAddress: String?

    @Option(help: ArgumentHelp("Begin with a copy of the index of this site.", valueName: "address"))
    var from: SiteAddress?

    @Flag(name: .customLong("share-index"), help: "Let other machines begin with a copy of the index (/index.sqlite).")
    var sharesIndex = false

    @Option(
        name: .customLong("requests-per-minute"),
        help: ArgumentHelp(
            "How often one address may ask for data; 0 for no limit (default: ACQUIS_REQUESTS_PER_MINUTE, else 600).",
            valueName: "number"))
    var requestsPerMinute: Int?

    @Flag(name: .customLong("behind-proxy"), help: "Take the address of a client from the last one in X-Forwarded-For.")
    var isBehindProxy = false

    @Option(help: "The address of electronic mail that harvesters are told (default: ACQUIS_CONTACT, else postmaster of the site).")
    var contact: String?

    @OptionGroup var options: DataOptions

    @Flag(help: "Say nothing but what goes wrong.")
    var quiet = false

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port \(port): a port is a number from 0 to 65535") }
        _ = try rateLimit()
    }

    /// From the command or the environment; `nil` for none.
    private func rateLimit() throws -> RateLimit? {
        let set = DataOptions.environment("ACQUIS_REQUESTS_PER_MINUTE")
        let number = requestsPerMinute ?? set.map { Int($0) ?? -1 } ?? 600
        guard (0...1_000_000).contains(number) else {
            throw ValidationError("--requests-per-minute is a number from 0 to 1000000")
        }
        return number == 0 ? nil : RateLimit(perMinute: number)
    }

    func run() async throws {
        let folder = try options.folder()
        try Record.make(folder)
        // A server that is away is asked again each second; meanwhile the pages show what the index holds.
        let journal = try options.journal().begun(patience: .zero)
        let lock = try ServerLock(folder: folder)
        defer { lock.release() }
        if let from {
            let outcome = try await CopiedIndex(site: from, folder: folder, journal: journal).take()
            if !quiet || outcome.hasPrefix("note: ") { say(outcome) }
        }
        let record = Record(folder: folder, journal: journal, index: try RecordIndex(folder: folder))
        do {
            try await record.index.catchUp(with: record.journal)
        } catch let failure as JournalFailure where failure.problem == .unreachable {
            guard try await record.index.head() != .start else { throw failure }
        }
        let settings = SiteSettings(
            host: host, port: port, publicAddress: publicAddress, version: Version.program, sharesIndex: sharesIndex,
            rateLimit: try rateLimit(), isBehindProxy: isBehindProxy,
            contact: contact ?? DataOptions.environment("ACQUIS_CONTACT"),
            bulkFolder: folder.appending(path: "bulk"))
        let (host, quiet) = (host, quiet)
        var logger = Logger(label: "acquis") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        let site = try site(
            index: record.index, journal: record.journal, settings: settings,
            drawPage: drawing(PagePictures(folder: folder.appending(path: "pages"))), pages: { try await PDFPages.set($0) },
            pause: try options.journal().pause(),
            onRunning: { port in
                if !quiet {
                    say("The record is at http://\(host.contains(":") ? "[\(host)]" : host):\(port)  (end with Control-C)")
                }
            },
            logger: logger)
        try await serve(site, settings: settings)
    }

    /// What cannot be drawn is a page that is not there.
    private func drawing(_ pictures: PagePictures) -> DrawPage {
        { page, original, width, bytes in
            do { return try await pictures.png(page, of: original.hex, width: width, original: bytes) } catch is ReadingFailure {
                return nil
            }
        }
    }
}
