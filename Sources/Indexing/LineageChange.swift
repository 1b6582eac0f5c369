internal import Foundation
internal import GRDB
internal import Recording

/// What entries change in the lineage that the index shows: links are taken from the journal, never compared anew.
struct LineageChange: Sendable {
    /// The documents whose links to earlier ones are replaced.
    private let documents: [DocumentName]
    private let links: LinksInForce
    private let states: [RecommendationName: (state: RecordState, by: String, why: String)]?

    init(_ entries: [Entry], in holdings: Holdings, isRenaming: Bool) {
        var (changed, saysStates) = (Set<DocumentName>(), false)
        for entry in entries {
            switch try? entry.understood() {
            case .recommendationsLinked(let linked): changed.insert(linked.document)
            case .linkJudged(let judged): changed.insert(judged.later.document)
            case .stateDeclared: saysStates = true
            default: break
            }
        }
        // Under new names, all links are to be named anew.
        if isRenaming { changed.formUnion(holdings.documents.keys) }
        documents = changed.sorted()
        links = LinksInForce(holdings)
        states = saysStates || isRenaming ? holdings.declaredStates : nil
    }

    func write(to db: Database, by insertions: DocumentInsertions) throws {
        for name in documents {
            try db.execute(sql: "DELETE FROM link WHERE later_document = ?", arguments: [name.text])
            for held in links[name] { try LinkRow(held).insert(by: insertions.link) }
        }
        if let states { try db.setDeclaredStates(states) }
    }
}

/// A link as the index keeps it.
struct LinkRow: Sendable {
    private let held: HeldLink
    private let json: String

    init(_ held: HeldLink) throws {
        self.held = held
        json = String(decoding: try CanonicalJSON.data(held), as: UTF8.self)
    }

    func insert(by insertion: RowInsertion) throws {
        let carries = held.isSure && held.link.relations != [.recalls]
        try insertion.insert(
            .text(held.later.document.text), .text(held.later.paragraph), .text(held.earlier.document.text),
            .text(held.earlier.paragraph), .text(held.link.relations.map(\.rawValue).joined(separator: " ")),
            .integer(carries ? 1 : 0), .text(json))
    }
}

extension Database {
    func setDeclaredStates(_ states: [RecommendationName: (state: RecordState, by: String, why: String)]) throws {
        try execute(sql: "DELETE FROM declared_state")
        for (name, declared) in states {
            try execute(
                sql: "INSERT INTO declared_state VALUES (?, ?, ?, ?, ?)",
                arguments: [name.document.text, name.paragraph, declared.state.rawValue, declared.by, declared.why])
        }
    }
}
