import Foundation
import LimitedChild
import Synchronization

/// A child process from its start to its end.
final class RunningChild: Sendable {
    struct Ending: Sendable {
        enum Reason: Sendable {
            case status(Int32)
            case signal(Int32)
            /// It ran or printed for too long, and was ended.
            case tooLong, tooMuch
        }

        var output: [UInt8] = []
        var errors: [UInt8] = []
        var reason = Reason.status(0)
    }

    private struct State {
        var process: pid_t?
        var isCancelled = false
    }

    private let state = Mutex(State())

    /// Ends it, now or as soon as it starts.
    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            if let process = state.process { kill(-process, SIGKILL) }
        }
    }

    /// Starts it, reads what it prints, and waits for its end.
    func run(_ path: String, _ arguments: [String], on bytes: [UInt8], environment: [String: String], limits: ProcessLimits)
        throws(ReadingFailure) -> Ending
    {
        let input = try Self.file(of: bytes)
        defer { close(input) }
        let (output, errors) = (try Self.pipeEnds(), try Self.pipeEnds())
        defer { for end in [output.read, errors.read] { close(end) } }
        let deadline = ContinuousClock.now + .seconds(limits.seconds)
        do {
            defer { for end in [output.write, errors.write] { close(end) } }
            let process = try Self.start(path, arguments, environment, [input, output.write, errors.write], limits)
            state.withLock { state in
                state.process = process
                if state.isCancelled { kill(-process, SIGKILL) }
            }
        }
        var ending = Ending()
        let cut = Self.collect(from: output.read, errors.read, into: &ending, until: deadline, limits.outputMegabytes << 20)
        ending.reason = reaped(until: cut == nil ? deadline : .now, cut)
        return ending
    }

    /// Waits for the end of the process, which has closed its output or gone too far.
    private func reaped(until deadline: ContinuousClock.Instant, _ cut: Ending.Reason?) -> Ending.Reason {
        var (status, cut): (Int32, Ending.Reason?) = (0, cut)
        // It may be forgotten only under the lock, since its number may be another's afterwards.
        while !state.withLock({ state in
            guard let process = state.process, waitpid(process, &status, WNOHANG) == 0 else {
                state.process = nil
                return true
            }
            if ContinuousClock.now >= deadline {
                cut = cut ?? .tooLong
                kill(-process, SIGKILL)
            }
            return false
        }) { usleep(200) }
        let signal = status & 0x7F
        return cut ?? (signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal))
    }

    private static func start(
        _ path: String, _ arguments: [String], _ environment: [String: String], _ descriptors: [Int32], _ limits: ProcessLimits
    ) throws(ReadingFailure) -> pid_t {
        let variables = environment.merging(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]) { own, _ in own }
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
        let name = strdup(path)
        defer { for word in words + settings + [name] { free(word) } }
        var step: UnsafePointer<CChar>?
        let process = words.withUnsafeBufferPointer { words in
            settings.withUnsafeBufferPointer { settings in
                var child = limited_child(
                    path: name, arguments: words.baseAddress, environment: settings.baseAddress, input: descriptors[0],
                    output: descriptors[1], errors: descriptors[2], memory: UInt64(limits.memoryMegabytes) << 20,
                    seconds: UInt64(limits.seconds))
                return start_limited_child(&child, &step)
            }
        }
        guard process > 0 else {
            let (reason, step) = (String(cString: strerror(errno)), step.map { String(cString: $0) } ?? "")
            throw .toolFailed("the system does not let \(path) \(step): \(reason)")
        }
        return process
    }

    private static func file(of bytes: [UInt8]) throws(ReadingFailure) -> Int32 {
        let file = sealed_file(bytes, bytes.count)
        guard file >= 0 else { throw .toolFailed("the memory has no room for it: \(String(cString: strerror(errno)))") }
        return file
    }

    private static func pipeEnds() throws(ReadingFailure) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .toolFailed("no pipe can be made: \(String(cString: strerror(errno)))") }
        return (ends[0], ends[1])
    }

    /// Reads both pipes to their end. Returns why it stopped before that.
    private static func collect(
        from output: Int32, _ errors: Int32, into ending: inout Ending, until deadline: ContinuousClock.Instant, _ most: Int
    ) -> Ending.Reason? {
        var pipes = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while pipes.contains(where: { $0.fd >= 0 }) {
            let left = (deadline - .now) / .milliseconds(1)
            guard left > 0 else { return .tooLong }
            guard poll(&pipes, 2, Int32(min(left, 1000).rounded(.up))) > 0 else { continue }
            for index in pipes.indices where pipes[index].revents != 0 {
                let count = read(pipes[index].fd, &chunk, chunk.count)
                // A descriptor below zero is one that poll passes over.
                if count == 0 || count < 0 && errno != EINTR { pipes[index].fd = -1 }
                guard count > 0 else { continue }
                if index == 0 {
                    ending.output += chunk[..<count]
                } else if ending.errors.count < 64 << 10 {
                    ending.errors += chunk[..<count]
                }
            }
            if ending.output.count > most { return .tooMuch }
        }
        return nil
    }
}
