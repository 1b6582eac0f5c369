/// The types of media that a program takes, from the header `Accept`.
enum AcceptedTypes {
    /// Whether one of these types is taken. Who says nothing takes everything; the closest range decides.
    static func allow(_ types: [String], by header: String?) -> Bool {
        guard let header, header.contains(where: { $0 != " " }) else { return true }
        return types.contains { weight(of: $0, in: header) > 0 }
    }

    private static func weight(of type: String, in header: String) -> Double {
        let wholeKind = type.prefix { $0 != "/" } + "/*"
        var closest = (rank: 0, weight: 0.0)
        for range in header.split(separator: ",", maxSplits: 50).prefix(50) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let name = parts.first else { continue }
            let rank = name == type ? 3 : name == wholeKind ? 2 : name == "*/*" ? 1 : 0
            let given = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            let weight = given.map { Double($0) ?? 0 } ?? 1
            if rank > closest.rank || rank == closest.rank && rank > 0 && weight > closest.weight { closest = (rank, weight) }
        }
        return closest.weight
    }
}
