/// The symbol that names a document of the United Nations, for example `CTOC/COP/WG.4/2013/5` or `S/RES/2768 (2025)`.
///
/// Parsed once and printed back the same; one symbol serves all languages of a document.
public struct DocumentSymbol: Hashable, Sendable {
    /// Why a text is no symbol.
    public enum Failure: Error, Equatable, CustomStringConvertible {
        case notASymbol(String)

        public var description: String {
            switch self {
            case .notASymbol(let text): "“\(text)” is not a document symbol (an example: CTOC/COP/WG.4/2013/5)"
            }
        }
    }

    /// The parts between the strokes, for example `["CTOC", "COP", "WG.4", "2013", "5"]`.
    public let parts: [String]

    /// Reads a symbol that fills the whole text, white space around it apart.
    public init(_ text: some StringProtocol) throws(Failure) {
        let bytes = Array(text.utf8)
        let start = bytes.firstIndex { $0 != 0x20 } ?? 0
        let end = (bytes.lastIndex { $0 != 0x20 } ?? -1) + 1
        guard start < end, SymbolScanner.end(of: bytes, from: start) == end else {
            throw .notASymbol(String(text.prefix(80)))
        }
        parts = String(decoding: bytes[start..<end], as: UTF8.self)
            .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }

    /// The symbol as printed.
    public var text: String { parts.joined(separator: "/") }

    /// The symbol without the suffixes that say which issue of the document it is: Add., Corr., Rev., Amend.
    public var base: String {
        var kept = parts
        while kept.count > 2, let last = kept.last, Issue.allCases.contains(where: { last.hasPrefix($0.rawValue) }) {
            kept.removeLast()
        }
        return kept.joined(separator: "/")
    }

    /// A symbol for a limited draft (L.) or conference room paper (CRP.).
    public var isDraft: Bool { parts.contains { $0.hasPrefix("L.") || $0.hasPrefix("CRP.") } }

    /// Every symbol in a text, with its stretch in UTF-8 offsets, in order.
    public static func all(in text: String) -> [(symbol: DocumentSymbol, range: Range<Int>)] {
        let bytes = Array(text.utf8)
        var found: [(DocumentSymbol, Range<Int>)] = []
        var position = 0
        while let stroke = bytes[position...].firstIndex(of: UInt8(ascii: "/")) {
            position = stroke + 1
            let start = SymbolScanner.start(of: bytes, before: stroke)
            guard start < stroke, let end = SymbolScanner.end(of: bytes, from: start), end > stroke else { continue }
            if let symbol = try? DocumentSymbol(String(decoding: bytes[start..<end], as: UTF8.self)) {
                found.append((symbol, start..<end))
            }
            position = end
        }
        return found
    }
}

/// The grammar of symbols, over bytes: a series in capitals, then parts behind strokes, one of which holds a digit.
private enum SymbolScanner {
    static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Where the series in front of a stroke begins; the stroke itself where no series stands there.
    static func start(of bytes: [UInt8], before stroke: Int) -> Int {
        var start = stroke
        while start > 0, isCapital(bytes[start - 1]) || isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") {
            start -= 1
        }
        while start < stroke, !isCapital(bytes[start]) { start += 1 }
        let isInsideAWord =
            start > 0 && (isSmall(bytes[start - 1]) || bytes[start - 1] >= 0x80 || bytes[start - 1] == UInt8(ascii: "/"))
        return isInsideAWord ? stroke : start
    }

    /// Where the symbol that begins at `start` ends; `nil` where none begins there.
    static func end(of bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        while position < bytes.count, isCapital(bytes[position]) { position += 1 }
        guard (1...8).contains(position - start) else { return nil }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            var digits = position + 1
            while digits < bytes.count, isDigit(bytes[digits]) { digits += 1 }
            if digits > position + 1 { position = digits }
        }
        var (end, hasDigit) = (nil as Int?, false)
        while position < bytes.count, bytes[position] == UInt8(ascii: "/"), let part = endOfPart(bytes, position + 1) {
            hasDigit = hasDigit || bytes[position..<part].contains(where: isDigit)
            position = part
            end = part
        }
        guard var end, hasDigit else { return nil }
        // A year in brackets ends a Security Council resolution: S/RES/2768 (2025).
        if end + 7 <= bytes.count, bytes[end] == 0x20, bytes[end + 1] == UInt8(ascii: "("), bytes[end + 6] == UInt8(ascii: ")"),
            bytes[(end + 2)..<(end + 6)].allSatisfy(isDigit)
        {
            end += 7
        }
        return end
    }

    /// Where one part ends: capitals and digits, or an abbreviation before its number (WG.4, Add.1), or 2005/43-E.
    private static func endOfPart(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start < bytes.count, isCapital(bytes[start]) || isDigit(bytes[start]) else { return nil }
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            let next = end + 1 < bytes.count ? bytes[end + 1] : 0x20
            let joins = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            guard isCapital(byte) || isSmall(byte) || isDigit(byte) || (joins && (isDigit(next) || isCapital(next))) else { break }
            end += 1
        }
        // Small letters only in Add., Corr., Rev., Amend., Sub. and the like: never a word.
        let small = bytes[start..<end].filter(isSmall).count
        guard small == 0 || (small <= 5 && bytes[start..<end].contains(UInt8(ascii: "."))) else { return nil }
        return end
    }
}

extension DocumentSymbol: CustomStringConvertible {
    public var description: String { text }
}

extension DocumentSymbol: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        try self.init(container.decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
