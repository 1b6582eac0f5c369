import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Runs a program of the system on one file, within limits of time, memory, files and output.
enum LimitedProcess {
    struct Result {
        let output: [UInt8]
        let errors: String
        /// The exit status; `nil` where a signal ended it.
        let status: Int32?
        let signal: Int32?
    }

    /// Runs it on bytes, which it gets as a file in a folder of its own, named behind its other arguments.
    static func run(_ program: String, _ arguments: [String], on bytes: [UInt8], named name: String, limits: ProcessLimits)
        async throws(ReadingFailure) -> Result
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "acquis-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            try Data(bytes).write(to: file)
        } catch {
            throw .toolFailed("the temporary folder \(folder.path) cannot be written: \(error.localizedDescription)")
        }
        let result = try await run(program, arguments + [file.path], limits: limits)
        if let signal = result.signal {
            // The kernel ends a child that used up its seconds of processor time with SIGXCPU, then SIGKILL.
            throw signal == SIGXCPU || signal == SIGKILL
                ? .tookTooLong(seconds: limits.seconds) : .tooMuchMemory(megabytes: limits.memoryMegabytes)
        }
        return result
    }

    /// - Throws: `ReadingFailure`, where the program is missing or reached a limit of time or output.
    private static func run(_ program: String, _ arguments: [String], limits: ProcessLimits) async throws(ReadingFailure) -> Result
    {
        let outcome: Outcome
        do {
            outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
                group.addTask { try await .ended(start(program, arguments, limits)) }
                group.addTask {
                    try await Task.sleep(for: .seconds(limits.seconds))
                    return .timeIsUp
                }
                defer { group.cancelAll() }
                return try await group.next()!
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw .tooMuchOutput(megabytes: limits.outputMegabytes)
        } catch let error as SubprocessError where error.code == .executableNotFound || error.code == .spawnFailed {
            throw .toolMissing("prlimit")
        } catch {
            throw .toolFailed("\(program): \(error)")
        }
        guard case .ended(let result) = outcome else { throw .tookTooLong(seconds: limits.seconds) }
        // 127 comes from prlimit where the program is not there, and from the loader where its libraries find no room.
        let complaint = String(result.errors.prefix { $0 != "\n" })
        if result.status == 127, complaint.contains("failed to map") { throw .tooMuchMemory(megabytes: limits.memoryMegabytes) }
        if result.status == 127 { throw .toolMissing(program) }
        // prlimit complains where this process itself may not have as much as the child is to be given.
        if complaint.hasPrefix("prlimit: ") { throw .toolFailed(complaint) }
        return result
    }

    private enum Outcome: Sendable {
        case ended(Result)
        case timeIsUp
    }

    private static func start(_ program: String, _ arguments: [String], _ limits: ProcessLimits) async throws -> Result {
        let megabyte = 1 << 20
        let bounds = [
            "--as=\(limits.memoryMegabytes * megabyte)", "--cpu=\(limits.seconds)", "--core=0", "--nofile=64",
            "--fsize=\(limits.outputMegabytes * megabyte)",
        ]
        var options = PlatformOptions()
        // A session of its own, so that all that it starts ends with it.
        options.createSession = true
        options.teardownSequence = []
        let result = try await Subprocess.run(
            .name("prlimit"), arguments: Arguments(bounds + [program] + arguments),
            environment: .custom(["PATH": path, "LC_ALL": "C.UTF-8"]),
            platformOptions: options, output: .bytes(limit: limits.outputMegabytes * megabyte), error: .string(limit: 64 * 1024))
        var (status, signal) = (nil as Int32?, nil as Int32?)
        switch result.terminationStatus {
        case .exited(let code): status = code
        case .signaled(let number): signal = number
        }
        return Result(output: result.standardOutput, errors: result.standardError, status: status, signal: signal)
    }

    private static let path = "/usr/local/bin:/usr/bin:/bin"
}
