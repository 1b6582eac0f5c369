/// Reads Turtle as schemes are written in it: prefixes, IRIs, names, texts with languages, lists with ";" and ",".
struct TurtleReader {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var prefixes: [String: String] = [:]
    private var base = ""
    private var blanks = 0
    private(set) var triples: [Triple] = []

    static func triples(in text: String) throws(SchemeFailure) -> [Triple] {
        var reader = TurtleReader(bytes: Array(text.utf8))
        try reader.read()
        return reader.triples
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() throws(SchemeFailure) {
        while skipSpace() {
            if takes("@prefix") || takesWord("PREFIX") {
                _ = skipSpace()
                let name = word { $0 != UInt8(ascii: ":") && !Self.isSpace($0) }
                try expect(":")
                _ = skipSpace()
                prefixes[name] = try iri()
                _ = skipSpace() && takes(".")
            } else if takes("@base") || takesWord("BASE") {
                _ = skipSpace()
                base = try iri()
                _ = skipSpace() && takes(".")
            } else {
                try statements(about: try resource())
                _ = skipSpace()
                try expect(".")
            }
        }
    }

    /// What is said of one subject: predicates parted by ";", objects by ",".
    private mutating func statements(about subject: String) throws(SchemeFailure) {
        while skipSpace(), current != UInt8(ascii: "."), current != UInt8(ascii: "]") {
            if takes(";") { continue }
            let predicate = isKeywordA ? Vocabulary.type : try resource()
            repeat {
                guard skipSpace() else { throw failure("the text ends inside a statement") }
                triples.append(Triple(subject: subject, predicate: predicate, object: try object()))
                guard skipSpace() else { throw failure("the text ends inside a statement; a full stop is missing") }
            } while takes(",")
        }
    }

    private var isKeywordA: Bool {
        mutating get {
            guard current == UInt8(ascii: "a"), position + 1 < bytes.count, Self.isSpace(bytes[position + 1]) else { return false }
            position += 1
            return true
        }
    }

    private mutating func object() throws(SchemeFailure) -> Triple.Value {
        switch current ?? 0 {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try text()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"):
            return .text(word { !Self.isSpace($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }, language: nil)
        default: return .resource(try resource())
        }
    }

    private mutating func resource() throws(SchemeFailure) -> String {
        if current == UInt8(ascii: "<") { return try iri() }
        if takes("[") {
            blanks += 1
            let name = "_:b\(blanks)"
            try statements(about: name)
            try expect("]")
            return name
        }
        let name = word { !Self.isSpace($0) && !Self.ends.contains($0) }
        // A full stop ends the statement, unless the name goes on behind it.
        let trimmed = name.hasSuffix(".") ? String(name.dropLast()) : name
        position -= name.utf8.count - trimmed.utf8.count
        if trimmed == "true" || trimmed == "false" { return trimmed }
        guard let colon = trimmed.firstIndex(of: ":") else {
            throw failure("“\(trimmed.prefix(40))” is neither <an address> nor a:name")
        }
        let prefix = String(trimmed[..<colon])
        if prefix == "_" { return trimmed }
        guard let space = prefixes[prefix] else { throw failure("the prefix “\(prefix):” is not declared") }
        return space + trimmed[trimmed.index(after: colon)...]
    }

    private mutating func iri() throws(SchemeFailure) -> String {
        try expect("<")
        let address = word { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") }
        try expect(">")
        return address.contains(":") ? address : base + address
    }

    private mutating func text() throws(SchemeFailure) -> Triple.Value {
        let quote = current!
        let isLong = position + 2 < bytes.count && bytes[position + 1] == quote && bytes[position + 2] == quote
        position += isLong ? 3 : 1
        var value: [UInt8] = []
        while true {
            guard let byte = current else { throw failure("the text ends inside quotation marks") }
            if byte == UInt8(ascii: "\n") {
                guard isLong else { throw failure("a line ends inside quotation marks") }
                line += 1
            }
            if byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
                value += escaped()
                continue
            }
            if byte == quote, !isLong || position + 2 < bytes.count && bytes[position + 1] == quote && bytes[position + 2] == quote
            {
                position += isLong ? 3 : 1
                break
            }
            value.append(byte)
            position += 1
        }
        let text = String(decoding: value, as: UTF8.self)
        if takes("@") { return .text(text, language: word { $0 == UInt8(ascii: "-") || Self.isLetter($0) }) }
        if takes("^^") { _ = try resource() }
        return .text(text, language: nil)
    }

    private mutating func escaped() -> [UInt8] {
        let kind = bytes[position + 1]
        position += 2
        switch kind {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let length = kind == UInt8(ascii: "u") ? 4 : 8
            let digits = String(decoding: bytes[position..<min(bytes.count, position + length)], as: UTF8.self)
            position = min(bytes.count, position + length)
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
        default: return [kind]
        }
    }

    // MARK: Bytes

    private static let ends: Set<UInt8> = Set(";,[]()\"<>".utf8)
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Skips white space and comments; `false` at the end of the text.
    private mutating func skipSpace() -> Bool {
        while let byte = current {
            if byte == UInt8(ascii: "#") {
                while let inside = current, inside != UInt8(ascii: "\n") { position += 1 }
            } else if Self.isSpace(byte) {
                if byte == UInt8(ascii: "\n") { line += 1 }
                position += 1
            } else {
                return true
            }
        }
        return false
    }

    private mutating func takes(_ words: String) -> Bool {
        guard bytes[position...].starts(with: words.utf8) else { return false }
        position += words.utf8.count
        return true
    }

    private mutating func takesWord(_ word: String) -> Bool {
        let end = position + word.utf8.count
        guard end < bytes.count, Self.isSpace(bytes[end]) else { return false }
        return takes(word) || takes(word.lowercased())
    }

    private mutating func word(while isInside: (UInt8) -> Bool) -> String {
        let start = position
        while let byte = current, isInside(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func expect(_ sign: String) throws(SchemeFailure) {
        guard takes(sign) else { throw failure("“\(sign)” is missing") }
    }

    private func failure(_ what: String) -> SchemeFailure { SchemeFailure("line \(line): \(what)") }
}
