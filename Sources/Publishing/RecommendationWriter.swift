import FoundationEssentials

/// Writes recommendations one after the other, so that a record of any size can be given out piece by piece:
/// the head, each recommendation, the foot.
public struct RecommendationWriter: Sendable {
    public let format: Format

    /// `nil` for a format that does not hold lists of recommendations.
    public init?(_ format: Format) {
        guard [.csv, .json, .jsonLines].contains(format) else { return nil }
        self.format = format
    }

    /// What stands before the first recommendation.
    public var head: String {
        switch format {
        case .csv: CSV.row(ExportedRecommendation.columns)
        case .json: "["
        default: ""
        }
    }

    /// One recommendation; `first` for that behind the head.
    public func row(_ recommendation: ExportedRecommendation, first: Bool) throws -> String {
        switch format {
        case .csv: return CSV.row(recommendation.cells)
        case .json: return (first ? "\n" : ",\n") + (try Self.object(recommendation))
        default: return try Self.object(recommendation) + "\n"
        }
    }

    /// What stands behind the last recommendation.
    public var foot: String { format == .json ? "\n]\n" : "" }

    /// All at once.
    public func file(_ recommendations: [ExportedRecommendation]) throws -> String {
        var text = head
        for (index, recommendation) in recommendations.enumerated() { text += try row(recommendation, first: index == 0) }
        return text + foot
    }

    private static func object(_ recommendation: ExportedRecommendation) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(recommendation), as: UTF8.self)
    }
}
