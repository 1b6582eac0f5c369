public import Foundation
public import Hummingbird
public import Indexing
public import Logging
import NIOCore
public import Recording
import ServiceLifecycle

/// Where the site listens, and what it says of itself.
public struct SiteSettings: Sendable {
    public var host: String
    /// 0 for any that is free.
    public var port: Int
    /// The address under which people reach the site, for example `https://record.example.org`; for citations.
    public var publicAddress: String?
    /// The version of the program; pages that a browser has kept are shown again until it changes.
    public var version: String
    /// Whether other machines may have a copy of the index, to begin with.
    public var sharesIndex: Bool
    /// How often one address may ask for data; `nil` for no limit.
    public var rateLimit: RateLimit?
    /// Whether requests come through a proxy that names the address of the client in `X-Forwarded-For`.
    public var isBehindProxy: Bool

    /// The address of electronic mail that harvesters are told.
    public var contact: String?

    /// Where the files of the whole record are kept; `nil` where none are to be made.
    public var bulkFolder: URL?
    /// How long the record is to rest before they are made.
    public var bulkRest: Duration

    public init(
        host: String = "127.0.0.1", port: Int = 8080, publicAddress: String? = nil, version: String = "development",
        sharesIndex: Bool = false, rateLimit: RateLimit? = RateLimit(perMinute: 600), isBehindProxy: Bool = false,
        contact: String? = nil, bulkFolder: URL? = nil, bulkRest: Duration = .seconds(30)
    ) {
        self.host = host
        self.port = port
        self.publicAddress = publicAddress.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        self.version = version
        self.sharesIndex = sharesIndex
        self.rateLimit = rateLimit
        self.isBehindProxy = isBehindProxy
        self.contact = contact
        self.bulkFolder = bulkFolder
        self.bulkRest = bulkRest
    }
}

/// Draws a page of an original, named by its digest, as a PNG of so many pixels in width; `nil` where there is no such page or
/// it cannot be drawn. The last argument fetches the bytes of the original.
public typealias DrawPage =
    @Sendable (
        _ page: Int, _ original: Digest, _ width: Int, _ bytes: @escaping @Sendable () async throws -> [UInt8]
    ) async throws -> [UInt8]?

/// The site of a record: an application to run with `serve`, in the program as in the tests.
///
/// - Parameters:
///   - index: Answers all that is asked of the record of now.
///   - journal: What the index is made from; the site brings the index up to it again and again while it runs.
///   - drawPage: Draws the pages of originals; without it no page is shown as it was printed.
///   - pages: Sets the consolidated record on pages; `nil` where nothing can.
///   - pause: Waits before the journal is looked at again, until there may be something new.
///   - onRunning: Told the port once the site listens.
public func site(
    index: RecordIndex,
    journal: any RecordStore,
    settings: SiteSettings = SiteSettings(),
    drawPage: DrawPage? = nil,
    pages: PageSetting? = nil,
    pause: @escaping @Sendable () async throws -> Void = { try await Task.sleep(for: .seconds(1)) },
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in },
    logger: Logger = Logger(label: "site")
) throws(SiteFailure) -> some ApplicationProtocol {
    let following = Following()
    let bulk = settings.bulkFolder.map { BulkFiles(of: index, in: $0, version: settings.version) }
    var services: [any Service] = [
        Follower(index: index, journal: journal, pause: pause, following: following, logger: logger)
    ]
    if let bulk { services.append(BulkMaker(files: bulk, rest: settings.bulkRest, logger: logger)) }
    let responder = Responder(
        record: Record(index: index, version: settings.version, publicAddress: settings.publicAddress),
        past: PastIndexes(of: journal), copies: settings.sharesIndex ? IndexCopies(of: index) : nil, following: following,
        originals: journal, drawPage: drawPage, turns: settings.rateLimit.map(Turns.init), isBehindProxy: settings.isBehindProxy,
        contact: settings.contact, bulk: bulk, setPages: pages, templates: try Templates(),
        assets: try Assets(), catalogues: try Words.all(), logger: logger)
    return Application(
        responder: responder,
        // A connection that says nothing is not kept for ever.
        server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: ApplicationConfiguration(address: .hostname(settings.host, port: settings.port), serverName: nil),
        services: services,
        onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? settings.port) },
        logger: logger)
}

/// Runs the site until the process is asked to stop; requests that have begun are answered first.
public func serve(_ site: some ApplicationProtocol, settings: SiteSettings) async throws {
    do {
        try await site.runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
        throw SiteFailure.addressInUse(host: settings.host, port: settings.port)
    } catch let error as IOError {
        throw SiteFailure.addressNotAvailable(host: settings.host, port: settings.port, reason: error.description)
    } catch let error as SocketAddressError {
        throw SiteFailure.addressNotAvailable(host: settings.host, port: settings.port, reason: "\(error)")
    }
}
