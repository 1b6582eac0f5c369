internal import Foundation
internal import GRDB
internal import Interpreting
public import Recording

extension RecordIndex {
    /// Documents in which the lineage of a document may stand: the nearest of its series, and those that share rare runs of
    /// words with it, at most eight before it and eight behind it.
    public func lineageCandidates(of name: DocumentName) async throws -> (earlier: [DocumentName], later: [DocumentName]) {
        try await reading { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT id, date, series, sketch FROM document WHERE name = ?", arguments: [name.text])
            else { return ([], []) }
            let (id, date, series): (Int64, String, String) = (row[0], row[1], row[2])
            var shared: [Int64: Int] = [:]
            let having = try db.cachedStatement(sql: "SELECT document FROM sketch WHERE hash = ? LIMIT 100")
            for hash in SketchRow.hashes(in: row[3]) {
                let documents = try Int64.fetchAll(having, arguments: [hash])
                // What so many have is a phrase that everybody uses.
                guard documents.count < 100 else { continue }
                for document in documents where document != id { shared[document, default: 0] += 1 }
            }
            let position = try db.cachedStatement(sql: "SELECT name, date FROM document WHERE id = ?")
            var (before, behind) = ([(Int, String, String)](), [(Int, String, String)]())
            for (document, count) in shared {
                guard let row = try Row.fetchOne(position, arguments: [document]) else { continue }
                let found: (Int, String, String) = (count, row[1], row[0])
                if (found.1, found.2) < (date, name.text) { before.append(found) } else { behind.append(found) }
            }
            before.sort { ($1.0, $1.1, $1.2) < ($0.0, $0.1, $0.2) }
            behind.sort { (-$0.0, $0.1, $0.2) < (-$1.0, $1.1, $1.2) }
            let earlier = try String.fetchAll(
                db,
                sql: "SELECT name FROM document WHERE series = ? AND (date, name) < (?, ?) ORDER BY date DESC, name DESC LIMIT 4",
                arguments: [series, date, name.text])
            let later = try String.fetchAll(
                db, sql: "SELECT name FROM document WHERE series = ? AND (date, name) > (?, ?) ORDER BY date, name LIMIT 4",
                arguments: [series, date, name.text])
            func names(_ series: [String], _ others: [(Int, String, String)]) -> [DocumentName] {
                let more = others.map(\.2).filter { !series.contains($0) }
                return (series + more).prefix(8).map { DocumentName(stored: $0) }
            }
            return (names(earlier, before), names(later, behind))
        }
    }

    /// Other documents of the same day that ask the same in the same words.
    public func documents(sayingTheSameAs name: DocumentName) async throws -> [DocumentName] {
        try await reading { db in
            let sql = "SELECT id, date, sketch FROM document WHERE name = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [name.text]), let date = row[1] as String?, !date.isEmpty,
                let first = SketchRow.hashes(in: row[2]).first
            else { return [] }
            let same = """
                SELECT name FROM sketch JOIN document ON document.id = sketch.document
                WHERE hash = ? AND document.id <> ? AND date = ? AND document.sketch = ? ORDER BY name LIMIT 3
                """
            return try String.fetchAll(db, sql: same, arguments: [first, row[0] as Int64, date, row[2] as Data])
                .map { DocumentName(stored: $0) }
        }
    }

    /// A document as lineage looks at it, in the edition that speaks for it.
    func lineageDocument(_ name: DocumentName) async throws -> (document: LineageDocument, edition: Digest)? {
        let sql = """
            SELECT summary, date, digest, kept, json FROM document JOIN edition ON document = id AND edition.language = document.language
            WHERE name = ?
            """
        return try await reading { db in
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [name.text]) else { return nil }
            let digest = Digest(stored: row["digest"])
            let edition = try editions.edition(Digest(stored: row["kept"])) { try Edition(canonical: row["json"]) }
            let summary = try DocumentSummary(json: row["summary"])
            let document = LineageDocument(edition, named: name, body: summary.body, title: summary.title, date: row["date"])
            return (document, digest)
        }
    }

    /// Links every document that was not linked as it stands: new ones, those that were read anew, all where the rules
    /// changed; and the later ones in which lineage of these may be found. Answers how many documents were said something
    /// new of.
    @discardableResult public func link(
        with recorder: Recorder, of journal: any RecordStore, who: String, time: Moment,
        progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> Int {
        try await catchUp(with: journal)
        let holdings = try await recorder.current()
        var waiting: Set<DocumentName> = []
        for (name, held) in holdings.documents {
            let found = holdings.found(for: name)
            if found?.edition != held.main?.edition || found?.rule != LineageRule.version { waiting.insert(name) }
        }
        for name in waiting { waiting.formUnion(try await lineageCandidates(of: name).later) }
        var (found, appended) = ([RecommendationsLinked](), 0)
        for (done, name) in waiting.sorted().enumerated() {
            progress(done, waiting.count)
            guard let (document, edition) = try await lineageDocument(name) else { continue }
            var earlier: [DocumentName: (document: LineageDocument, edition: Digest)] = [:]
            for candidate in try await lineageCandidates(of: name).earlier {
                earlier[candidate] = try await lineageDocument(candidate)
            }
            let candidates = earlier.values.map(\.document).sorted { $0.name < $1.name }
            let links = LineageReader.links(of: document, among: candidates)
            let against = Set(links.map(\.earlier.document)).sorted().map {
                ComparedEdition(document: $0, edition: earlier[$0]!.edition)
            }
            found.append(
                RecommendationsLinked(document: name, edition: edition, rule: LineageRule.version, against: against, links: links))
            if found.count == 100 {
                appended += try await recorder.link(found, who: who, time: time)
                found = []
            }
        }
        appended += try await recorder.link(found, who: who, time: time)
        try await catchUp(with: journal)
        return appended
    }
}
