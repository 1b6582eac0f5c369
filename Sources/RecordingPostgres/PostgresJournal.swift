public import FoundationEssentials
public import Recording

/// The journal in PostgreSQL, in the schema `acquis` of a database, with the originals and editions beside the entries.
///
/// Any number of processes on any number of machines may read and append at once. What was appended is committed when
/// `append` answers. It connects when it is first asked. When a connection is lost later, it connects again and goes on;
/// an entry whose fate is unknown then is looked for by its hash, so that none is kept twice.
public actor PostgresJournal: RecordStore {
    /// What a journal is opened for.
    public enum Access: Sendable {
        /// For questions only: nothing is made or changed, and a journal that is not there is missing.
        case reading
        /// A journal that is not there is begun.
        case appending
    }

    private let address: PostgresAddress
    private let access: Access
    private let patience: Duration
    private let oldestServer: Int
    private let queue = QueueExecutor(label: "journal")
    private var connection: PostgresConnection?
    /// A server that was there once is waited for.
    private var wasThere = false

    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// The journal at an address.
    ///
    /// - Parameters:
    ///   - patience: How long a server that went away is waited for, and several hosts of which none can be written to.
    ///   - oldestServer: The least version of the server, as libpq counts: 130000 is 13.
    public init(
        _ address: PostgresAddress, for access: Access, patience: Duration = .seconds(60), oldestServer: Int = 130_000
    ) {
        self.address = address
        self.access = access
        self.patience = patience
        self.oldestServer = oldestServer
    }

    /// How a commit waits for the disk.
    package func commitMode() async throws -> String {
        try await withConnection { try $0.run("SHOW synchronous_commit").text(0, 0) }
    }

    public func append(
        _ drafts: [Entry.Draft], keeping blobs: [Blob], onlyBehind head: JournalHead?
    ) async throws -> [Entry] {
        guard access == .appending else {
            throw JournalFailure(.readOnly, place: address.description, detail: "it was opened for reading")
        }
        var sealed: [Entry] = []
        do {
            return try await withConnection { connection in
                try connection.transaction {
                    let last = try connection.lockedHead()
                    // After a loss: whether the commit before it arrived. The lock is free, so it is decided.
                    if let entry = sealed.last, try connection.holds(entry) { return sealed }
                    sealed = []
                    if let head, head != last { throw JournalFailure(.movedOn, place: address.description) }
                    for blob in blobs { try connection.keep(blob) }
                    var entries: [Entry] = []
                    for draft in drafts {
                        entries.append(Entry(sealing: draft, behind: entries.last?.head ?? last))
                        try connection.insert(entries[entries.count - 1])
                    }
                    sealed = entries
                    return entries
                }
            }
        } catch let failure as JournalFailure where failure.problem == .unreachable && !sealed.isEmpty {
            throw JournalFailure(.uncertain, place: address.description, detail: failure.detail)
        }
    }

    public func entries(after sequence: Int, limit: Int) async throws -> [Entry] {
        try await withConnection { try $0.entries(after: sequence, limit: limit) }
    }

    public func head() async throws -> JournalHead {
        try await withConnection { try $0.head() }
    }

    public func bytes(of digest: Digest) async throws -> Data? {
        try await withConnection { try $0.bytes(of: digest) }
    }

    public func digests(after digest: Digest?, limit: Int) async throws -> [Digest] {
        try await withConnection { try $0.digests(after: digest, limit: limit) }
    }

    /// Does it, again where the connection is lost: at once the first time, then as long as the patience lasts.
    private func withConnection<Value>(_ body: (PostgresConnection) throws -> Value) async throws -> Value {
        let deadline = ContinuousClock.now + patience
        var losses = 0
        while true {
            let wasConnected = connection != nil
            do {
                return try body(try connected())
            } catch let failure as JournalFailure {
                // The server that may be written to may be another one by now.
                if failure.mayPass || failure.problem == .readOnly { connection = nil }
                let hasNoLeader = failure.problem == .readOnly && !wasConnected
                guard failure.mayPass || hasNoLeader, wasThere || (hasNoLeader && address.hasSeveralHosts) else { throw failure }
                losses += 1
                guard losses == 1 && wasConnected || ContinuousClock.now < deadline else { throw failure }
            }
            if losses > 1 { try await Task.sleep(for: .milliseconds(250)) }
        }
    }

    private func connected() throws -> PostgresConnection {
        if let connection { return connection }
        let settings = access == .appending ? ["target_session_attrs": "read-write"] : [:]
        let new = try PostgresConnection(to: address, settings: settings)
        guard new.serverVersion >= oldestServer else {
            let detail = "it is version \(new.serverVersion / 10_000), and \(oldestServer / 10_000) is the oldest that will do"
            throw JournalFailure(.tooOld, place: address.description, detail: detail)
        }
        try PostgresSchema.check(new, at: address.description, begin: access == .appending)
        // What is acknowledged outlives a crash of the server; a stricter setting stays.
        try new.run(
            "SELECT set_config('synchronous_commit', 'on', false) "
                + "WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')")
        connection = new
        wasThere = true
        return new
    }
}
