import DocumentReaders
import Documents
import Foundation
import FoundationNetworking
import Hummingbird
import Indexing
import Interpreting
import Logging
import Recording
import Site
import Structuring
import TestSupport

/// A site that listens on a port of its own, and somebody who asks it.
struct RunningSite: Sendable {
    let port: Int
    let index: RecordIndex
    let journal: MemoryJournal

    struct Reply: Sendable {
        let status: Int
        let headers: [String: String]
        let body: Data
        var text: String { String(decoding: body, as: UTF8.self) }

        /// The text without the one script that the site has.
        var withoutOwnScript: String {
            text.replacing(/<script type="module" src="\/assets\/search-[a-z0-9]+\.js"><\/script>/, with: "")
        }

        /// A header, whatever the case of its name.
        func header(_ name: String) -> String? { headers[name.lowercased()] }
    }

    func url(_ target: String) -> URL { URL(string: "http://127.0.0.1:\(port)\(target)")! }

    /// Asks without following redirects.
    func ask(_ target: String, method: String = "GET", headers: [String: String] = [:]) async throws -> Reply {
        var request = URLRequest(url: url(target), cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: 240)
        request.httpMethod = method
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let session = URLSession(configuration: .ephemeral, delegate: Staying(), delegateQueue: nil)
        defer { session.invalidateAndCancel() }
        let (body, response) = try await session.data(for: request)
        let http = response as! HTTPURLResponse
        let fields = http.allHeaderFields.map { (String(describing: $0.key).lowercased(), String(describing: $0.value)) }
        return Reply(status: http.statusCode, headers: Dictionary(fields) { $1 }, body: body)
    }
}

/// Stays where it is when it is sent elsewhere.
private final class Staying: NSObject, URLSessionTaskDelegate, Sendable {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

/// Runs a site of a record that holds these editions, and stops it afterwards.
func withSite(
    of samples: [Sample] = [], examples: [Edition] = [], printed: [Int] = [],
    settings: SiteSettings = SiteSettings(port: 0, version: "test"), pages: PageSetting? = nil,
    _ body: @Sendable @escaping (RunningSite) async throws -> Void
) async throws {
    try await withTemporaryFolder { folder in
        let journal = MemoryJournal()
        let recorder = Recorder(journal)
        for sample in samples { try await recorder.record(sample) }
        for edition in examples { try await recorder.record(edition) }
        for year in printed {
            let bytes = try Data(contentsOf: repositoryRoot.appending(path: "examples/safe-passage-at-sea-\(year).pdf"))
            let edition = try await Edition.read(Array(bytes))
            _ = try await recorder.record(
                original: bytes, fileName: "report.pdf", edition: edition, who: "Keeper", time: .sample)
        }
        let index = try RecordIndex(folder: folder)
        try await index.catchUp(with: journal)
        let (ports, portFound) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "site of a test")
        logger.logLevel = .critical
        let application = try site(
            index: index, journal: journal, settings: settings, drawPage: drawing(in: folder), pages: pages,
            pause: { try await Task.sleep(for: .milliseconds(20)) }, onRunning: { portFound.yield($0) }, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            var iterator = ports.makeAsyncIterator()
            let port = await iterator.next()!
            do { try await body(RunningSite(port: port, index: index, journal: journal)) } catch {
                group.cancelAll()
                throw error
            }
            group.cancelAll()
            while let result = await group.nextResult() {
                if case .failure(let error) = result, !(error is CancellationError) { throw error }
            }
        }
    }
}

extension Recorder {
    @discardableResult func record(_ edition: Edition) async throws -> Receipt {
        let original = Data(edition.document.text.utf8)
        return try await record(original: original, fileName: "report.txt", edition: edition, who: "Keeper", time: .sample)
    }
}

/// As the program draws pages: what cannot be drawn is not there.
private func drawing(in folder: URL) -> DrawPage {
    let pictures = PagePictures(folder: folder.appending(path: "pages"))
    return { page, original, width, bytes in
        do { return try await pictures.png(page, of: original.hex, width: width, original: bytes) } catch is ReadingFailure {
            return nil
        }
    }
}

extension Edition {
    /// What an import reads of a file.
    static func read(_ bytes: [UInt8]) async throws -> Edition {
        let document = try await DocumentReader.read(bytes)
        let report = StructureParser.parse(document)
        return Edition(reader: 1, document: document, report: report, reading: Interpreter.read(report, of: document))
    }
}

/// The example reports, read from their text as an import reads them; once for all tests.
let examples = Task {
    var editions: [Edition] = []
    for year in [2021, 2023, 2025] {
        let bytes = try Data(contentsOf: repositoryRoot.appending(path: "examples/safe-passage-at-sea-\(year).txt"))
        editions.append(try await Edition.read(Array(bytes)))
    }
    return editions
}
