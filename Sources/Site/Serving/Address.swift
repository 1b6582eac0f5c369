import Documents
import Publishing

/// What a request asks for: the parts of its path, the format it wants, and the fields behind the question mark.
struct Address: Hashable, Sendable {
    /// The longest request target that is answered, in bytes.
    static let longest = 8 * 1024

    /// The language that the reader chose by the first part of the path; `nil` where the path begins with none.
    let language: Language?
    /// The path as it was asked for, without the language and without its query.
    let path: String
    /// The parts of the path, decoded, without the format's extension.
    let parts: [String]
    /// `nil` for the page itself.
    let format: Format?
    let fields: Fields

    /// Reads the target of a request, for example `/record.json?q=counting+passengers`.
    init(target: String) throws(Problem) {
        guard target.utf8.count <= Self.longest else { throw .addressTooLong }
        guard !target.unicodeScalars.contains("\u{FFFD}") else { throw .badAddress(.encoding) }
        let (path, query) = Self.split(Self.local(target).prefix { $0 != "#" }, at: "?")
        guard path.hasPrefix("/") else { throw .badAddress(.path) }
        let (language, place) = Self.withoutLanguage(path)
        var parts: [String] = []
        for part in place.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            parts.append(try Self.decoded(part))
        }
        if parts.last == "" { parts.removeLast() }
        self.language = language
        self.path = String(place)
        fields = try Fields(query ?? "")
        (self.parts, format) = Self.withoutExtension(parts)
    }

    /// A target without the site before it, which a request may name.
    private static func local(_ target: String) -> Substring {
        guard let scheme = target.firstRange(of: "://"), !target[..<scheme.lowerBound].contains("/") else { return target[...] }
        let rest = target[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }

    /// The language that a target begins with, also where the rest of it cannot be read.
    static func language(of target: String) -> Language? {
        withoutLanguage(local(target).prefix { $0 != "#" && $0 != "?" }).0
    }

    /// Whether a target is an address of the interface for programs, where everything is JSON.
    static func isOfAPI(_ target: String) -> Bool { place(target).hasPrefix("/api/") }

    /// Whether a target is the address of harvesters, to which they may send their fields in a body too.
    static func isOfHarvesting(_ target: String) -> Bool { place(target) == "/oai" }

    /// Whether a target is that of data and not of a page.
    static func isForPrograms(_ target: String) -> Bool {
        let place = place(target)
        let last = place[(place.lastIndex(of: "/") ?? place.startIndex)...]
        let ending = last.lastIndex(of: ".").map { String(last[last.index(after: $0)...]) }
        return place.hasPrefix("/api/") || isOfHarvesting(target) || place.hasPrefix("/bulk/") || place == "/topics.ttl"
            || ending.flatMap(Format.init(fileExtension:)) != nil
    }

    /// The path of a target without its language, as it is written.
    private static func place(_ target: String) -> Substring {
        withoutLanguage(local(target).prefix { $0 != "#" && $0 != "?" }).1
    }

    /// A path and the language that it begins with. Only a whole first part in small letters, as it is written, is a language:
    /// neither `/FR/…`, nor a name that begins so and is written `/fr%2F…`.
    static func withoutLanguage(_ path: Substring) -> (Language?, Substring) {
        let first = path.dropFirst().prefix { $0 != "/" }
        guard let language = Language(rawValue: String(first)) else { return (nil, path) }
        let rest = path[first.endIndex...]
        return (language, rest.isEmpty ? "/" : rest)
    }

    /// The address of the same thing in a language chosen by its prefix, or with `nil` its permanent address.
    static func leading(_ address: String, to language: Language?) -> String {
        guard let language else { return address }
        return "/" + language.rawValue + (address.hasPrefix("/?") || address == "/" ? String(address.dropFirst()) : address)
    }

    /// The parts without the extension of a format at their end; `/index.json` is the twin of `/`.
    private static func withoutExtension(_ parts: [String]) -> ([String], Format?) {
        guard let last = parts.last, let dot = last.lastIndex(of: "."), dot > last.startIndex,
            let format = Format(fileExtension: String(last[last.index(after: dot)...]))
        else { return (parts, nil) }
        let name = String(last[..<dot])
        let isHome = parts.count == 1 && name == "index"
        return (isHome ? [] : parts.dropLast() + [name], format)
    }

    /// The two sides of the first such character; the second is `nil` where there is none.
    static func split(_ text: Substring, at separator: Character) -> (Substring, Substring?) {
        guard let place = text.firstIndex(of: separator) else { return (text, nil) }
        return (text[..<place], text[text.index(after: place)...])
    }

    /// The characters that stand for a percent-encoded text.
    static func decoded(_ text: Substring) throws(Problem) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                throw .badAddress(.encoding)
            }
            bytes.append(high << 4 | low)
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else { throw .badAddress(.encoding) }
        guard !decoded.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw .badAddress(.controlCharacter)
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }

    /// A text as part of an address: what is not plain is percent-encoded, `keeping` apart.
    static func encoded(_ text: String, keeping kept: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let character = Character(Unicode.Scalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || kept.contains(character))
            if isPlain {
                result.append(character)
            } else {
                result += byte < 16 ? "%0" : "%"
                result += String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// The address of the same page in no language.
    var permanent: String { (parts.isEmpty ? "/" : Self.of(name: parts.joined(separator: "/"))) + fields.query }

    /// The address of the page of a document or recommendation with this name.
    static func of(name: String) -> String {
        let address = "/" + encoded(name, keeping: "-._~/()!*',;:@&=+$")
        guard withoutLanguage(address[...]).0 != nil, let stroke = address.dropFirst().firstIndex(of: "/") else { return address }
        // Written so, its beginning is no language.
        return address[..<stroke] + "%2F" + address[address.index(after: stroke)...]
    }
}
