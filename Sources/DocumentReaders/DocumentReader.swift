public import Documents

/// Reads the bytes of an original into its canonical text. What the bytes are is decided by the bytes, never by the name of the file.
public enum DocumentReader {
    /// - Parameters:
    ///   - bytes: The whole original.
    ///   - ocr: Whether print is recognized on pages that are only pictures.
    ///   - limits: What the child process that reads a PDF or an old Word file may use.
    /// - Throws: `ReadingFailure`, where nothing can be read at all. Anything less is a finding of the document.
    public static func read(_ bytes: [UInt8], ocr: Bool = false, limits: ProcessLimits = .standard)
        async throws(ReadingFailure) -> Document
    {
        let document = try await document(of: bytes, ocr: ocr, limits: limits)
        guard document.text.utf8.count <= textMegabytes << 20 else { throw .tooMuchOutput(megabytes: textMegabytes) }
        return document
    }

    /// What no report reaches: ten thousand pages have half as much text.
    static let textMegabytes = 32

    private static func document(of bytes: [UInt8], ocr: Bool, limits: ProcessLimits) async throws(ReadingFailure) -> Document {
        switch Signature.of(bytes) {
        case .empty: throw .empty
        case .pdf: try await PDFReader.read(bytes, ocr: ocr, limits: limits)
        case .oldOffice: try await OldWordReader.read(bytes, limits: limits)
        case .html: try HTMLReader.read(bytes)
        case .zip: try WordReader.read(bytes)
        case .xml: try AkomaNtosoReader.read(bytes)
        case .text: try PlainTextReader.read(bytes)
        case .unread(let kind): throw .otherFormat(kind)
        case .unknown: throw .notADocument
        }
    }
}

/// What the first bytes say that a file is.
enum Signature: Equatable {
    case empty, pdf, zip, oldOffice, xml, html, text, unknown
    /// A format that is known but not read.
    case unread(String)

    static func of(_ bytes: [UInt8]) -> Signature {
        if bytes.isEmpty { return .empty }
        let head = bytes.prefix(1024)
        // The PDF standard lets other bytes stand before the header.
        if head.firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldOffice }
        for (magic, kind) in known where head.starts(with: magic) { return .unread(kind) }
        // Markup in UTF-16 is told by its letters, a zero beside each.
        let isWide = TextEncoding.utf16(bytes) != nil
        let letters = isWide ? head.filter { $0 != 0 && $0 < 0x80 } : Array(head)
        let start = String(decoding: letters, as: UTF8.self).drop {
            $0.isWhitespace || $0 == "\u{FEFF}"
        }.lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<") && start.contains("<html") { return .html }
        if start.hasPrefix("<?xml") || start.hasPrefix("<akomantoso") { return .xml }
        return PlainTextReader.looksLikeText(bytes) ? .text : .unknown
    }

    private static let known: [(magic: [UInt8], kind: String)] = [
        (Array("{\\rtf".utf8), "an RTF file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
        ([0x1F, 0x8B], "a gzip archive"),
    ]
}
