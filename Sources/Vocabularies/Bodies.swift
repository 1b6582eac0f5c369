/// A body that meets, by the series of symbols of its documents.
public struct Body: Hashable, Sendable {
    /// The beginning that its symbols share: "CTOC/COP/WG.4".
    public let symbol: String
    public let name: String
    /// The key of its entry among the entities, where it has one.
    public let entity: String?

    /// As an addressee is named: `entity:unpfii`, else `body:CTOC/COP/WG.4`.
    public var id: String { entity.map { "entity:\($0)" } ?? "body:\(symbol)" }
}

/// The bodies whose series of symbols are known.
public enum Bodies {
    public static let all: [Body] = DataFile("bodies.tsv").rows.map {
        Body(symbol: $0[text: "symbol"], name: $0[text: "name"], entity: $0[optional: "entity"])
    }

    /// The body whose series a symbol belongs to: the longest beginning that ends where a part of the symbol ends.
    public static func body(ofSymbol symbol: String) -> Body? {
        var parts = symbol.split(separator: "/").map(String.init)
        while !parts.isEmpty {
            if let body = bySymbol[parts.joined(separator: "/")] { return body }
            parts.removeLast()
        }
        return nil
    }

    private static let bySymbol = Dictionary(uniqueKeysWithValues: all.map { ($0.symbol, $0) })
}
