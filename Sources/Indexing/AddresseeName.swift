/// How the names of addressees compare: "the States Parties", "State party" and "States parties" are one.
package enum AddresseeName {
    package static func folded(_ printed: String) -> String {
        var words = printed.lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace).map(singular)
        while words.count > 1, let first = words.first, ["the", "all"].contains(first) { words.removeFirst() }
        return words.joined(separator: " ")
    }

    /// An English word without the ending of its plural, well enough to compare.
    private static func singular(_ word: Substring) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        let isPlural = word.hasSuffix("s") && word.count > 3 && !["ss", "us", "is"].contains(where: word.hasSuffix)
        return String(isPlural ? word.dropLast() : word)
    }
}
