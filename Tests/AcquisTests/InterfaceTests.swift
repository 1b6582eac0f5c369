import Foundation
import TestSupport
import Testing

/// The interface for programs against a program that reads its description and asks what nobody would.
@Suite struct InterfaceTests {
    private static let schemathesis = "/usr/local/lib/acquis-schemathesis/bin/schemathesis"

    private static let isThere = FileManager.default.isExecutableFile(atPath: schemathesis)

    @Test(.enabled(if: isThere, "schemathesis is not installed: scripts/install test installs it"))
    func `requests made from the description, and such as are against it, are answered as it says`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            let server = try await RunningServer.listening(
                place.acquis.start(["serve", "--port", "0", "--requests-per-minute", "0"]))
            defer { server.program.send(SIGKILL) }
            try await withTemporaryFolder { folder in
                let settings = """
                    [checks]
                    negative_data_rejection.expected-statuses = [400, 404, 405, 406, 414]
                    """
                try Data(settings.utf8).write(to: folder.appending(path: "schemathesis.toml"))
                let run = try RunningProgram(
                    [
                        Self.schemathesis, "run", "http://127.0.0.1:\(server.port)/api/openapi.json", "--max-time", "30",
                        "--max-examples", "25", "--generation-deterministic", "--no-color",
                        "--warnings", "off",
                        // A cursor is a text that only the site can make, and years may be the wrong way round.
                        "--exclude-checks", "positive_data_acceptance",
                        // They are about how it makes values, not about answers.
                        "--suppress-health-check", "all",
                    ], in: folder, environment: [:])
                let ending = try await run.ended(within: 300)
                #expect(ending.status == 0, "\(ending.output.suffix(3000))\n\(ending.errors.suffix(1000))")
                #expect(ending.output.contains("Tested: 8"), "\(ending.output.suffix(1000))")
            }
        }
    }

    @Test func `a question has its PDF`() async throws {
        try await withWorkplace(holding: Example.texts) { place in
            try await withServer(of: place) { server in
                let reply = try await server.ask("/record.pdf?q=overloading")
                #expect(reply.status == 200 && reply.type == "application/pdf")
                #expect(reply.body.starts(with: Data("%PDF-".utf8)))
            }
        }
    }
}
