import Documents
import Foundation

/// Plain text → Document. Stray tags of HTML become the style of the words inside them.
enum PlainTextReader {
    static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> Document {
        // A byte of text is a byte at least; those of marks and tags are given to it.
        guard bytes.count <= 2 * DocumentReader.textMegabytes << 20 else {
            throw .tooMuchOutput(megabytes: DocumentReader.textMegabytes)
        }
        guard let decoded = TextEncoding.decode(bytes) else { throw .notADocument }
        let text = withPlainLineEnds(decoded.text)
        guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
        var writer = TextWriter()
        var style = Style.plain
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines { writer.add(stretches(of: line, &style)) }
        return Document(format: .plainText, text: writer.text, lines: writer.lines, pageCount: nil, findings: decoded.findings)
    }

    private static func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0D || $0 == 0x0C }) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{0C}", with: "\n")
    }

    /// Text is what holds no control characters but those of layout.
    static func looksLikeText(_ bytes: [UInt8]) -> Bool {
        if TextEncoding.utf16(bytes) != nil { return true }
        let sample = bytes.prefix(64 * 1024)
        let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
        return !sample.contains(0) && controls * 200 <= sample.count
    }

    /// A line in stretches of one style; a tag that is open at its end stays open on the next.
    private static func stretches(of line: Substring, _ style: inout Style) -> [(text: String, style: Style)] {
        var stretches: [(text: String, style: Style)] = []
        var rest = line
        func add(_ words: some StringProtocol, _ style: Style) {
            var plain = ""
            for character in words {
                guard raisedDigits.contains(character) else {
                    plain.append(character)
                    continue
                }
                if !plain.isEmpty { stretches.append((plain, style)) }
                plain = ""
                // Digits that the file prints raised are the calls of notes; the character stays as it is.
                if let last = stretches.indices.last, stretches[last].style.raised {
                    stretches[last].text += String(character)
                } else {
                    stretches.append((String(character), Style(bold: style.bold, italic: style.italic, raised: true)))
                }
            }
            if !plain.isEmpty { stretches.append((plain, style)) }
        }
        while let open = rest.firstIndex(of: "<") {
            guard let close = rest[open...].prefix(16).firstIndex(of: ">"),
                let next = styled(style, by: rest[rest.index(after: open)..<close].lowercased())
            else {
                add(rest[...open], style)
                rest = rest[rest.index(after: open)...]
                continue
            }
            add(rest[..<open], style)
            style = next
            rest = rest[rest.index(after: close)...]
        }
        add(rest, style)
        return stretches
    }

    private static let raisedDigits: Set<Character> = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    /// The style after a tag; `nil` where it is no tag that styles words.
    private static func styled(_ style: Style, by tag: String) -> Style? {
        let isClosing = tag.hasPrefix("/")
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        switch name {
        case "b", "strong": return Style(size: nil, bold: !isClosing, italic: style.italic, raised: style.raised)
        case "i", "em": return Style(size: nil, bold: style.bold, italic: !isClosing, raised: style.raised)
        case "sup": return Style(size: nil, bold: style.bold, italic: style.italic, raised: !isClosing)
        case "u", "p", "br", "sub", "span", "font", "div": return style
        default: return nil
        }
    }
}
