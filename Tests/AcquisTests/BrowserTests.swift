import Foundation
import TestSupport
import Testing

/// The site in a real browser: what people do there, and whether all of them can. The steps are in `Tests/Browser`.
@Suite struct BrowserTests {
    static let python = "/usr/local/lib/acquis-browser/bin/python"
    static let steps = repositoryRoot.appending(path: "Tests/Browser").path

    @Test func `people find, read, compare and take along`() async throws {
        guard [Self.python, "/usr/bin/chromium"].allSatisfy(FileManager.default.isExecutableFile) else {
            print("NOT TESTED: the site in a browser, since playwright or chromium is not here (scripts/install test)")
            return
        }
        let languages = realDocuments("six-languages")
        try await withWorkplace(holding: [Example.print2021, Example.print2023, Example.print2025]) { place in
            if let languages {
                let ending = try await place.acquis.run("import", languages.path)
                try #require(ending.status == 0, "\(ending)")
            }
            try await withServer(of: place) { server in
                // Its caches go where the workplace goes, and nothing is written beside the steps.
                let surroundings = ["HOME": place.folder.path, "PYTHONDONTWRITEBYTECODE": "1"]
                let ending = try await RunningProgram(
                    [Self.python, Self.steps, "http://127.0.0.1:\(server.port)"], in: place.folder, environment: surroundings
                ).ended(within: 600)
                for line in ending.lines where line.hasPrefix("NOT TESTED") { print(line) }
                #expect(ending.status == 0, "\(ending)")
            }
        }
    }
}
