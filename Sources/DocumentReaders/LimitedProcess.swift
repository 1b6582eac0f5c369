import Foundation
import LimitedChild

/// Runs a program of the system on some bytes. It sees them as the file `input`, and can do nothing but read files and
/// print, within limits of time, memory and output (decision 0012).
package enum LimitedProcess {
    /// The name under which the program finds the bytes.
    package static let input = "/dev/stdin"

    package struct Result: Sendable {
        package var output: [UInt8] = []
        package var errors = ""
        /// The exit status.
        package var status: Int32 = 0
    }

    /// - Throws: `ReadingFailure`, where the program is missing, reached a limit, or did not come to its own end.
    package static func run(
        _ program: String, _ arguments: [String], on bytes: [UInt8], environment: [String: String] = [:], limits: ProcessLimits
    ) async throws(ReadingFailure) -> Result {
        let path = try path(of: program)
        let child = RunningChild()
        let ending = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // The child ends with the thread that started it, so that thread waits for it.
                Thread.detachNewThread {
                    continuation.resume(
                        returning: Swift.Result { () throws(ReadingFailure) in
                            try child.run(path, arguments, on: bytes, environment: environment, limits: limits)
                        })
                }
            }
        } onCancel: {
            child.cancel()
        }
        return try result(of: ending.get(), program, limits)
    }

    /// Makes a failure of an end that the program did not come to by itself.
    private static func result(of ending: RunningChild.Ending, _ program: String, _ limits: ProcessLimits)
        throws(ReadingFailure) -> Result
    {
        let errors = String(decoding: ending.errors, as: UTF8.self)
        // The loader says "failed to map", C++ "bad_alloc", poppler "Out of memory".
        let isFull = ["failed to map", "bad_alloc", "Out of memory"].contains { errors.contains($0) }
        switch ending.reason {
        case .tooLong, .signal(SIGXCPU): throw .tookTooLong(seconds: limits.seconds)
        case .tooMuch: throw .tooMuchOutput(megabytes: limits.outputMegabytes)
        case .signal where isFull, .status(1...) where isFull: throw .tooMuchMemory(megabytes: limits.memoryMegabytes)
        case .signal(let signal): throw .toolFailed("\(program) was ended by signal \(signal)")
        case .status(let status): return Result(output: ending.output, errors: errors, status: status)
        }
    }

    /// Whether the system has the program.
    package static func isInstalled(_ program: String) -> Bool { folder(of: program) != nil }

    private static let folders = ["/usr/local/bin", "/usr/bin", "/bin"]

    private static func folder(of program: String) -> String? { folders.first { access("\($0)/\(program)", X_OK) == 0 } }

    private static func path(of program: String) throws(ReadingFailure) -> String {
        guard let folder = folder(of: program) else { throw .toolMissing(program) }
        return "\(folder)/\(program)"
    }
}
