public import Foundation
import Synchronization

/// The program itself, as it was built, run as a user runs it.
public struct Program: Sendable {
    /// Where it lies: beside the tests that run.
    public static let location: URL = {
        let running = [Bundle.main.executableURL] + Bundle.allBundles.map(\.bundleURL)
        let folders = running.compactMap { $0?.deletingLastPathComponent() } + [repositoryRoot.appending(path: ".build/debug")]
        let places = folders.map { $0.appending(path: "acquis", directoryHint: .notDirectory) }
        guard let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            preconditionFailure("the program is not there; build it with swift build")
        }
        return place
    }()

    /// The folder in which it runs.
    public var folder: URL
    /// What is added to its environment, into which no `ACQUIS_…` of the tests themselves gets.
    public var environment: [String: String] = [:]
    /// Another program that runs it, with its arguments: `["prlimit", "--fsize=0"]`.
    public var wrapper: [String] = []

    public init(in folder: URL) { self.folder = folder }

    /// Runs it to its end.
    public func run(_ arguments: [String], within seconds: Int = 60) async throws -> Ending {
        try await start(arguments).ended(within: seconds)
    }

    public func run(_ arguments: String...) async throws -> Ending {
        try await run(arguments)
    }

    /// Starts it, and does not wait.
    public func start(_ arguments: [String]) throws -> RunningProgram {
        try RunningProgram(wrapper + [Self.location.path] + arguments, in: folder, environment: environment)
    }
}

/// How a program ended, and what it wrote.
public struct Ending: Sendable, CustomStringConvertible {
    /// The exit status; below zero, the signal that ended it.
    public let status: Int
    public let output: String
    public let errors: String

    public var lines: [String] { output.split(separator: "\n").map(String.init) }
    public var complaints: [String] { errors.split(separator: "\n").map(String.init) }

    public var description: String { "status \(status)\n\(output)\n\(errors)" }
}

/// A program that runs. It writes to files, so that it never waits for somebody to read.
public final class RunningProgram: Sendable {
    /// It ran for longer than a test can wait.
    public struct Overdue: Error {
        let command: [String]
        let seconds: Int
    }

    private let command: [String]
    /// The number by which the system knows it.
    public let process: pid_t
    private let written: URL
    private let end: Task<Int, Never>
    private let hasEndedFlag = Flag()

    /// Starts a program by its path, or by its name.
    ///
    /// It uses the system's own call: Foundation's `Process` is not safe to start from several tests at once.
    public init(_ command: [String], in folder: URL, environment: [String: String] = [:]) throws {
        self.command = command
        written = FileManager.default.temporaryDirectory.appending(path: "acquis-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: written, withIntermediateDirectories: true)
        let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "TMPDIR", "LD_LIBRARY_PATH"].contains($0.key) }
        let variables = inherited.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
        let process = try Self.spawn(command, in: folder, writingTo: written, environment: variables)
        self.process = process
        let flag = hasEndedFlag
        end = Task.detached {
            await withCheckedContinuation { continuation in
                // Waiting blocks a thread, so it is one of its own and not one of the tests'.
                Thread.detachNewThread {
                    var status: Int32 = 0
                    while waitpid(process, &status, 0) < 0, errno == EINTR {}
                    flag.raise()
                    let signal = status & 0x7F
                    continuation.resume(returning: signal == 0 ? Int((status >> 8) & 0xFF) : -Int(signal))
                }
            }
        }
    }

    deinit { try? FileManager.default.removeItem(at: written) }

    /// What it has written so far.
    public var output: String { words("output") }
    public var errors: String { words("errors") }

    public var hasEnded: Bool { hasEndedFlag.isRaised }

    public func send(_ signal: Int32) {
        if !hasEnded { kill(process, signal) }
    }

    /// Waits for its end. One that takes too long is ended, and is an error.
    public func ended(within seconds: Int = 60) async throws -> Ending {
        let overdue = Task {
            try await Task.sleep(for: .seconds(seconds))
            send(SIGKILL)
        }
        let status = await end.value
        overdue.cancel()
        if case .success = await overdue.result { throw Overdue(command: command, seconds: seconds) }
        return Ending(status: status, output: output, errors: errors)
    }

    private static func spawn(_ command: [String], in folder: URL, writingTo written: URL, environment: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (descriptor, name) in [(Int32(1), "output"), (2, "errors")] {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, written.appending(path: name).path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        let arguments = ((["env", "-C", folder.path] + command).map { strdup($0) } + [nil])
        let variables = (environment.map { strdup($0) } + [nil])
        defer { for word in arguments + variables { free(word) } }
        var process: pid_t = 0
        let failure = posix_spawnp(&process, "env", &actions, nil, arguments, variables)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
        return process
    }

    private func words(_ name: String) -> String {
        String(decoding: (try? Data(contentsOf: written.appending(path: name))) ?? Data(), as: UTF8.self)
    }
}

/// Raised once, by whoever sees a program end.
private final class Flag: Sendable {
    private let raised = Mutex(false)

    var isRaised: Bool { raised.withLock { $0 } }
    func raise() { raised.withLock { $0 = true } }
}
