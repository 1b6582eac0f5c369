extension DocumentSymbol {
    /// What an issue of a document is to it, by the suffix of its symbol.
    public enum Issue: String, Hashable, Sendable, Codable, CaseIterable {
        case addendum = "Add."
        case corrigendum = "Corr."
        case revision = "Rev."
        case amendment = "Amend."
    }

    /// The suffixes behind the symbol of the document itself, in their order: Add.1, then Rev.2.
    public var issues: [(issue: Issue, number: Int)] {
        parts.dropFirst(base.split(separator: "/", omittingEmptySubsequences: false).count).compactMap { part in
            Issue.allCases.first { part.hasPrefix($0.rawValue) }.map { ($0, Int(part.dropFirst($0.rawValue.count)) ?? 0) }
        }
    }

    /// Whether another issue of the same document takes the place of this one: its later revision.
    public func isRevised(by other: DocumentSymbol) -> Bool {
        func known(_ symbol: DocumentSymbol) -> (others: [String], revision: Int) {
            let issues = symbol.issues
            return (
                issues.filter { $0.issue != .revision }.map { "\($0.issue.rawValue)\($0.number)" },
                issues.last { $0.issue == .revision }?.number ?? 0
            )
        }
        let (mine, theirs) = (known(self), known(other))
        return base == other.base && mine.others == theirs.others && mine.revision < theirs.revision
    }
}
