/// Writes XML that is well formed whatever goes into it.
package struct XMLWriter {
    package private(set) var text: String
    private var open: [String] = []

    /// - Parameter declared: Whether it begins as a file of XML does.
    package init(declared: Bool = true) {
        text = declared ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
    }

    /// What was written since the last time, to be given out piece by piece.
    mutating func take() -> String {
        defer { text = "" }
        return text
    }

    package mutating func element(_ name: String, _ attributes: [(String, String?)] = [], _ content: (inout XMLWriter) -> Void) {
        start(name, attributes)
        content(&self)
        end()
    }

    /// An element without content.
    package mutating func empty(_ name: String, _ attributes: [(String, String?)] = []) {
        tag(name, attributes, close: "/>")
    }

    package mutating func start(_ name: String, _ attributes: [(String, String?)] = []) {
        tag(name, attributes, close: ">")
        open.append(name)
    }

    package mutating func end() {
        guard let name = open.popLast() else { return }
        text += "</\(name)>"
    }

    package mutating func words(_ words: some StringProtocol) {
        text += Self.escaped(words)
    }

    /// Markup of the program itself, as it is.
    package mutating func raw(_ markup: String) {
        text += markup
    }

    /// Whether an element waits for its end.
    var isOpen: Bool { !open.isEmpty }

    package mutating func line() { text += "\n" }

    private mutating func tag(_ name: String, _ attributes: [(String, String?)], close: String) {
        text += "<" + name
        for (key, value) in attributes {
            guard let value else { continue }
            text += " \(key)=\"\(Self.escaped(value))\""
        }
        text += close
    }

    /// Text for content and attributes: the signs of markup escaped, and what XML forbids left out.
    static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            default:
                let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
                if !isForbidden { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }
}
