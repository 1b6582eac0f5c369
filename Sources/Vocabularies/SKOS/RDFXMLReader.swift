/// Reads RDF/XML as schemes are written in it: nodes with attributes, inside them properties with texts, references or nodes.
struct RDFXMLReader {
    private struct Element {
        let name: String
        var attributes: [String: String]
        var spaces: [String: String]
        var language: String?
        /// The subject, in a node; the predicate, in a property.
        var resource = ""
        var text = ""
        var hasObject = false
    }

    private let bytes: [UInt8]
    private var position = 0
    private var blanks = 0
    private var open: [Element] = []
    private var triples: [Triple] = []

    static func triples(in text: String) throws(SchemeFailure) -> [Triple] {
        var reader = RDFXMLReader(bytes: Array(text.utf8))
        try reader.read()
        return reader.triples
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() throws(SchemeFailure) {
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                let start = position
                while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
                if !open.isEmpty {
                    open[open.count - 1].text += Self.unescaped(String(decoding: bytes[start..<position], as: UTF8.self))
                }
            } else if skips("<!--", to: "-->") || skips("<?", to: "?>") {
                continue
            } else if bytes[position...].starts(with: "<!".utf8) {
                // Entities can grow without end; no scheme needs them.
                guard skips("<!", to: ">") else { throw failure("a declaration has no end") }
            } else {
                try tag()
            }
        }
        if let last = open.last { throw failure("<\(last.name)> is not closed") }
    }

    private mutating func skips(_ start: String, to end: String) -> Bool {
        guard bytes[position...].starts(with: start.utf8) else { return false }
        let mark = Array(end.utf8)
        var index = position + start.utf8.count
        while index + mark.count <= bytes.count {
            if bytes[index..<(index + mark.count)].elementsEqual(mark) {
                position = index + mark.count
                return true
            }
            index += 1
        }
        position = bytes.count
        return true
    }

    private mutating func tag() throws(SchemeFailure) {
        let start = position + 1
        var quote: UInt8?
        position = start
        while position < bytes.count, quote != nil || bytes[position] != UInt8(ascii: ">") {
            let byte = bytes[position]
            if byte == quote { quote = nil } else if quote == nil, byte == 0x22 || byte == 0x27 { quote = byte }
            position += 1
        }
        guard position < bytes.count else { throw failure("a tag has no end") }
        var inside = Substring(String(decoding: bytes[start..<position], as: UTF8.self))
        position += 1
        if inside.hasPrefix("/") {
            let name = inside.dropFirst().split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
            guard open.last?.name == name else { throw failure("</\(name)> closes nothing that is open") }
            close()
            return
        }
        let isEmpty = inside.hasSuffix("/")
        if isEmpty { inside = inside.dropLast() }
        guard open.count < 64 else { throw failure("elements stand more than 64 deep in one another") }
        try begin(inside)
        if isEmpty { close() }
    }

    private mutating func begin(_ inside: Substring) throws(SchemeFailure) {
        let name = String(inside.prefix { !$0.isWhitespace })
        var element = Element(name: name, attributes: [:], spaces: open.last?.spaces ?? [:], language: open.last?.language)
        for (key, value) in Self.attributes(inside.dropFirst(name.count)) {
            if key == "xmlns" {
                element.spaces[""] = value
            } else if key.hasPrefix("xmlns:") {
                element.spaces[String(key.dropFirst(6))] = value
            }
            element.attributes[key] = value
        }
        if let language = element.attributes["xml:lang"] { element.language = language }
        let whole = try expanded(name, element.spaces)
        let isRoot = whole == Vocabulary.rdf + "RDF"
        if isRoot {
            open.append(element)
            return
        }
        let parent = open.last
        let isNode = parent == nil || parent?.resource == "" || parent!.attributes["#property"] != nil
        if isNode {
            blanks += 1
            element.resource = element.attributes["rdf:about"] ?? element.attributes["rdf:ID"].map { "#\($0)" } ?? "_:x\(blanks)"
            if whole != Vocabulary.rdf + "Description" {
                triples.append(Triple(subject: element.resource, predicate: Vocabulary.type, object: .resource(whole)))
            }
            if let parent, parent.attributes["#property"] != nil, open.count > 1 {
                let subject = open[open.count - 2].resource
                triples.append(Triple(subject: subject, predicate: parent.resource, object: .resource(element.resource)))
                open[open.count - 1].hasObject = true
            }
        } else {
            element.attributes["#property"] = ""
            element.resource = whole
            if let object = element.attributes["rdf:resource"] {
                triples.append(Triple(subject: parent!.resource, predicate: whole, object: .resource(object)))
                element.hasObject = true
            }
        }
        open.append(element)
    }

    private mutating func close() {
        let element = open.removeLast()
        guard element.attributes["#property"] != nil, !element.hasObject, let subject = open.last?.resource else { return }
        let text = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        triples.append(Triple(subject: subject, predicate: element.resource, object: .text(text, language: element.language)))
    }

    private func expanded(_ name: String, _ spaces: [String: String]) throws(SchemeFailure) -> String {
        let parts = name.split(separator: ":", maxSplits: 1)
        let prefix = parts.count == 2 ? String(parts[0]) : ""
        guard let space = spaces[prefix] else { throw failure("the prefix “\(prefix):” is not declared") }
        return space + (parts.last ?? "")
    }

    private static func attributes(_ text: Substring) -> [(String, String)] {
        var (found, rest) = ([] as [(String, String)], text)
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
            let after = rest[rest.index(after: equals)...].drop { $0.isWhitespace }
            guard let quote = after.first, quote == "\"" || quote == "'" else { break }
            let value = after.dropFirst().prefix { $0 != quote }
            found.append((name, unescaped(String(value))))
            rest = after.dropFirst(value.count + 2)
        }
        return found
    }

    private static func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
    }

    private func failure(_ what: String) -> SchemeFailure {
        SchemeFailure("line \(bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1): \(what)")
    }
}
