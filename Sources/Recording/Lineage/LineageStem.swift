/// The part of a word that its forms have in common, as far as telling the paragraphs of one series apart needs: “closing”
/// and “closed”, “countries” and “country” are one.
enum LineageStem {
    /// How many letters of a word count.
    static let length = 7

    /// - Parameter letters: Of one word, folded.
    static func of(_ letters: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        var stem = letters[...]
        func ends(_ ending: String) -> Bool { stem.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars) }
        if ends("ing"), stem.count >= 6 {
            stem = single(stem.dropLast(3))
        } else if ends("ies"), stem.count >= 5 {
            stem = stem.dropLast(3) + ["y"]
        } else if ends("ed"), stem.count >= 5 {
            stem = single(stem.dropLast(2))
        } else if ends("es"), stem.count >= 5 {
            stem = stem.dropLast(2)
        } else if ends("s"), !ends("ss"), stem.count >= 4 {
            stem = stem.dropLast()
        }
        if ends("e"), stem.count >= 4 { stem = stem.dropLast() }
        return stem.prefix(length)
    }

    /// “planned” is of “plan”.
    private static func single(_ stem: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard stem.count >= 4, let last = stem.last, stem.dropLast().last == last, last != "l", last != "s" else { return stem }
        return stem.dropLast()
    }
}
