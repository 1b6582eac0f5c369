import DocumentReaders
import Documents
import Foundation
import Testing

@Suite struct PlainTextTests {
    struct Encoded: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        var findings: [String] = []
    }

    static let words = "1. The rôle of “Łódź” – 守灯人\n2. Fin\n"
    static let western = "1. The rôle of “Calais” – café\n"

    static let encodings: [Encoded] = [
        Encoded(testDescription: "UTF-8", bytes: Array(words.utf8)),
        Encoded(testDescription: "UTF-8 behind a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + words.utf8),
        Encoded(
            testDescription: "UTF-16, little end first",
            bytes: [0xFF, 0xFE] + words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        Encoded(
            testDescription: "UTF-16, big end first",
            bytes: [0xFE, 0xFF] + words.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
        Encoded(testDescription: "lines ended by CR LF", bytes: Array(words.replacing("\n", with: "\r\n").utf8)),
        Encoded(testDescription: "lines ended by CR", bytes: Array(words.replacing("\n", with: "\r").utf8)),
        Encoded(testDescription: "a last line without an end", bytes: Array(words.dropLast().utf8)),
        Encoded(testDescription: "a page ended by a form feed", bytes: Array(words.replacing("\n2", with: "\u{0C}2").utf8)),
    ]

    @Test(arguments: encodings) func `the same words come out of every encoding`(encoded: Encoded) async throws {
        let document = try await DocumentReader.read(encoded.bytes)
        #expect(document.text == Self.words)
        #expect(document.format == .plainText)
        #expect(document.pageCount == nil)
        #expect(document.findings == [])
        expectSound(document)
    }

    struct Supposed: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let encoding: String.Encoding
        let name: String

        init(_ text: String, _ encoding: String.Encoding, _ name: String) {
            (self.text, self.encoding, self.name, testDescription) = (text, encoding, name, "\(name): \(text)")
        }

        func bytes(of text: String) throws -> [UInt8] {
            guard encoding == .macOSRoman else { return Array(try #require(text.data(using: encoding))) }
            // Foundation has another table on Linux.
            let letters: [Unicode.Scalar: UInt8] = ["é": 0x8E, "à": 0x88, "ô": 0x99, "’": 0xD5]
            return text.unicodeScalars.map { letters[$0] ?? UInt8($0.value) }
        }
    }

    static let french = "1. Le Secrétariat a été prié d’établir, à l’état présent, un rôle des côtes.\n"
    static let russian = "1. Рабочая группа рекомендует: «следить за маяками» – и не гасить их.\n"

    @Test(arguments: [
        Supposed(western, .windowsCP1252, "Windows-1252"), Supposed(french, .windowsCP1252, "Windows-1252"),
        Supposed("1. The Chair’s summary of the lamps\n", .windowsCP1252, "Windows-1252"),
        Supposed("1. El Comité pidió más señales\n", .isoLatin1, "Windows-1252"),
        Supposed(french, .macOSRoman, "Mac Roman"), Supposed("1. The Chair’s summary of the lamps\n", .macOSRoman, "Mac Roman"),
        Supposed(russian, .windowsCP1251, "Windows-1251"), Supposed(french, .utf16LittleEndian, "UTF-16"),
        Supposed(french, .utf16BigEndian, "UTF-16"), Supposed(russian, .utf16LittleEndian, "UTF-16"),
        Supposed(russian, .utf16BigEndian, "UTF-16"), Supposed("1. Рабочая группа\n", .utf16BigEndian, "UTF-16"),
    ]) func `an encoding that the text does not say is told by its words, and a person is told`(supposed: Supposed) async throws {
        let bytes = try supposed.bytes(of: supposed.text)
        let document = try await DocumentReader.read(bytes)
        #expect(document.text == supposed.text)
        #expect(document.findings.map(\.code) == ["text.encoding"])
        #expect(document.findings.map(\.severity) == [.warning])
        #expect(document.findings[0].message.contains("read as \(supposed.name), "), "\(document.findings)")
        expectSound(document)
        // The same words on a page of HTML.
        let html = try await DocumentReader.read(supposed.bytes(of: "<html><body><p>\(supposed.text)</p></body></html>"))
        #expect(html.format == .html && html.text.hasSuffix(supposed.text), "\(html.text)")
        #expect(html.findings.map(\.code) == ["text.encoding"])
    }

    struct Styled: CustomTestStringConvertible, Sendable {
        let source: String
        let looks: [String]
        var testDescription: String { source }

        init(_ source: String, _ looks: String...) { (self.source, self.looks) = (source, looks) }
    }

    @Test(arguments: [
        Styled("States <b>shall</b> act", "States **shall** act"),
        Styled("<i>Recalling</i> its <STRONG>resolution</STRONG>", "*Recalling* its **resolution**"),
        Styled("the <em>States <b>parties</b></em>.", "the *States ****parties***."),
        // A tag that is open at the end of a line stays open.
        Styled("<b>Part one\nPart</b> two", "**Part one**", "**Part** two"),
        // Tags that style nothing go away with their attributes; words in angle brackets stay.
        Styled("<p>One<br/> two <u>three</u>", "One two three"),
        Styled("5 < 6 and <https://example.org> and a > b", "5 < 6 and <https://example.org> and a > b"),
        Styled("the report<sup>3</sup> of 2019", "the report^3^ of 2019"),
        // Digits that the file prints raised call a note; they stay the digits they are.
        Styled("the meeting¹² and³", "the meeting^¹²^ and^³^"),
        Styled("<b>Title⁴</b>", "**Title****^⁴^**"),
        Styled("Country\t\tLights", "Country\t\tLights"),
        Styled("One\n\n  two", "One", "", "  two"),
    ]) func `tags and raised digits become the look of the words`(styled: Styled) async throws {
        let document = try await DocumentReader.read(Array(styled.source.utf8))
        #expect(document.lines.map { looks($0, in: document) } == styled.looks)
        #expect(document.lines.allSatisfy { $0.page == 1 && $0.box == nil })
        expectSound(document)
    }
}
