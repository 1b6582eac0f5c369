internal import Foundation
internal import GRDB
public import Recording
public import Vocabularies

/// The life of one demand: what a recommendation takes up, what takes it up, and what it is today.
public struct RecommendationLineage: Hashable, Sendable, Codable {
    /// Links to earlier recommendations and to later ones, each with the words laid beside each other.
    public let earlier: [Neighbour]
    public let later: [Neighbour]
    /// All of the demand from its first meeting to its last; empty where it stands alone.
    public let thread: [Step]
    public let state: StateInRecord

    public struct Neighbour: Hashable, Sendable, Codable {
        public let link: HeldLink
        /// `nil` where the record does not hold the other one.
        public let diff: WordDiff?
    }

    public struct Step: Hashable, Sendable, Codable {
        public let name: RecommendationName
        public let year: Int?
        public let date: String
        public let force: Force?
    }
}

/// What a recommendation is in the record today, and why.
public struct StateInRecord: Hashable, Sendable, Codable {
    public let state: RecordState
    public let cause: Cause

    /// Why it is so.
    public enum Cause: Hashable, Sendable, Codable {
        case declared(by: String, why: String)
        /// A revision of its document is in the record.
        case revised(by: DocumentName)
        case takenUp(by: RecommendationName)
        /// The last day that it names is over.
        case overdue(day: String)
        case standing
    }

    /// The cause in English.
    public var reason: String {
        switch cause {
        case .declared(let who, let why): "\(who) said so: \(why)"
        case .revised(let document): "the document was revised: \(document) takes its place"
        case .takenUp(let name): "the same body took it up again in \(name.document.text), paragraph \(name.paragraph)"
        case .overdue(let day): "the last day that it names was \(day)"
        case .standing: "nothing took its place and no day that it names is over"
        }
    }

    /// A person's word goes before every rule; then that a revision of the document is in the record; then that a later
    /// recommendation of the same body carries the demand on; then that its own last day is over.
    static func of(
        _ name: RecommendationName, deadline: String?, today: String, in db: Database
    ) throws -> StateInRecord {
        let declared = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT state, who, why FROM declared_state WHERE document = ? AND paragraph = ?"),
            arguments: [name.document.text, name.paragraph])
        if let declared, let state = RecordState(rawValue: declared[0]) {
            let (who, why): (String, String) = (declared[1], declared[2])
            return StateInRecord(state: state, cause: .declared(by: who, why: why))
        }
        if let revision = try db.revision(of: name.document) {
            return StateInRecord(state: .superseded, cause: .revised(by: revision))
        }
        let sql = """
            SELECT later_document, later FROM link JOIN document AS new ON new.name = later_document
                JOIN document AS old ON old.name = earlier_document
            WHERE earlier_document = ? AND earlier = ? AND carries AND new.body IS old.body ORDER BY new.date DESC, new.name LIMIT 1
            """
        if let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [name.document.text, name.paragraph]) {
            let (document, paragraph): (String, String) = (row[0], row[1])
            let later = RecommendationName(document: DocumentName(stored: document), paragraph: paragraph)
            return StateInRecord(state: .superseded, cause: .takenUp(by: later))
        }
        if let deadline, deadline < today {
            return StateInRecord(state: .elapsed, cause: .overdue(day: deadline))
        }
        return StateInRecord(state: .active, cause: .standing)
    }
}

extension RecordIndex {
    /// The lineage of a recommendation on a day; `nil` where the record has none of that name.
    public func lineage(of name: RecommendationName, on today: String) async throws -> RecommendationLineage? {
        try await reading { db in
            let row = try Row.fetchOne(
                db,
                sql: "SELECT deadline FROM recommendation JOIN document ON document.id = document WHERE name = ? AND paragraph = ?",
                arguments: [name.document.text, name.paragraph])
            guard let row else { return nil }
            let mine = try db.text(of: name) ?? ""
            func neighbours(_ side: String) throws -> [RecommendationLineage.Neighbour] {
                let sql = "SELECT json FROM link WHERE \(side)_document = ? AND \(side) = ?"
                return try String.fetchAll(db, sql: sql, arguments: [name.document.text, name.paragraph]).map { json in
                    let link = try CanonicalJSON.value(HeldLink.self, from: Data(json.utf8))
                    let isEarlier = side == "later"
                    let other = try db.text(of: isEarlier ? link.earlier : link.later)
                    return RecommendationLineage.Neighbour(
                        link: link, diff: other.map { isEarlier ? WordDiff($0, mine) : WordDiff(mine, $0) })
                }
            }
            return RecommendationLineage(
                earlier: try neighbours("later"), later: try neighbours("earlier"), thread: try db.thread(of: name),
                state: try StateInRecord.of(name, deadline: row[0], today: today, in: db))
        }
    }
}

extension Database {
    fileprivate func text(of name: RecommendationName) throws -> String? {
        let sql = """
            SELECT json_extract(json, '$.text') FROM recommendation JOIN document ON document.id = document
            WHERE name = ? AND paragraph = ?
            """
        return try String.fetchOne(self, sql: sql, arguments: [name.document.text, name.paragraph])
    }

    /// All that is bound to it by links that carry the demand, oldest first; as far as a thread of five hundred goes.
    fileprivate func thread(of name: RecommendationName) throws -> [RecommendationLineage.Step] {
        let sql = """
            SELECT later_document, later FROM link WHERE earlier_document = ?1 AND earlier = ?2 AND carries
            UNION SELECT earlier_document, earlier FROM link WHERE later_document = ?1 AND later = ?2 AND carries
            """
        let about = """
            SELECT year, date, force FROM recommendation JOIN document ON document.id = document WHERE name = ? AND paragraph = ?
            """
        var (seen, open, steps) = (Set([name]), [name], [RecommendationLineage.Step]())
        while let next = open.popLast() {
            guard let row = try Row.fetchOne(self, sql: about, arguments: [next.document.text, next.paragraph]) else { continue }
            let rank: Int? = row[2]
            steps.append(.init(name: next, year: row[0], date: row[1], force: rank.map { Force.allCases[$0 - 1] }))
            for row in try Row.fetchAll(self, sql: sql, arguments: [next.document.text, next.paragraph]) {
                let other = RecommendationName(document: DocumentName(stored: row[0]), paragraph: row[1])
                if seen.count < 500, seen.insert(other).inserted { open.append(other) }
            }
        }
        return steps.count < 2 ? [] : steps.sorted { ($0.date, $0.name.text) < ($1.date, $1.name.text) }
    }
}
