public import Foundation

/// A server of PostgreSQL from Debian's packages, in a temporary folder, for a test alone. It listens on a socket in that
/// folder only, runs as a user without rights, and is gone with its folder when the test or its whole process has ended.
public actor PostgresServer {
    private let folder: URL
    private let binaries: URL
    private var running: RunningProgram?
    /// Sweeps up behind a process of tests that ends in the middle.
    private var sweeper: RunningProgram?

    /// PostgreSQL could not be started.
    struct NotStarted: Error { let said: String }

    /// Where Debian keeps the programs of the newest version; `nil` where there is none.
    private static var binaries: URL? {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let newest = versions.compactMap(Int.init).max()
        return newest.map { URL(filePath: "/usr/lib/postgresql/\($0)/bin", directoryHint: .isDirectory) }
            .flatMap { FileManager.default.isExecutableFile(atPath: $0.appending(path: "initdb").path) ? $0 : nil }
    }

    /// Runs with a server that has just been made; says aloud where that cannot be.
    public static func with(_ test: String = #function, _ body: (PostgresServer) async throws -> Void) async throws {
        guard let binaries else {
            print("NOT TESTED: \(test) needs PostgreSQL (scripts/install test), which is not here")
            return
        }
        let server = PostgresServer(binaries: binaries)
        do {
            try await server.make()
            try await server.start()
            try await body(server)
        } catch {
            try? await server.remove()
            throw error
        }
        try await server.remove()
    }

    private init(binaries: URL) {
        self.binaries = binaries
        // The name of a socket may not be long.
        folder = URL(filePath: "/tmp/acquis-pg-\(UUID().uuidString.prefix(8))", directoryHint: .isDirectory)
    }

    /// The address of one of its databases.
    public nonisolated func address(of database: String, user: String = "postgres", at socket: URL? = nil) -> String {
        "postgres://\(user)@/\(database)?host=\((socket ?? folder).path)"
    }

    /// The socket on which it listens.
    public nonisolated var socket: URL { folder.appending(path: ".s.PGSQL.5432") }
    /// A folder beside it, for another socket.
    public nonisolated var anteroom: URL { folder.appending(path: "anteroom", directoryHint: .isDirectory) }
    private nonisolated var data: URL { folder.appending(path: "data", directoryHint: .isDirectory) }

    private func make() async throws {
        let tests = ProcessInfo.processInfo.processIdentifier
        let sweep = """
            while [ -d /proc/\(tests) ]; do sleep 0.5; done
            while kill -INT $(head -n 1 \(data.path)/postmaster.pid); do sleep 0.1; done
            rm -rf \(folder.path)
            """
        sweeper = try RunningProgram(["setsid", "sh", "-c", sweep], in: URL(filePath: "/"))
        try FileManager.default.createDirectory(at: anteroom, withIntermediateDirectories: true)
        if getuid() == 0 { for place in [folder, anteroom] { chown(place.path, 65534, 65534) } }
        let made = try await run(
            "initdb", "--pgdata", data.path, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        guard made.status == 0 else { throw NotStarted(said: "\(made)") }
        // Who is named keeper needs the password.
        let gate = data.appending(path: "pg_hba.conf")
        try Data("local all keeper scram-sha-256\nlocal all all trust\n".utf8).write(to: gate)
        if getuid() == 0 { chown(gate.path, 65534, 65534) }
    }

    /// Starts it, and waits until it answers.
    public func start(_ settings: [String: String] = [:]) async throws {
        let own = ["listen_addresses": "", "unix_socket_directories": folder.path, "max_connections": "50", "fsync": "off"]
        let options = own.merging(settings) { $1 }.flatMap { ["-c", "\($0.key)=\($0.value)"] }
        let command = [binaries.appending(path: "postgres").path, "-D", data.path] + options
        let program = try RunningProgram(Self.unprivileged + command, in: URL(filePath: "/"))
        running = program
        for _ in 0..<600 {
            if try await run("pg_isready", "--quiet", "--host", folder.path).status == 0 { return }
            if program.hasEnded { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NotStarted(said: program.errors)
    }

    /// Ends it at once; connections are cut. Its data stay.
    public func stop() async throws {
        running?.send(SIGINT)
        _ = try await running?.ended()
        running = nil
    }

    private func remove() async throws {
        try await stop()
        sweeper?.send(SIGTERM)
        try FileManager.default.removeItem(at: folder)
    }

    /// A new database, and its address.
    public func newDatabase(_ options: String = "") async throws -> String {
        let name = "test_\(UUID().uuidString.prefix(8).lowercased())"
        try await run(sql: "CREATE DATABASE \(name) \(options)", in: "postgres")
        return address(of: name)
    }

    /// Runs SQL as the owner of all, and answers what psql prints of the rows.
    @discardableResult public func run(sql: String, in database: String) async throws -> String {
        let name = database.hasPrefix("postgres://") ? database : address(of: database)
        let ending = try await run(
            "psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "--dbname", name, "--command",
            sql)
        guard ending.status == 0 else { throw Refused(said: ending.errors) }
        return ending.output.trimmingCharacters(in: .newlines)
    }

    /// A statement that the server refused.
    public struct Refused: Error { public let said: String }

    private func run(_ program: String, _ arguments: String...) async throws -> Ending {
        let command = Self.unprivileged + [binaries.appending(path: program).path] + arguments
        return try await RunningProgram(command, in: URL(filePath: "/")).ended()
    }

    /// PostgreSQL refuses to run as root.
    private static var unprivileged: [String] {
        getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    }
}
