import Foundation
import TestSupport
import Testing

/// What the program started does not outlive it, however it ends.
@Suite struct OrphanTests {
    @Test func `poppler ends with a program that is killed`() async throws {
        try await withWorkplace { place in
            // Poppler is busy with it for much longer than the test, and prints nothing meanwhile.
            try place.write(SketchedPDF.endless, to: "endless.pdf")
            let program = try place.acquis.start(["read", "endless.pdf"])
            let child = try within(seconds: 30) { Self.children(of: program.process).first }
            program.send(SIGKILL)
            _ = try await program.ended()
            try within(seconds: 5) { Self.status(of: child) == nil ? true : nil }
        }
    }

    private static func children(of parent: pid_t) -> [String] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.filter { status(of: $0)?.contains("\nPPid:\t\(parent)\n") == true }
    }

    /// What the system says of a process that is there and runs a program of its own.
    private static func status(of process: String) -> String? {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            status.hasPrefix("Name:\tpdftohtml\n"), !status.contains("State:\tZ")
        else { return nil }
        return status
    }

    /// Looks again and again. It holds its thread: a task that sleeps may wake minutes later among so many tests.
    @discardableResult private func within<Value: Sendable>(seconds: Int, _ look: () -> Value?) throws -> Value {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            if let value = look() { return value }
            usleep(5_000)
        }
        return try #require(look(), "it did not come to that in \(seconds) seconds")
    }
}
