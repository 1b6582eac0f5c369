import Documents

/// A stretch of text of one font, as poppler prints it. Lengths are points from the upper left corner.
struct Fragment {
    /// UTF-8.
    var text: [UInt8]
    var box: Box
    var size: Double
    var bold: Bool
    var italic: Bool
    /// How sure the recognition of print is, 0 to 1; `nil` for text that the file holds as text.
    var confidence: Double?

    var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }

    func with(text: [UInt8]? = nil, box: Box? = nil) -> Fragment {
        var other = self
        other.text = text ?? self.text
        other.box = box ?? self.box
        return other
    }

    var words: String { String(decoding: text, as: UTF8.self) }
    var letterCount: Int { text.count { $0 & 0xC0 != 0x80 } }
    var middle: Double { box.top + box.height / 2 }
}

/// One page and its stretches of text in the order of the file.
struct FragmentPage {
    let number: Int
    let size: PageSize
    var fragments: [Fragment]

    var isBlank: Bool { fragments.allSatisfy(\.isBlank) }
}

/// Reads the output of `pdftohtml -xml`.
///
/// A scanner of its own: poppler nests <b>, <i> and <a> wrongly at times, which an XML parser refuses.
enum PopplerXML {
    /// Units per point that poppler is asked to print, since it prints whole numbers only.
    static let zoom = 3.0

    static func pages(in bytes: [UInt8]) -> [FragmentPage] {
        var pages: [FragmentPage] = []
        var sizes: [Int: Double] = [:]
        bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            while start < buffer.count {
                var end = start
                while end < buffer.count, buffer[end] != 0x0A { end += 1 }
                let line = buffer[start..<end]
                if hasPrefix(line, "<text ") {
                    // A stretch that holds line breaks goes on until its closing tag.
                    while !hasSuffix(buffer[start..<end], "</text>"), end < buffer.count {
                        end += 1
                        while end < buffer.count, buffer[end] != 0x0A { end += 1 }
                    }
                    if !pages.isEmpty { pages[pages.count - 1].fragments += fragments(buffer[start..<end], sizes) }
                } else if let tag = tag("<page ", in: line) {
                    let line = line[tag...]
                    let size = PageSize(width: number(line, "width") / zoom, height: number(line, "height") / zoom)
                    pages.append(FragmentPage(number: Int(number(line, "number")), size: size, fragments: []))
                } else if let tab = line.firstIndex(of: UInt8(ascii: "<")), hasPrefix(line[tab...], "<fontspec ") {
                    sizes[Int(number(line, "id"))] = number(line, "size") / zoom
                }
                start = end + 1
            }
        }
        return pages
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    /// The stretches of one look in a <text> element: poppler puts words in bold or italics inside it at times.
    private static func fragments(_ line: Bytes, _ sizes: [Int: Double]) -> [Fragment] {
        guard let open = line.firstIndex(of: UInt8(ascii: ">")) else { return [] }
        let head = line[..<open]
        let box = Box(
            left: number(head, "left") / zoom, top: number(head, "top") / zoom, width: number(head, "width") / zoom,
            height: number(head, "height") / zoom)
        let size = sizes[Int(number(head, "font"))] ?? box.height
        var fragments: [Fragment] = []
        var (text, bold, italic) = ([] as [UInt8], false, false)
        func close() {
            let words = TidyText.tidied(text)
            if !words.isEmpty { fragments.append(Fragment(text: words, box: box, size: size, bold: bold, italic: italic)) }
            text = []
        }
        var position = open + 1
        while position < line.endIndex {
            let byte = line[position]
            if byte == UInt8(ascii: "<") {
                let rest = line[position...]
                let look = (
                    hasPrefix(rest, "<b>") || bold && !hasPrefix(rest, "</b>"),
                    hasPrefix(rest, "<i>") || italic && !hasPrefix(rest, "</i>")
                )
                if look != (bold, italic) {
                    close()
                    (bold, italic) = look
                }
                position = (rest.firstIndex(of: UInt8(ascii: ">")) ?? line.endIndex - 1) + 1
            } else if byte == UInt8(ascii: "&"), let end = line[position...].prefix(10).firstIndex(of: UInt8(ascii: ";")) {
                text += character(String(decoding: line[(position + 1)..<end], as: UTF8.self))
                position = end + 1
            } else {
                text.append(byte)
                position += 1
            }
        }
        close()
        return shared(box, among: fragments)
    }

    /// Each stretch gets its share of the width, by its letters.
    private static func shared(_ box: Box, among fragments: [Fragment]) -> [Fragment] {
        guard fragments.count > 1 else { return fragments }
        let letters = fragments.reduce(0) { $0 + $1.letterCount }
        var left = box.left
        return fragments.map { fragment in
            var placed = fragment
            let width = box.width * Double(fragment.letterCount) / Double(max(1, letters))
            placed.box = Box(left: left, top: box.top, width: width, height: box.height)
            left += width
            return placed
        }
    }

    private static func character(_ entity: String) -> [UInt8] {
        switch entity {
        case "amp": return Array("&".utf8)
        case "lt": return Array("<".utf8)
        case "gt": return Array(">".utf8)
        case "quot": return Array("\"".utf8)
        case "apos": return Array("'".utf8)
        default:
            let digits = entity.dropFirst()
            let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard entity.first == "#", let value, let scalar = Unicode.Scalar(value) else { return [] }
            return Array(String(Character(scalar)).utf8)
        }
    }

    /// The whole number of an attribute; 0 where it is absent. Absurd numbers of hostile files are cut to the size of a wall.
    private static func number(_ line: Bytes, _ name: StaticString) -> Double {
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        var position = line.startIndex
        while position + wanted.count + 2 < line.endIndex {
            let isHere =
                line[position] == 0x20 && line[(position + 1)..<(position + 1 + wanted.count)].elementsEqual(wanted)
                && line[position + 1 + wanted.count] == UInt8(ascii: "=")
            guard isHere else {
                position += 1
                continue
            }
            var (value, digit, sign) = (0.0, position + wanted.count + 3, 1.0)
            if digit < line.endIndex, line[digit] == UInt8(ascii: "-") { (sign, digit) = (-1, digit + 1) }
            while digit < line.endIndex, (0x30...0x39).contains(line[digit]), value < 1e6 {
                value = value * 10 + Double(line[digit] - 0x30)
                digit += 1
            }
            return sign * value
        }
        return 0
    }

    /// Where a tag stands in a line; poppler writes remarks about links in front of some.
    private static func tag(_ tag: StaticString, in line: Bytes) -> Int? {
        var position = line.startIndex
        while let open = line[position...].firstIndex(of: UInt8(ascii: "<")) {
            if hasPrefix(line[open...], tag) { return open }
            position = open + 1
        }
        return nil
    }

    private static func hasPrefix(_ bytes: Bytes, _ text: StaticString) -> Bool {
        bytes.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private static func hasSuffix(_ bytes: Bytes, _ text: StaticString) -> Bool {
        bytes.suffix(text.utf8CodeUnitCount).elementsEqual(
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
