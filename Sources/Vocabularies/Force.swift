/// The ladder of modality: how firmly something is asked. Raw values are the words used in data and addresses.
public enum Force: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// may, may consider
    case permission
    /// is encouraged to consider, invites … to consider
    case encouragedConsideration
    /// is encouraged to, encourages, invites, appeals to
    case encouragement
    /// should consider, should explore
    case consideration
    /// should, requests, recommends, urges, calls upon
    case direction
    /// shall, must, decides, demands
    case obligation

    /// 1 (permission) to 6 (obligation).
    public var rank: Int { Self.allCases.firstIndex(of: self)! + 1 }
}

extension Force: Comparable {
    public static func < (a: Force, b: Force) -> Bool { a.rank < b.rank }
}
