internal import Foundation
internal import GRDB
internal import Recording

/// What entries change in the lineage that the index shows: links are taken from the journal, never compared anew.
struct LineageChange: Sendable {
    /// The documents whose links to earlier ones are replaced; `nil` for all.
    private let documents: Set<DocumentName>?
    private let links: [HeldLink]
    private let states: [RecommendationName: (state: RecordState, by: String, why: String)]?

    init(all holdings: Holdings) {
        documents = nil
        links = holdings.linksInForce()
        states = holdings.declaredStates
    }

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
        documents = isRenaming ? nil : changed
        links = isRenaming ? holdings.linksInForce() : changed.sorted().flatMap { holdings.linksInForce(of: $0) }
        states = saysStates || isRenaming ? holdings.declaredStates : nil
    }

    func write(to db: Database) throws {
        if let documents {
            for name in documents { try db.execute(sql: "DELETE FROM link WHERE later_document = ?", arguments: [name.text]) }
        } else {
            try db.execute(sql: "DELETE FROM link")
        }
        let insertion = try RowInsertion("INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?, ?, ?, ?)", db)
        for held in links {
            let carries = held.isSure && held.link.relations != [.recalls]
            try insertion.insert(
                .text(held.later.document.text), .text(held.later.paragraph), .text(held.earlier.document.text),
                .text(held.earlier.paragraph), .text(held.link.relations.map(\.rawValue).joined(separator: " ")),
                .integer(carries ? 1 : 0), .text(String(decoding: try CanonicalJSON.data(held), as: UTF8.self)))
        }
        guard let states else { return }
        try db.execute(sql: "DELETE FROM declared_state")
        for (name, declared) in states {
            try db.execute(
                sql: "INSERT INTO declared_state VALUES (?, ?, ?, ?, ?)",
                arguments: [name.document.text, name.paragraph, declared.state.rawValue, declared.by, declared.why])
        }
    }
}
