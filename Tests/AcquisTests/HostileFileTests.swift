import Foundation
import TestSupport
import Testing

/// A corpus of hostile and broken files, made by `Tests/Hostile/make-corpus`: the program neither breaks down nor hangs, and
/// never says that all is well with a file of which it read nothing.
///
/// `ACQUIS_LONGEST_LINE` is the length of the longest line in megabytes.
@Suite struct HostileFileTests {
    private struct Reading: Decodable {
        struct Paragraph: Decodable { let text: String }
        struct Finding: Decodable { let code: String }
        struct Coverage: Decodable { let characters: Int }
        let paragraphs: [Paragraph]
        let findings: [Finding]
        let coverage: Coverage
    }

    @Test func `no file breaks the program, holds it up, or is passed over in silence`() async throws {
        try await withWorkplace { place in
            let megabytes = ProcessInfo.processInfo.environment["ACQUIS_LONGEST_LINE"] ?? "64"
            let script = repositoryRoot.appending(path: "Tests/Hostile/make-corpus").path
            let made = try await RunningProgram(["python3", script, place.folder.path, megabytes], in: place.folder).ended()
            try #require(made.status == 0, "\(made)")
            let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
            try #require(names.count > 150)
            // Two by two, since each is read by a program of its own.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for name in names.prefix(2) { group.addTask { try await read(name, place) } }
                for name in names.dropFirst(2) {
                    try await group.next()
                    group.addTask { try await read(name, place) }
                }
                try await group.waitForAll()
            }
            #expect(!FileManager.default.fileExists(atPath: "/tmp/acquis-hostile"), "nothing is unpacked anywhere")
        }
    }

    private func read(_ name: String, _ place: Workplace) async throws {
        let name = "./\(name)"
        let ending: Ending
        do { ending = try await place.acquis.run(["read", name], within: 60) } catch {
            Issue.record("\(name): it hangs")
            return
        }
        let isToBeRead = name.hasPrefix("./read ") || name.hasPrefix("./noticed ")
        switch ending.status {
        case 0:
            let reading = try JSONDecoder().decode(Reading.self, from: Data(ending.output.utf8))
            #expect(reading.coverage.characters > 0 || !reading.findings.isEmpty, "\(name): silence")
            if isToBeRead { #expect(reading.paragraphs.contains { !$0.text.isEmpty }, "\(name): \(ending.output.prefix(200))") }
            let isNoticed = reading.findings.contains { $0.code == "text.encoding" }
            #expect(isNoticed == name.hasPrefix("./noticed ") || !isToBeRead, "\(name): \(reading.findings)")
            #expect(!ending.output.contains("root:x:0"), "\(name): a file of the system")
        case 1:
            #expect(!isToBeRead, "\(name): \(ending.errors)")
            #expect(ending.complaints.count == 1 && ending.errors.contains(": ") && ending.output == "", "\(name): \(ending)")
        default: Issue.record("\(name): \(ending.status) \(ending.errors.prefix(500))")
        }
    }
}
