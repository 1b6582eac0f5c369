internal import Foundation

/// A small PDF written by hand: words at places, in the fonts that every reader of PDF has.
public struct SketchedPDF: Sendable {
    public enum Font: Int, Sendable, CaseIterable {
        case plain = 1, bold, italic, boldItalic

        fileprivate var name: String {
            switch self {
            case .plain: "Times-Roman"
            case .bold: "Times-Bold"
            case .italic: "Times-Italic"
            case .boldItalic: "Times-BoldItalic"
            }
        }
    }

    /// Words on a page; the place is that of their first letter's foot, from the upper left corner.
    public struct Words: Sendable {
        public let text: String
        public let left: Double
        public let foot: Double
        public let size: Double
        public let font: Font

        public init(_ text: String, _ left: Double, _ foot: Double, size: Double = 10, font: Font = .plain) {
            self.text = text
            self.left = left
            self.foot = foot
            self.size = size
            self.font = font
        }
    }

    /// A page without words is an empty one, as scans have them.
    public var pages: [[Words]]
    /// What stands in the trailer behind the root, for example that the file is encrypted.
    public var trailer = ""

    public init(_ pages: [[Words]]) { self.pages = pages }

    /// The size of each page, A4.
    public static let (width, height) = (595.0, 842.0)

    public var bytes: [UInt8] {
        let fonts = Font.allCases.map { "/F\($0.rawValue) \($0.rawValue + 2) 0 R" }.joined(separator: " ")
        let first = 3 + Font.allCases.count
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
        let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
        objects.append("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
        objects += Font.allCases.map { "<< /Type /Font /Subtype /Type1 /BaseFont /\($0.name) /Encoding << \(Self.encoding) >> >>" }
        for (number, page) in pages.enumerated() {
            let box = "/MediaBox [0 0 \(Self.width) \(Self.height)]"
            let content = page.map(Self.operators).joined(separator: "\n")
            objects.append(
                "<< /Type /Page /Parent 2 0 R \(box) /Resources << /Font << \(fonts) >> >> /Contents \(first + 2 * number + 1) 0 R >>"
            )
            objects.append("<< /Length \(content.unicodeScalars.count) >>\nstream\n\(content)\nendstream")
        }
        return Self.file(of: objects.map(Self.latin), trailer)
    }

    /// Windows-1252, with the ligatures fi and ffi at codes that it leaves free.
    private static let encoding = "/Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /ffi]"

    private static func operators(_ words: Words) -> String {
        let codes = words.text.replacing("ﬁ", with: "\u{01}").replacing("ﬃ", with: "\u{02}")
        let string = codes.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
        return "BT /F\(words.font.rawValue) \(words.size) Tf \(words.left) \(height - words.foot) Td (\(string)) Tj ET"
    }

    static func file(of objects: [Data], _ more: String = "") -> [UInt8] {
        var file = Data("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (number, object) in objects.enumerated() {
            places.append(file.count)
            file += Data("\(number + 1) 0 obj\n".utf8) + object + Data("\nendobj\n".utf8)
        }
        let table = file.count
        file += Data("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places { file += Data((String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n").utf8) }
        file += Data("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(more) >>\nstartxref\n\(table)\n%%EOF\n".utf8)
        return Array(file)
    }

    /// One byte for each scalar.
    private static func latin(_ text: String) -> Data {
        Data(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }
}

extension SketchedPDF {
    /// Some lines of words on a page, one below the other.
    public static func lines(_ lines: [String]) -> SketchedPDF {
        SketchedPDF([lines.enumerated().map { Words($0.element, 72, 72 + 14 * Double($0.offset)) }])
    }

    /// A page of which nobody can say a word.
    public static let scan = SketchedPDF([[]])

    /// Locked with a password that nobody knows any more: these are the hashes of none.
    public static let locked: SketchedPDF = {
        var sketch = SketchedPDF.lines(["1. States parties should keep this to themselves."])
        let hash = String(repeating: "5A", count: 32)
        sketch.trailer = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(hash)> /U <\(hash)> >>"
        return sketch
    }()

    /// A small file that keeps a reader busy for hours: each of its forms draws the next one twice.
    public static let endless: [UInt8] = {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /F 5 0 R >> >> /Contents 4 0 R >>",
            "<< /Length 5 >>\nstream\n/F Do\nendstream",
        ]
        for next in 6..<46 {
            objects.append(
                "<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /F \(next) 0 R >> >> /Length 11 >>\nstream\n/F Do /F Do\nendstream"
            )
        }
        objects.append("<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 0 >>\nstream\n\nendstream")
        return file(of: objects.map { Data($0.utf8) })
    }()

    /// More lines than there is room for on a page.
    public static func long(lines: Int) -> SketchedPDF {
        let words = String(repeating: "lamp and keeper and harbour and tide ", count: 3)
        return SketchedPDF([(1...lines).map { Words("\($0) \(words)", 40, 40 + Double($0) / 4) }])
    }
}
