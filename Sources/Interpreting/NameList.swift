import Vocabularies

/// Cuts a list of names as reports print them: "Algeria, Bolivia (Plurinational State of) and Côte d'Ivoire".
enum NameList {
    static func names(in list: String) -> [String] {
        var names: [String] = []
        var rest = Substring(list).trimmed
        while !rest.isEmpty {
            let end = endOfName(in: rest)
            let name = cleaned(rest[..<end])
            if !name.isEmpty { names.append(name) }
            rest = rest[end...].trimmed
            rest = rest.dropSeparator()
        }
        return names
    }

    /// Where the first name ends: after a known name that holds commas or "and", else at the next comma or "and" outside brackets.
    private static func endOfName(in text: Substring) -> String.Index {
        let bare = text.hasPrefix("the ") ? text.dropFirst(4) : text
        if let known = Entities.shared.compoundNames.first(where: { bare.hasPrefix($0) }) {
            let end = bare.index(bare.startIndex, offsetBy: known.count)
            if end == bare.endIndex || !bare[end].isLetter { return endAfterBrackets(text, from: end) }
        }
        var depth = 0
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth <= 0 {
                if character == "," || character == ";" || character == "\n" { return index }
                if text[index...].hasPrefix(" and ") { return index }
            }
            index = text.index(after: index)
        }
        return text.endIndex
    }

    private static func endAfterBrackets(_ text: Substring, from end: String.Index) -> String.Index {
        let rest = text[end...]
        guard rest.hasPrefix(" ("), let close = rest.firstIndex(of: ")") else { return end }
        return text.index(after: close)
    }

    private static func cleaned(_ name: Substring) -> String {
        var name = name.trimmed
        for lead in ["and ", "the "] where name.hasPrefix(lead) { name = name.dropFirst(lead.count) }
        while let last = name.last, last == "." || last == ";" || last == "," { name.removeLast() }
        return String(name.trimmed)
    }
}

extension Substring {
    var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }

    func dropSeparator() -> Substring {
        var text = self
        while let first = text.first, first == "," || first == ";" { text = text.dropFirst().trimmed }
        if text.hasPrefix("and ") { text = text.dropFirst(4) }
        return text
    }
}
