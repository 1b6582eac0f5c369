/// A name folded for comparison: small letters, straight apostrophes, single spaces, no accents that names are printed with and
/// without, no article.
public func foldedName(_ name: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    var isSpaced = true
    for scalar in name.unicodeScalars {
        if Letters.isSpace(scalar.value) {
            if !isSpaced { folded.append(" ") }
            isSpaced = true
            continue
        }
        isSpaced = false
        guard let value = Letters.folded(scalar.value) else { continue }
        switch value {
        case 0x60: folded.append("'")
        case 0xF4: folded.append("o")
        case 0xFC: folded.append("u")
        case 0xE7: folded.append("c")
        default: folded.append(Unicode.Scalar(value) ?? scalar)
        }
    }
    while folded.last == " " { folded.removeLast() }
    let text = String(folded)
    return text.utf8.starts(with: "the ".utf8) ? String(text.dropFirst(4)) : text
}
