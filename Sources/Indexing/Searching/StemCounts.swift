internal import Foundation
internal import GRDB
internal import Synchronization

/// In how many recommendations stems occur: asked once of the full text, for one state of it.
final class StemCounts: Sendable {
    private let known = Mutex<[String: Int]>([:])
    private static let most = 100_000

    func count(of stem: String, _ db: Database) throws -> Int {
        if let count = known.withLock({ $0[stem] }) { return count }
        let statement = try db.cachedStatement(sql: "SELECT doc FROM stem WHERE term = ?")
        let count = try Int.fetchOne(statement, arguments: [stem]) ?? 0
        known.withLock { counts in
            if counts.count >= Self.most { counts = [:] }
            counts[stem] = count
        }
        return count
    }

    /// What each phrase counts: the more, the rarer its words are (the idf of BM25). One phrase alone need not be weighed.
    func weights(of phrases: [(stems: SearchWording.Phrase, isExcluded: Bool)], _ db: Database, rows: Int) throws -> [Float] {
        if phrases.count == 1 { return [1] }
        return try phrases.map { phrase in
            if phrase.isExcluded { return 0 }
            return try phrase.stems.reduce(0) { weight, stem in
                let count = Float(try count(of: stem, db))
                return weight + log(1 + (max(0, Float(rows) - count) + 0.5) / (count + 0.5))
            }
        }
    }
}
