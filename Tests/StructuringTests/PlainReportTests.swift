import Recording
import Documents
import Structuring
import TestSupport
import Testing

/// The fine points of structure, each on a small text of its own.
@Suite struct PlainReportTests {
    private func numbers(_ text: String) async throws -> [String] {
        try await edition(ofText: text).report.paragraphs.compactMap(\.number)
    }

    private static let opening =
        "Report on the meeting of the Working Group on Harbours held in Riga from 3 to 5 May 2022\n\nI. Introduction\n\n"

    @Test func `an agenda inside a paragraph is a list, not paragraphs`() async throws {
        let text =
            Self.opening + """
                1. The Working Group met in Riga and had much to say about the lights of its harbours and of those who keep them.

                2. The Working Group adopted the following agenda:

                1. Opening of the meeting.

                2. Lights:

                 - (a) Lamps;

                 - (b) Oil.

                3. Adoption of the report.

                3. The Working Group then turned to its work, and it did so with good will and with all the papers on the table.
                """
        let report = try await edition(ofText: text).report
        #expect(report.paragraphs.compactMap(\.number) == ["1", "2", "3"])
        let agenda = report.paragraphs[1].items
        #expect(agenda.map(\.marker) == ["1.", "2.", "3."])
        #expect(agenda[1].items.map(\.marker) == ["(a)", "(b)"])
    }

    @Test func `gaps and repeats in the numbering are findings`() async throws {
        let text =
            Self.opening
            + "1. One lamp was lit at the head of the pier, where the boats come in.\n\n3. Three were out.\n\n4. Four were new.\n\n4. Four again."
        let report = try await edition(ofText: text).report
        #expect(report.paragraphs.compactMap(\.number) == ["1", "3", "4", "4"])
        #expect(
            report.findings.filter { $0.code == "paragraph.sequence" }.map(\.message) == [
                "Paragraph 2 is missing: 3 follows 1.", "Paragraph 4 comes after paragraph 4.",
            ])
    }

    @Test func `a section that is left out is a finding`() async throws {
        let text =
            Self.opening
            + "1. The lamps were counted and the count was found to be good by all.\n\nII. Lamps\n\n2. There were two.\n\nIV. Oil\n\n3. There was oil."
        let report = try await edition(ofText: text).report
        #expect(report.sections.map(\.number) == ["I", "II", "IV"])
        #expect(report.findings.contains { $0.code == "section.sequence" && $0.message == "Section IV follows section II." })
    }

    @Test func `a letter after H is a letter, a first one is a number`() async throws {
        let letters = "ABCDEFGHI".map { "\($0). Lamps of the kind \($0)\n\n" }
        var text = Self.opening + "1. The lamps of the harbour are of many kinds, and each of them has a keeper.\n\nII. Kinds\n\n"
        for (index, letter) in letters.enumerated() { text += letter + "\(index + 2). A lamp is a lamp.\n\n" }
        let report = try await edition(ofText: text).report
        #expect(report.sections.map(\.level) == [1, 1] + [Int](repeating: 2, count: 9))
        #expect(!report.findings.contains { $0.code == "section.sequence" })
    }

    @Test func `an i after h opens a list where ii follows, and is a letter where j follows`() async throws {
        let letters = "abcdefgh".map { "(\($0)) Lamps of the kind \($0);\n\n" }.joined()
        let opening =
            Self.opening + "1. The lamps of the harbour, which were counted by those who keep them, are these:\n\n" + letters
        let nested = try await edition(ofText: opening + "(i) Old ones;\n\n(ii) New ones.").report
        #expect(nested.paragraphs[0].items.last?.items.map(\.marker) == ["(i)", "(ii)"])
        let flat = try await edition(ofText: opening + "(i) Old ones;\n\n(j) New ones.").report
        #expect(flat.paragraphs[0].items.suffix(2).map(\.marker) == ["(i)", "(j)"])
    }

    @Test func `a note stands where it is called`() async throws {
        let text =
            Self.opening
            + "1. The lamps were lit.¹ They burned all night, and nobody who came in from the sea went past the harbour.\n\n¹ See HAR/WG/2020/3, para. 4.\n\n2. Day came."
        let report = try await edition(ofText: text).report
        #expect(report.paragraphs[0].passage.text.hasPrefix("The lamps were lit. They burned"))
        #expect(report.paragraphs[0].passage.calls.map(\.marker) == ["1"])
        #expect(report.notes.map(\.passage.text) == ["See HAR/WG/2020/3, para. 4."])
    }

    @Test func `a resolution has a preamble and operative paragraphs`() async throws {
        let text = """
            Resolution 4 (2022)

            The Harbour Council,

            Recalling its resolutions on lamps, and in particular those that were adopted in the year of the great fog,

            Noting with concern that some lamps are out,

            1. Calls upon all harbours to light their lamps;

            2. Requests the Harbour Master to report:

            (a) On lamps;

            (b) On oil;

            3. Decides to remain seized of the matter.
            """
        let report = try await edition(ofText: text).report
        #expect(report.kind == .resolution)
        #expect(report.paragraphs.map(\.kind) == [.preambular, .preambular, .preambular, .operative, .operative, .operative])
        #expect(report.paragraphs[4].items.map(\.marker) == ["(a)", "(b)"])
    }

    @Test(arguments: [
        "", " \n\n", "x", "1.", "(a)", "I.", String(repeating: "a ", count: 20_000), "1. 2. 3. 4.", "(((((", "\u{202E}1. abc",
        "Annex", String(repeating: "(a) x\n", count: 5_000), String(repeating: "• x\n- y\n", count: 3_000),
        String(repeating: "I. X\n\nA. Y\n\n1. Z\n\n", count: 500),
        String(repeating: "\t", count: 20_000) + "x\n" + String(repeating: "a\tb\n", count: 500),
        "I. Recommendations\n\n1. " + String(repeating: "States should and the Secretariat may ", count: 10_000), "A\tB\tC\n\t\t",
        "9999999999999999999. A number that no report has.", "1. " + String(repeating: "(a) ", count: 400),
    ])
    func `nothing that is odd stops the reading or loses a character`(text: String) async throws {
        let isBlank = text.allSatisfy(\.isWhitespace)
        guard !isBlank else { return }
        let report = try await edition(ofText: text).report
        #expect(report.coverage.accounted == report.coverage.characters)
    }
}
