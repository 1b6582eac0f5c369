public import Documents

/// The permanent name of a document in the record: its symbol, or a plain provisional name where it prints none.
public struct DocumentName: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// As it stands in an address: `CTOC/COP/WG.4/2013/5`, `provisional/2013-11-26-working-group-on-trafficking-in-persons`.
    public let text: String

    public init(_ symbol: DocumentSymbol) {
        text = symbol.text.replacing(" ", with: "_")
    }

    /// A name for a document without a symbol; `slug` is small letters, digits and hyphens.
    public init(provisional slug: String) {
        text = "provisional/" + slug
    }

    /// A name as it stands in an address or in the journal.
    public init(stored text: String) {
        self.text = text
    }

    /// The symbol that it is made of; `nil` for a provisional name.
    public var symbol: DocumentSymbol? { isProvisional ? nil : try? DocumentSymbol(text.replacing("_", with: " ")) }

    public var isProvisional: Bool { text.hasPrefix("provisional/") }
    public var description: String { text }
    public static func < (a: DocumentName, b: DocumentName) -> Bool { a.text < b.text }
}

/// The permanent name of a recommendation: its document and its printed number, for example `CTOC/COP/WG.4/2013/5/45`.
public struct RecommendationName: Hashable, Sendable, Codable, CustomStringConvertible {
    public let document: DocumentName
    /// As printed, with "_" for each space: `45`, `115.2`, `Recommendation_3`; a number that its document
    /// prints again gets "~2" and so on behind it.
    public let paragraph: String

    public init(document: DocumentName, paragraph: String) {
        self.document = document
        self.paragraph = paragraph
    }

    /// Reads an address such as `CTOC/COP/WG.4/2013/5/45`: what stands behind the last stroke is the paragraph.
    public init?(address: String) {
        guard let stroke = address.lastIndex(of: "/"), stroke > address.startIndex else { return nil }
        let paragraph = address[address.index(after: stroke)...]
        guard !paragraph.isEmpty else { return nil }
        self.init(document: DocumentName(stored: String(address[..<stroke])), paragraph: String(paragraph))
    }

    /// A printed number as it stands in an address: "_" for white space, "-" for what has a meaning there.
    static func address(ofParagraph printed: String) -> String {
        let characters = printed.unicodeScalars.map { scalar -> Character in
            if scalar.properties.isWhitespace || scalar.value < 0x20 { return "_" }
            return "/#?%~\\".unicodeScalars.contains(scalar) ? "-" : Character(scalar)
        }
        return characters.isEmpty ? "_" : String(characters)
    }

    public var text: String { "\(document.text)/\(paragraph)" }
    /// The name of one of its acts, counted from 1: `…/45#2`.
    public func act(_ number: Int) -> String { "\(text)#\(number)" }
    public var description: String { text }
}
