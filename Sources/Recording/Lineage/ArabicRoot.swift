/// What the forms of an Arabic word have in common: “تدرب”, “تدريب” and “المتدربين” are of one root, of three letters most often,
/// which its forms set letters before and between.
enum ArabicRoot {
    /// Takes off the conjunction, the article and what is written onto it.
    static func bare(_ letters: inout [Unicode.Scalar]) {
        if let beginning = beginnings.first(where: { letters.count >= $0.count + 2 && letters.starts(with: $0) }) {
            letters.removeFirst(beginning.count)
        } else if letters.count >= 3, letters[0] == "و" {
            letters.removeFirst()
        }
    }

    private static let beginnings = ["وبال", "وال", "بال", "فال", "كال", "ولل", "ال", "لل"].map { Array($0.unicodeScalars) }

    /// Leaves of a word without its endings the root, as far as three letters that are not weak show it; else leaves it be.
    static func cut(_ letters: inout [Unicode.Scalar]) {
        var root = letters.compactMap { weak.contains($0) ? nil : hamza.contains($0) ? "ء" : $0 }
        while root.count > 3, added.contains(root[0]) { root.removeFirst() }
        // “احترم”, “استخدم”: of the eighth form, and of the tenth.
        if root.count > 3, root[1] == "ت" { root.remove(at: 1) }
        while root.count > 3, added.contains(root[0]) { root.removeFirst() }
        if root.count >= 3 { letters = root }
    }

    private static let weak: Set<Unicode.Scalar> = ["ا", "و", "ي"]
    private static let hamza: Set<Unicode.Scalar> = ["ء", "ؤ", "ئ"]
    /// Prepositions that are written onto a word, and letters that form a verb or noun.
    private static let added: Set<Unicode.Scalar> = ["ف", "ب", "ل", "ك", "م", "ت", "ن"]
}
