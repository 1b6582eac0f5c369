import Documents
import Structuring
import Vocabularies

/// An organ whose resolutions and decisions have symbols that follow from their numbers.
enum EnactingOrgan: String {
    case generalAssembly, securityCouncil, economicAndSocialCouncil, humanRightsCouncil

    /// - Parameter entity: The key of an entity of the vocabulary.
    init?(entity: String) {
        switch entity {
        case "general-assembly": self = .generalAssembly
        case "security-council": self = .securityCouncil
        case "economic-and-social-council", "ecosoc": self = .economicAndSocialCouncil
        case "human-rights-council": self = .humanRightsCouncil
        default: return nil
        }
    }

    /// The organ that adopted a report's resolution.
    init?(of report: Report) {
        guard report.kind == .resolution || report.kind == .decision, let parts = report.masthead.symbol?.parts else { return nil }
        switch (parts.first, parts.dropFirst().first) {
        case ("A", "RES"), ("A", "DEC"): self = .generalAssembly
        case ("S", "RES"): self = .securityCouncil
        case ("E", "RES"): self = .economicAndSocialCouncil
        case ("A", "HRC"): self = .humanRightsCouncil
        default: return nil
        }
    }

    /// The symbol of a resolution or decision by its printed number, where the number is one of this organ's.
    func symbol(_ kind: Citation.Kind, _ number: String) -> String? {
        let isSerial = number.utf8.allSatisfy { (0x2F...0x39).contains($0) } && number.contains("/")
        let part = kind == .resolution ? "RES" : "DEC"
        switch self {
        case .generalAssembly: return isSerial ? "A/\(part)/\(number)" : nil
        case .economicAndSocialCouncil: return isSerial ? "E/\(part)/\(number)" : nil
        case .humanRightsCouncil: return isSerial ? "A/HRC/\(part)/\(number)" : nil
        case .securityCouncil: return isSerial || kind == .decision ? nil : "S/RES/\(number)"
        }
    }
}
