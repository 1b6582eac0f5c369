import Documents
import Foundation
import Hummingbird
import Indexing
import Recording
@testable import Site
import Synchronization
import TestSupport
import Testing

@Suite struct AnswerCacheTests {
    static let pages = [
        "/", "/record?q=keepers", "/fr/record", "/meetings", "/LHC/COP/WG.2/2021/4", "/LHC/COP/WG.2/2021/4/5", "/topics",
    ]

    @Test(arguments: pages) func `a page that is asked for again is the same, compressed or not`(target: String) async throws {
        try await withSite(of: Sample.record) { site in
            let first = try await site.ask(target)
            #expect(first.status == 200)
            for encoding in ["gzip", "identity"] {
                let again = try await site.ask(target, headers: ["Accept-Encoding": encoding])
                #expect(again.body == first.body && again.header("ETag") == first.header("ETag"), "\(encoding)")
                #expect(again.header("Content-Language") == first.header("Content-Language"))
                #expect(again.header("Vary") == first.header("Vary"))
            }
            let head = try await site.ask(target, method: "HEAD")
            #expect(head.status == 200 && head.body.isEmpty && head.header("ETag") == first.header("ETag"))
        }
    }

    @Test func `a page shows the record as it is, in the reader’s language`() async throws {
        try await withSite(of: [.lighthouses2019]) { site in
            let before = try await site.ask("/meetings")
            let french = try await site.ask("/meetings", headers: ["Accept-Language": "fr"])
            #expect(before.header("Content-Language") == "en" && french.header("Content-Language") == "fr")
            #expect(before.text != french.text)
            try await Recorder(site.journal).record(.lighthouses2021)
            try await site.index.catchUp(with: site.journal)
            let after = try await site.ask("/meetings")
            #expect(after.text.contains("LHC/COP/WG.2/2021/4") && !before.text.contains("LHC/COP/WG.2/2021/4"))
            #expect(after.header("ETag") != before.header("ETag"))
        }
    }

    private func kept(_ length: Int, isOfRecord: Bool = true) -> AnswerCache.Kept {
        let text = String((0..<length).map { _ in "0123456789abcdef".randomElement()! })
        return .init(answer: Answer(text, mediaType: "text/html"), route: "/", isOfRecord: isOfRecord)
    }

    @Test func `those who ask at once wait for one who makes it`() async throws {
        let cache = AnswerCache()
        let made = Count()
        await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    let answer = try await cache.answer(to: .init(target: "/", reader: Reader()), at: "1") {
                        made.add()
                        try await Task.sleep(for: .milliseconds(20))
                        return self.kept(100)
                    }
                    #expect(answer.answer.text?.readableBytes == 100)
                }
            }
        }
        #expect(made.now == 1)
    }

    @Test func `what fails or changes without the record is made each time`() async throws {
        let cache = AnswerCache()
        let made = Count()
        for _ in 0..<3 {
            _ = try await cache.answer(to: .init(target: "/", reader: Reader()), at: "1") {
                made.add()
                return self.kept(10, isOfRecord: false)
            }
            await #expect(throws: Problem.self) {
                try await cache.answer(to: .init(target: "/x", reader: Reader()), at: "1") {
                    made.add()
                    throw Problem.notFound
                }
            }
        }
        #expect(made.now == 6 && cache.bytes == 0)
    }

    @Test func `whoever asks for ever new addresses does not fill the memory`() async throws {
        let cache = AnswerCache(most: 1 << 20)
        for number in 0..<2000 {
            _ = try await cache.answer(to: .init(target: "/record?q=\(number)", reader: Reader()), at: "1") { self.kept(4000) }
            // A page that everybody looks at stays.
            _ = try await cache.answer(to: .init(target: "/", reader: Reader()), at: "1") {
                #expect(number == 0)
                return self.kept(4000)
            }
            #expect(cache.bytes <= 1 << 20)
        }
        #expect(cache.bytes > 1 << 19)
        _ = try await cache.answer(to: .init(target: "/large", reader: Reader()), at: "1") { self.kept(1 << 20) }
        _ = try await cache.answer(to: .init(target: "/", reader: Reader()), at: "2") { self.kept(10) }
        #expect(cache.bytes < 2000, "what was of another state is gone")
    }
}

private final class Count: Sendable {
    private let count = Mutex(0)
    var now: Int { count.withLock { $0 } }
    func add() { count.withLock { $0 += 1 } }
}
