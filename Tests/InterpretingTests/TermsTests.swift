import Documents
import Interpreting
import Recording
import TestSupport
import Testing

/// Whom the addressees are, by when and on what condition an act is asked, who is consulted, and how sure the reading is.
@Suite struct TermsTests {
    private func reading(_ text: String, before: String = "It heard reports on lamps.") async throws
        -> Reading
    {
        try await edition(
            ofText: """
                Report on the meeting of the Working Group on Harbours held in Riga from 3 to 5 May 2022

                I. Introduction

                1. The Working Group met in Riga from 3 to 5 May 2022, in the hall of the pilots. \(before)

                II. Recommendations

                2. \(text)

                III. Adoption of the report

                3. On 5 May 2022, the Working Group adopted the report on its meeting (HAR/WG/2022/L.1), as orally amended.
                """
        ).reading
    }

    private func act(_ text: String, before: String = "It heard reports on lamps.") async throws -> Act {
        try #require(try await reading(text, before: before).recommendations.first { $0.paragraph == "2" }?.acts.first)
    }

    @Test(arguments: [
        ("UNODC should count lamps.", ["entity:unodc"]),
        ("The United Nations Office on Drugs and Crime (UNODC) should count lamps.", ["entity:unodc"]),
        ("All relevant States parties should count lamps.", ["group:states-parties"]),
        ("Portugal and Türkiye should count lamps.", ["state:PRT", "state:TUR"]),
        ("The Working Group decides to count lamps.", ["body:working-group-on-harbours"]),
        ("The Lamp Society should count lamps.", []),
    ])
    func `a name resolves to its entry`(text: String, ids: [String]) async throws {
        #expect(try await act(text).resolved?.map(\.id) == ids)
    }

    @Test func `a short name is the one that the report gave`() async throws {
        let act = try await act(
            "The Office should count lamps.", before: "The United Nations Office on Drugs and Crime had lent a lamp to the pilots.")
        #expect(act.resolved?.map(\.id) == ["entity:unodc"])
    }

    @Test func `an unknown name is a note, once`() async throws {
        let findings = try await reading("The Lamp Society should count lamps, and the Lamp Society should light them.").findings
        #expect(findings.count { $0.code == "addressee.unresolved" } == 1)
        #expect(findings.first { $0.code == "addressee.unresolved" }?.severity == .note)
    }

    @Test(arguments: [
        ("States should count lamps by 2026.", "by 2026 date 2026-12-31"),
        ("States should count lamps by the end of June 2027.", "by the end of June 2027 date 2027-06-30"),
        ("States should count lamps before 30 June 2027.", "before 30 June 2027 date 2027-06-30"),
        ("States should count lamps no later than 1 March 2028, as appropriate.", "no later than 1 March 2028 date 2028-03-01"),
        ("The Secretariat should report at its seventh session.", "at its seventh session session "),
        ("States should count lamps every two years.", "every two years frequency "),
        ("States should count lamps.", ""),
    ])
    func `a deadline has its words, its kind and its date`(text: String, deadline: String) async throws {
        let found = try await act(text).terms?.deadlines ?? []
        #expect(found.map { "\($0.words.text) \($0.kind.rawValue) \($0.date?.iso ?? "")" }.joined(separator: "; ") == deadline)
    }

    @Test func `conditions stand beside the act`() async throws {
        let conditions = try await act("States should, within existing resources and upon request, lend lamps.").terms?.conditions
        #expect(conditions?.map(\.kind) == ["resources", "request"])
    }

    @Test func `those who are consulted are not asked`() async throws {
        let act = try await act("Member States, in cooperation with Indigenous Peoples, should count lamps.")
        #expect(act.addressees.map(\.text) == ["Member States"])
        #expect(act.terms?.consulted.map(\.text) == ["Indigenous Peoples"])
    }

    @Test(arguments: [
        ("States parties should count lamps.", Confidence.Level.high), ("Lamps should be counted in every harbour.", .medium),
    ])
    func `the reading says how sure it is`(text: String, level: Confidence.Level) async throws {
        let confidence = try #require(try await reading(text).recommendations.first { $0.paragraph == "2" }?.confidence)
        #expect(confidence.level == level)
        #expect(confidence.reasons.isEmpty == (level == .high))
    }
}
