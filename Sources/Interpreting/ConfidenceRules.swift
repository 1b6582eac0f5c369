import Documents
import Vocabularies

/// How sure the reading of a recommendation is. Each rule says what it saw.
enum ConfidenceRules {
    static func confidence(of acts: [Act], isAmong: Bool, isEnacted: Bool) -> Confidence {
        var reasons: [String] = []
        let unnamed = acts.filter(\.addressees.isEmpty)
        if unnamed.count == acts.count {
            reasons.append("nobody is named who should act")
        } else if !unnamed.isEmpty {
            reasons.append("in \(unnamed.count) of \(acts.count) acts nobody is named who should act")
        }
        if acts.contains(where: { $0.rule.hasPrefix("pronoun") }) { reasons.append("a pronoun stands for those who should act") }
        if acts.contains(where: { $0.ask.isEmpty }) { reasons.append("what is asked was not found") }
        if acts.contains(where: { $0.addressees.contains { $0.text.utf8.count > 120 } }) {
            reasons.append("the name of an addressee is very long")
        }
        if !isAmong, !isEnacted { reasons.append("it stands outside a section of recommendations") }
        let isLow =
            unnamed.count == acts.count && (reasons.count > 1 || !isAmong && !isEnacted) || acts.contains(where: \.ask.isEmpty)
        return Confidence(level: isLow ? .low : reasons.isEmpty ? .high : .medium, reasons: reasons)
    }
}
