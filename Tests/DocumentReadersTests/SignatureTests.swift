import DocumentReaders
import Documents
import TestSupport
import Testing

/// What the bytes are is decided by the bytes.
@Suite struct SignatureTests {
    struct Refused: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let failure: ReadingFailure
    }

    static let junk: [UInt8] = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 / 7) }

    static let refused: [Refused] = [
        Refused(testDescription: "nothing", bytes: [], failure: .empty),
        Refused(testDescription: "spaces", bytes: Array(" \n\t \r\n".utf8), failure: .empty),
        Refused(testDescription: "binary junk", bytes: junk, failure: .notADocument),
        Refused(testDescription: "words with a null byte", bytes: Array("1. States\u{0}".utf8), failure: .notADocument),
        Refused(testDescription: "RTF", bytes: Array("{\\rtf1\\ansi Lights}".utf8), failure: .otherFormat("an RTF file")),
        Refused(testDescription: "a picture", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], failure: .otherFormat("a PNG picture")),
        Refused(testDescription: "gzip", bytes: [0x1F, 0x8B, 0x08], failure: .otherFormat("a gzip archive")),
        Refused(
            testDescription: "XML behind a mark", bytes: Array("\u{FEFF}<?xml version=\"1.0\"?><a/>".utf8),
            failure: .otherFormat("an XML file of another kind")),
    ]

    @Test(arguments: refused) func `what is no document is refused by its name`(refused: Refused) async {
        await #expect(throws: refused.failure) { try await DocumentReader.read(refused.bytes) }
    }

    @Test func `more text than any report has is refused`() async {
        let text = Array(repeating: UInt8(ascii: "a"), count: 65 << 20)
        await #expect(throws: ReadingFailure.tooMuchOutput(megabytes: 32)) { try await DocumentReader.read(text) }
    }

    @Test func `a PDF may have other bytes before its header`() async throws {
        let document = try await DocumentReader.read(Array("\r\n; sent by post\r\n".utf8) + SketchedPDF.lines(["1. Lights"]).bytes)
        #expect(document.format == .pdf)
        #expect(document.text == "1. Lights\n")
    }

    @Test func `a text that speaks of PDF further down is a text`() async throws {
        let words = String(repeating: "lamp ", count: 300) + "%PDF-1.4"
        #expect(try await DocumentReader.read(Array(words.utf8)).format == .plainText)
    }

    @Test func `every refusal says what to do`() {
        let failures: [ReadingFailure] =
            Self.refused.map(\.failure) + [
                .encrypted, .damaged("cut"), .noText(pages: 1), .noText(pages: 2), .noPrint(pages: 1), .noPrint(pages: 2),
                .noSuchPage(9), .noPages, .recognitionMissing(packages: ["tesseract-ocr"]), .tookTooLong(seconds: 1),
                .tooMuchMemory(megabytes: 1),
                .tooMuchOutput(megabytes: 1), .toolMissing("pdftohtml"), .toolFailed("said so"),
            ]
        for failure in failures {
            let sentence = "\(failure)"
            #expect(sentence.contains(";") && !sentence.contains("\n") && !sentence.hasSuffix("."), "\(sentence)")
        }
    }
}
