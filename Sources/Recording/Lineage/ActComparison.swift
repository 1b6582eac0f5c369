internal import Documents
internal import Interpreting
internal import Vocabularies

/// What changed between two recommendations that ask the same: the words, how firmly, of whom.
struct ActComparison {
    let relations: [LineageRelation]
    let why: String

    init(earlier: Recommendation, later: Recommendation, likeness: Likeness, shape: LineageLink.Shape, in language: Language) {
        var (found, reasons) = (Set<LineageRelation>(), [String]())
        for change in Self.forces(earlier, later, in: language) {
            found.insert(change.to > change.from ? .strengthens : .weakens)
            reasons.append("“\(change.verbs.from)” (\(change.from.rawValue)) became “\(change.verbs.to)” (\(change.to.rawValue))")
        }
        // A hedge that came with many new words softens those, not what was asked before.
        if found.isEmpty, likeness.whole >= 0.7 {
            let (before, after) = (Self.hedges(earlier), Self.hedges(later))
            if let gone = before.subtracting(after).min(), after.isSubset(of: before) {
                found.insert(.strengthens)
                reasons.append("“\(gone)” is gone")
            } else if let new = after.subtracting(before).min(), before.isSubset(of: after) {
                found.insert(.weakens)
                reasons.append("“\(new)” was added")
            }
        }
        let (before, after) = (Self.addressees(earlier, in: language), Self.addressees(later, in: language))
        if Set(before.keys) != Set(after.keys), !before.isEmpty, !after.isEmpty, shape == .whole {
            let new = after.filter { before[$0.key] == nil }.values.sorted()
            let gone = before.filter { after[$0.key] == nil }.values.sorted()
            if gone.isEmpty { found.insert(.widens) } else if new.isEmpty { found.insert(.narrows) }
            if !new.isEmpty { reasons.append("\(Self.list(new)) \(new.count == 1 ? "is" : "are") asked too") }
            if !gone.isEmpty { reasons.append("\(Self.list(gone)) \(gone.count == 1 ? "is" : "are") no longer asked") }
        }
        switch shape {
        case .split:
            found.insert(.narrows)
            reasons.append("it is one of several paragraphs that the earlier one was split into")
        case .merged:
            found.insert(.widens)
            reasons.append("the earlier paragraph was merged into it with another")
        case .whole:
            if likeness.kept >= 0.85, likeness.had < 0.8, !found.contains(.narrows) {
                found.insert(.widens)
                reasons.append("what was asked is kept, and more is added")
            } else if likeness.had >= 0.85, likeness.kept < 0.8, !found.contains(.widens) {
                found.insert(.narrows)
                reasons.append("part of what was asked is left out")
            }
        }
        let changed = Self.variables(earlier.text, in: language) != Self.variables(later.text, in: language)
        if likeness.whole >= 0.8, changed {
            found.insert(.updates)
            reasons.append("sessions, years or numbers are new")
        }
        if likeness.whole >= 0.9 {
            found.insert(.repeats)
        } else if found.isEmpty || found == [.updates] {
            found.insert(likeness.whole >= 0.8 ? .repeats : .rewords)
        }
        relations = found.sorted()
        let share = Int((likeness.whole * 100).rounded())
        let lead =
            share == 100 && reasons.isEmpty
            ? "The same words" : "\(share) per cent of the words are the same, rare ones counted more"
        why = ([lead] + reasons).joined(separator: "; ") + "."
    }

    /// Acts that ask the same with another force. Each later act is laid beside the earlier one whose words are likest.
    private static func forces(
        _ earlier: Recommendation, _ later: Recommendation, in language: Language
    ) -> [(from: Force, to: Force, verbs: (from: String, to: String))] {
        let old = earlier.acts.map { ComparableText($0.ask, in: language) }
        var used: Set<Int> = []
        var changes: [(from: Force, to: Force, verbs: (from: String, to: String))] = []
        for act in later.acts {
            let text = ComparableText(act.ask, in: language)
            let weights = TextWeights([text], old)
            var likest: (place: Int, share: Double)?
            for place in old.indices where !used.contains(place) {
                let sum = weights.sum(text) + weights.sum(old[place])
                let share = sum > 0 ? 2 * weights.shared(text, old[place]) / sum : 0
                if share > likest?.share ?? -1 { likest = (place, share) }
            }
            let isOnly = earlier.acts.count == 1 && later.acts.count == 1
            guard let likest, likest.share >= 0.3 || isOnly else { continue }
            used.insert(likest.place)
            let before = earlier.acts[likest.place]
            if before.force != act.force { changes.append((before.force, act.force, (before.verb, act.verb))) }
        }
        return changes
    }

    private static func hedges(_ recommendation: Recommendation) -> Set<String> {
        Set(recommendation.hedges.map { $0.text.lowercased() })
    }

    /// Everybody who is asked, by what tells names apart: the entry in the vocabularies, else the words that carry matter.
    private static func addressees(_ recommendation: Recommendation, in language: Language) -> [String: String] {
        var names: [String: String] = [:]
        for act in recommendation.acts {
            let known = Dictionary((act.resolved ?? []).map { ($0.name, $0.id) }) { first, _ in first }
            for addressee in act.addressees {
                let words = LineageWord.words(of: addressee.text, in: language).filter { $0.kind != .function }.map {
                    String($0.key)
                }
                names[known[addressee.text] ?? words.sorted().joined(separator: " ")] = addressee.text
            }
        }
        return names
    }

    private static func variables(_ text: String, in language: Language) -> [String] {
        LineageWord.words(of: text, in: language).filter { $0.kind == .variable }.map { word in
            let utf8 = text.utf8
            let start = utf8.index(utf8.startIndex, offsetBy: word.range.lowerBound)
            return String(text[start..<utf8.index(start, offsetBy: word.range.count)]).lowercased()
        }
    }

    private static func list(_ names: [String]) -> String {
        names.count > 3 ? names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more" : names.joined(separator: ", ")
    }
}
