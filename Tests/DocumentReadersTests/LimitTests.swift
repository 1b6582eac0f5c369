import DocumentReaders
import Documents
import Foundation
import TestSupport
import Testing

/// A file that would use up the machine is stopped, and the limit that it reached is named.
@Suite struct LimitTests {
    struct Limited: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let limits: ProcessLimits
        let failure: ReadingFailure
    }

    static let long = SketchedPDF.long(lines: 12_000).bytes

    @Test(arguments: [
        Limited(
            testDescription: "no time at all", limits: ProcessLimits(seconds: 0, memoryMegabytes: 1024, outputMegabytes: 256),
            failure: .tookTooLong(seconds: 0)),
        Limited(
            testDescription: "memory for poppler, and for few words",
            limits: ProcessLimits(seconds: 60, memoryMegabytes: 20, outputMegabytes: 256), failure: .tooMuchMemory(megabytes: 20)),
        Limited(
            testDescription: "too little memory for poppler itself",
            limits: ProcessLimits(seconds: 60, memoryMegabytes: 8, outputMegabytes: 256), failure: .tooMuchMemory(megabytes: 8)),
        Limited(
            testDescription: "one megabyte of output",
            limits: ProcessLimits(seconds: 60, memoryMegabytes: 1024, outputMegabytes: 1), failure: .tooMuchOutput(megabytes: 1)),
    ]) func `a limit that is reached is named`(limited: Limited) async {
        await #expect(throws: limited.failure) { try await DocumentReader.read(Self.long, limits: limited.limits) }
    }

    @Test func `within the limits it is read`() async throws {
        let document = try await DocumentReader.read(
            SketchedPDF.lines(["1. Lights"]).bytes, limits: ProcessLimits(seconds: 30, memoryMegabytes: 200, outputMegabytes: 1))
        #expect(document.text == "1. Lights\n")
    }

    /// Whatever is cut off, the reader answers with a document or with a failure that says so.
    @Test(arguments: [0.01, 0.1, 0.35, 0.5, 0.8, 0.95, 0.99, 0.999]) func `a file that is cut short is a damaged one`(share: Double)
        async throws
    {
        let whole = try Data(contentsOf: exampleReport("safe-passage-at-sea-2021.pdf"))
        do {
            let document = try await DocumentReader.read(Array(whole.prefix(Int(share * Double(whole.count)))))
            Issue.record("it was read as \(document.lines.count) lines")
        } catch {
            guard case .damaged = error else { throw error }
        }
    }
}
