internal import GRDB
internal import Recording

/// How far a rebuild has come.
public struct RebuildProgress: Hashable, Sendable {
    public let documents: Int
    public let documentsInAll: Int
}

/// Brings the entries of a journal into an index.
///
/// Several processes may do so at once: each transaction looks first whether the index still stands where its work began,
/// and begins again where it does not.
actor IndexUpdater {
    private let file: IndexFile
    /// What the record held at the entry where the index stood when it was last looked at.
    private var holdings = Holdings()

    init(_ file: IndexFile) { self.file = file }

    func catchUp(with journal: any RecordStore) async throws {
        try await file.translating {
            while true {
                let head = try await file.pool().read { try $0.indexState().head }
                let target = try await journal.head()
                if head == target { return }
                let page = try await journal.entries(after: head.sequence, limit: 32)
                if head == .start || page.first?.previous != head.hash {
                    try await make(from: journal) { _ in }
                } else {
                    try await apply(page, behind: head, of: journal)
                }
            }
        }
    }

    func rebuild(from journal: any RecordStore, progress: @Sendable (RebuildProgress) -> Void) async throws {
        try await file.translating { try await make(from: journal, progress: progress) }
        try await catchUp(with: journal)
    }

    /// Takes in the entries that follow the one at which the index stands, in one transaction.
    private func apply(_ entries: [Entry], behind head: JournalHead, of journal: any RecordStore) async throws {
        let before = try await holdings(at: head, of: journal)
        var after = before
        let changed = entries.reduce(into: Set<DocumentName>()) { names, entry in names.formUnion(after.apply(entry)) }
        let loaded = try await Self.load(changed.sorted(), of: after, from: journal)
        let lineage = LineageChange(entries, in: after, isRenaming: after.redirects != before.redirects)
        let (target, redirects) = (after.head, after.redirects == before.redirects ? nil : after.redirects)
        let done = try await file.pool().write { db in
            guard try db.indexState().head == head else { return false }
            var vocabulary = VocabularyChange()
            for name in changed { try IndexedDocument.delete(name, from: db, &vocabulary) }
            let insertions = try DocumentInsertions(db)
            for document in loaded.documents {
                for row in try document.insert(into: db, by: insertions) { try row.insert(by: insertions.sketch) }
            }
            vocabulary.add(loaded.words)
            try vocabulary.write(to: db)
            if let redirects { try db.setRedirects(redirects) }
            try lineage.write(to: db, by: insertions)
            try db.setIndexHead(target)
            return true
        }
        if done { holdings = after }
    }

    private func holdings(at head: JournalHead, of journal: any RecordStore) async throws -> Holdings {
        if holdings.head == head { return holdings }
        var held = Holdings()
        for try await entry in journal.allEntries() {
            if entry.sequence > head.sequence { break }
            held.apply(entry)
        }
        return held
    }

    /// Makes a whole index, which then is the index.
    private func make(from journal: any RecordStore, progress: @Sendable (RebuildProgress) -> Void) async throws {
        let held = try await Holdings(of: journal)
        let (names, links) = (held.documents.keys.sorted(), LinksInForce(held))
        var (vocabulary, sketches) = (VocabularyChange(), [SketchRow]())
        try await file.replace { draft in
            var done = 0
            try await Self.loadAhead(
                names,
                with: { names in
                    var loaded = try await Self.load(names, of: held, from: journal)
                    loaded.links = try names.flatMap { links[$0] }.map(LinkRow.init)
                    return loaded
                }
            ) { loaded in
                progress(RebuildProgress(documents: done, documentsInAll: names.count))
                vocabulary.add(loaded.words)
                sketches += try await draft.writeWithoutTransaction { db in
                    let insertions = try DocumentInsertions(db)
                    for link in loaded.links { try link.insert(by: insertions.link) }
                    return try loaded.documents.flatMap { try $0.insert(into: db, by: insertions) }
                }
                done += loaded.documents.count
            }
            // In the order of the table, which is then written from one end to the other.
            sketches.sort()
            try await draft.writeWithoutTransaction { [vocabulary, sketches] db in
                let insertion = try DocumentInsertions(db).sketch
                for row in sketches { try row.insert(by: insertion) }
                try vocabulary.write(to: db)
                try db.setRedirects(held.redirects)
                try db.setDeclaredStates(held.declaredStates)
                try db.setIndexHead(held.head)
            }
        }
        holdings = held
        progress(RebuildProgress(documents: names.count, documentsInAll: names.count))
    }

    /// Loads documents a few at a time, in their order, and the next ones while these are put away.
    private static func loadAhead(
        _ names: [DocumentName], with load: @escaping @Sendable ([DocumentName]) async throws -> LoadedDocuments,
        _ put: (LoadedDocuments) async throws -> Void
    ) async throws {
        let batches = stride(from: 0, to: names.count, by: 16).map { Array(names[$0..<min($0 + 16, names.count)]) }
        try await withThrowingTaskGroup(of: (Int, LoadedDocuments).self) { group in
            func start(_ batch: Int) {
                guard batch < batches.count else { return }
                group.addTask { (batch, try await load(batches[batch])) }
            }
            var loaded: [Int: LoadedDocuments] = [:]
            for batch in 0..<loadedAhead { start(batch) }
            for batch in batches.indices {
                while loaded[batch] == nil, let (number, documents) = try await group.next() { loaded[number] = documents }
                start(batch + loadedAhead)
                if let documents = loaded.removeValue(forKey: batch) { try await put(documents) }
            }
        }
    }

    /// So many batches are in memory while one is put away.
    private static let loadedAhead = 3

    private static func load(
        _ names: [DocumentName], of holdings: Holdings, from store: any Originals
    ) async throws -> LoadedDocuments {
        var loaded = LoadedDocuments()
        for name in names {
            guard let held = holdings.documents[name] else { continue }
            do {
                let document = try await IndexedDocument(
                    held, corrected: holdings.corrections(of: name), from: store, adding: &loaded.words)
                loaded.documents.append(.document(document))
            } catch let gap as IndexedDocument.Gap {
                loaded.documents.append(.gap(name, reason: gap.reason))
            }
        }
        return loaded
    }
}

/// Documents ready to be put away, the links from them to earlier ones where all are put away, and the words that they bring.
private struct LoadedDocuments: Sendable {
    var documents: [IndexedEntry] = []
    var links: [LinkRow] = []
    var words = VocabularyChange()
}

/// What the index says of one document: all of it, or why it cannot.
private enum IndexedEntry: Sendable {
    case document(IndexedDocument)
    case gap(DocumentName, reason: String)

    /// Inserts all but the sketch, whose rows it answers.
    func insert(into db: Database, by insertions: DocumentInsertions) throws -> [SketchRow] {
        switch self {
        case .document(let document): return try document.insert(by: insertions)
        case .gap(let name, let reason):
            try db.execute(sql: "INSERT INTO gap VALUES (?, ?)", arguments: [name.text, reason])
            return []
        }
    }
}

extension Database {
    fileprivate func setRedirects(_ redirects: [DocumentName: DocumentName]) throws {
        try execute(sql: "DELETE FROM redirect")
        for (name, document) in redirects {
            try execute(
                sql: "INSERT INTO redirect (name, folded, document) VALUES (?, ?, ?)",
                arguments: [name.text, name.folded, document.text])
        }
    }
}
