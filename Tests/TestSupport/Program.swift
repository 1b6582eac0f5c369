public import Foundation

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
    private let process: Process
    private let written: URL
    private let ends: AsyncStream<Void>

    /// Starts a program by its path, or by its name.
    public init(_ command: [String], in folder: URL, environment: [String: String] = [:]) throws {
        self.command = command
        written = FileManager.default.temporaryDirectory.appending(path: "acquis-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: written, withIntermediateDirectories: true)
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder
        let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "TMPDIR", "LD_LIBRARY_PATH"].contains($0.key) }
        process.environment = inherited.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        for name in ["output", "errors"] { try Data().write(to: written.appending(path: name)) }
        process.standardOutput = try FileHandle(forWritingTo: written.appending(path: "output"))
        process.standardError = try FileHandle(forWritingTo: written.appending(path: "errors"))
        let (ends, end) = AsyncStream<Void>.makeStream()
        self.ends = ends
        process.terminationHandler = { _ in end.finish() }
        try process.run()
    }

    deinit { try? FileManager.default.removeItem(at: written) }

    /// What it has written so far.
    public var output: String { words("output") }
    public var errors: String { words("errors") }

    public var hasEnded: Bool { !process.isRunning }

    public func send(_ signal: Int32) {
        if process.isRunning { kill(process.processIdentifier, signal) }
    }

    /// Waits for its end. One that takes too long is ended, and is an error.
    public func ended(within seconds: Int = 60) async throws -> Ending {
        let overdue = Task {
            try await Task.sleep(for: .seconds(seconds))
            send(SIGKILL)
        }
        for await _ in ends {}
        overdue.cancel()
        if case .success = await overdue.result { throw Overdue(command: command, seconds: seconds) }
        let status = Int(process.terminationStatus)
        return Ending(status: process.terminationReason == .exit ? status : -status, output: output, errors: errors)
    }

    private func words(_ name: String) -> String {
        String(decoding: (try? Data(contentsOf: written.appending(path: name))) ?? Data(), as: UTF8.self)
    }
}
