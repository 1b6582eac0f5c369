/// Why an original could not be read at all: what is wrong, and what to do.
public enum ReadingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case notADocument
    case otherFormat(String)
    case encrypted
    case damaged(String)
    /// A PDF of scanned pages without a text layer.
    case noText(pages: Int)
    /// A PDF on whose pages no print was recognized.
    case noPrint(pages: Int)
    case tookTooLong(seconds: Int)
    case tooMuchMemory(megabytes: Int)
    case tooMuchOutput(megabytes: Int)
    /// An archive that unpacks to far more than a document holds.
    case packedTooTightly
    /// A page that the document does not have.
    case noSuchPage(Int)
    /// Pages were asked for of a document that has none.
    case noPages
    case toolMissing(String)
    /// What recognizes print is not installed, or not for all languages.
    case recognitionMissing(packages: [String])
    case toolFailed(String)

    private static let formats = "PDF, Word, HTML, Akoma Ntoso and plain text"

    public var description: String {
        switch self {
        case .empty:
            "the file is empty; fetch it again from where it came"
        case .notADocument:
            "this is no document that Acquis knows; it reads \(Self.formats)"
        case .otherFormat(let kind):
            "this is \(kind); Acquis reads \(Self.formats), so save the report as one of these first"
        case .encrypted:
            "the file is locked with a password; save it without one and read it again"
        case .damaged(let detail):
            "the file is damaged or cut short (\(detail)); fetch it again from where it came"
        case .noText(let pages):
            "the PDF has \(pages == 1 ? "one page" : "\(pages) pages") but no text, as scans have; read it with --ocr, which recognizes print"
        case .noPrint(let pages):
            "the PDF has \(pages == 1 ? "one page" : "\(pages) pages") but no text, and no print was recognized on \(pages == 1 ? "it" : "them"); look at it, and scan it anew"
        case .tookTooLong(let seconds):
            "reading the file took longer than \(seconds) seconds and was stopped; the file may be damaged or made to be slow"
        case .tooMuchMemory(let megabytes):
            "reading the file needed more than \(megabytes) MB of memory and was stopped; the file may be damaged or made to be large"
        case .tooMuchOutput(let megabytes):
            "the file holds more than \(megabytes) MB of text and was not read; split it first"
        case .packedTooTightly:
            "the file unpacks to far more than a report holds, as files do that are made to fill the memory; it was not read"
        case .noSuchPage(let page):
            "the document has no page \(page); ask for one that it has"
        case .noPages:
            "only a PDF has pages that can be drawn; ask for its text instead"
        case .recognitionMissing(let packages):
            "what recognizes print in pictures is not installed; on Debian: apt-get install \(packages.joined(separator: " "))"
        case .toolMissing(let tool):
            "the program \(tool) is not installed; on Debian: apt-get install poppler-utils antiword"
        case .toolFailed(let detail):
            "reading the file failed (\(detail)); fetch it again from where it came, or save it anew"
        }
    }
}
