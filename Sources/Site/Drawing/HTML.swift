import Mustache

/// Markup that our own code wrote. Words enter it only escaped, so a template may set it with three braces.
struct HTML: Hashable, Sendable {
    private(set) var markup = ""

    init() {}

    /// Words, escaped.
    init(_ words: String) { markup = Self.escaped(words) }

    /// Markup written in this program.
    init(markup: String) { self.markup = markup }

    static func += (html: inout HTML, more: HTML) { html.markup += more.markup }

    mutating func add(words: some StringProtocol) { markup += Self.escaped(words) }

    /// An element with its attributes, in that order; an attribute that is `nil` is left out.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: (inout HTML) -> Void = { _ in }
    ) {
        markup += "<\(name)"
        for case (let name, let value?) in attributes { markup += " \(name)=\"\(Self.escaped(value))\"" }
        markup += ">"
        content(&self)
        markup += "</\(name)>"
    }

    /// An element that holds words only.
    mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], words: String) {
        element(name, attributes) { $0.add(words: words) }
    }

    static func escaped(_ words: some StringProtocol) -> String {
        var text = ""
        text.reserveCapacity(words.utf8.count)
        for scalar in words.unicodeScalars {
            switch scalar {
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "&": text += "&amp;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension HTML: MustacheCustomRenderable {
    var renderText: String { markup }
    var isNull: Bool { markup.isEmpty }
}
