import Foundation
import Indexing
import Publishing
import Recording
@testable import Site
import Synchronization
import TestSupport
import Testing

/// Files for people that take long: they are made in the background, and whoever asks is told how far they are.
@Suite struct FilesTests {
    /// Sets pages once it is allowed to, and counts how often it was asked.
    private final class Press: Sendable {
        private let state = Mutex((isOpen: false, count: 0))
        var count: Int { state.withLock { $0.count } }
        func open() { state.withLock { $0.isOpen = true } }

        var setting: PageSetting {
            { [self] record in
                state.withLock { $0.count += 1 }
                while !state.withLock({ $0.isOpen }) { try await Task.sleep(for: .milliseconds(5)) }
                return Array("%PDF-1.7 of \(record.count), \(count)".utf8)
            }
        }
    }

    private static let asJSON = ["Accept": "application/json"]

    @Test func `who waits is told how far it is, and then given the file`() async throws {
        let press = Press()
        try await withSite(of: Sample.record, pages: press.setting) { site in
            let told = try await site.ask("/record.pdf?topic=keepers&page=3", headers: Self.asJSON)
            #expect(told.status == 202 && told.header("Content-Type") == "application/json")
            #expect(told.header("Location") == "/record.pdf?topic=keepers" && told.header("Retry-After") == "5")
            let value = try JSONDecoder().decode(FilePage.self, from: told.body)
            #expect(
                value.stage == "setting" && value.address == "/record.pdf?topic=keepers" && value.list == "/record?topic=keepers")
            let page = try await site.ask("/ru/record.pdf?topic=keepers")
            #expect(page.status == 202 && page.header("Content-Type") == "text/html; charset=utf-8")
            #expect(page.header("Refresh") == "5" && page.header("Cache-Control") == "no-store")
            #expect(page.text.contains("Файл готовится") && page.text.contains("href=\"/ru/record.pdf?topic=keepers\""))
            #expect(page.text.contains("Перед ним создается 1 файл."), "one in another language is made first")
            press.open()
            for target in ["/record.pdf?topic=keepers", "/record.pdf?topic=keepers&page=3", "/record.pdf?topic=keepers"] {
                let file = try await site.ask(target)
                #expect(file.status == 200 && file.text == "%PDF-1.7 of 2, 1", "\(target)")
                #expect(file.header("Content-Disposition") == "attachment; filename=\"recommendations.pdf\"")
            }
        }
    }

    /// The steps are in `Tests/Browser`.
    @Test func `everybody can wait in a browser, which arrives at the file`() async throws {
        let python = "/usr/local/lib/acquis-browser/bin/python"
        guard [python, "/usr/bin/chromium"].allSatisfy(FileManager.default.isExecutableFile) else {
            print("NOT TESTED: waiting for a file in a browser, since playwright or chromium is not here (scripts/install test)")
            return
        }
        let press = Press()
        try await withSite(of: Sample.record, pages: press.setting) { site in
            try await withTemporaryFolder { folder in
                let steps = repositoryRoot.appending(path: "Tests/Browser/waiting.py").path
                let surroundings = ["HOME": folder.path, "PYTHONDONTWRITEBYTECODE": "1"]
                let program = try RunningProgram(
                    [python, steps, "http://127.0.0.1:\(site.port)"], in: folder, environment: surroundings)
                while !program.hasEnded, !program.output.contains("looked") { try await Task.sleep(for: .milliseconds(50)) }
                press.open()
                let ending = try await program.ended(within: 180)
                #expect(ending.status == 0, "\(ending)")
            }
        }
    }

    @Test func `all who ask for the same share one making, until the record changes`() async throws {
        let press = Press()
        try await withSite(of: [.lighthouses2019], pages: press.setting) { site in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<6 { group.addTask { try await site.ask("/record.pdf").status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 202, count: 6) && press.count == 1)
            press.open()
            #expect(try await site.ask("/record.pdf").text == "%PDF-1.7 of 3, 1")
            try await Recorder(site.journal).record(.lighthouses2021)
            try await site.index.catchUp(with: site.journal)
            #expect(try await site.ask("/record.pdf").text == "%PDF-1.7 of 5, 2")
        }
    }

    @Test func `more than can be waited for are told to come again, and what began is made all the same`() async throws {
        let press = Press()
        try await withSite(of: Sample.record, pages: press.setting) { site in
            let most = FileMaker.mostUnderWay
            let stages = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 1...most {
                    group.addTask {
                        let reply = try await site.ask("/record.pdf?q=w\(number)", headers: Self.asJSON)
                        return try JSONDecoder().decode(FilePage.self, from: reply.body).stage
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(stages.filter { $0 == "waiting" }.count == most - 1)
            let refused = try await site.ask("/record.pdf?q=more", headers: Self.asJSON)
            #expect(refused.status == 503 && refused.text.contains("csv"))
            press.open()
            for number in 1...most { #expect(try await site.ask("/record.pdf?q=w\(number)").status == 200) }
            #expect(press.count == most)
            #expect(try await site.ask("/record.pdf?q=more").status == 200)
        }
    }

    @Test func `only so many files are kept`() async throws {
        let press = Press()
        press.open()
        try await withSite(of: Sample.record, pages: press.setting) { site in
            for number in 0...FileMaker.mostKept { #expect(try await site.ask("/record.pdf?q=w\(number)").status == 200) }
            let made = press.count
            #expect(try await site.ask("/record.pdf?q=w\(FileMaker.mostKept)").status == 200)
            #expect(press.count == made, "the last is there")
            let again = try await site.ask("/record.pdf?q=w0")
            #expect(again.status == 200)
            #expect(press.count == made + 1, "the first was let go")
        }
    }

    @Test(arguments: ["/record.pdf?page=0", "/record.docx?from=2021&to=2020", "/record.pdf?as-of=never"])
    func `a question that is none is told so at once`(target: String) async throws {
        let press = Press()
        try await withSite(of: Sample.record, pages: press.setting) { site in
            let reply = try await site.ask(target, headers: Self.asJSON)
            #expect(reply.status == 400)
            #expect(press.count == 0)
        }
    }
}
