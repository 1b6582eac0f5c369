/// A name folded for comparison: small letters, plain apostrophes, single spaces, no accents that names are printed with and without.
public func foldedName(_ name: some StringProtocol) -> String {
    var folded = ""
    var isSpaced = true
    for character in name.lowercased() {
        switch character {
        case "’", "‘", "ʼ", "`": folded.append("'")
        case "ô": folded.append("o")
        case "ü": folded.append("u")
        case "ç": folded.append("c")
        case _ where character.isWhitespace:
            if !isSpaced { folded.append(" ") }
        default: folded.append(character)
        }
        isSpaced = character.isWhitespace
    }
    while folded.last == " " { folded.removeLast() }
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
}
