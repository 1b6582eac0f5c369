import Documents
import Interpreting
import Recording
import TestSupport
import Testing
import Vocabularies

/// One paragraph that stands among recommendations, and what it asks: "verb → addressee + addressee", one act after the other.
struct Asked: CustomTestStringConvertible, Sendable {
    let text: String
    let acts: [String]
    var testDescription: String { text }

    init(_ text: String, _ acts: String...) {
        self.text = text
        self.acts = acts
    }
}

@Suite struct ActTests {
    static let recommendations = [
        // The plain forms of the ladder.
        Asked("States parties shall light the lamps of their harbours.", "shall → States parties"),
        Asked("States parties should light their lamps.", "should → States parties"),
        Asked("States parties should consider lighting more lamps.", "should consider → States parties"),
        Asked("The Secretariat should continue its work on lamps.", "should continue → Secretariat"),
        Asked("States parties are encouraged to light their lamps.", "be encouraged to → States parties"),
        Asked("States parties are strongly encouraged to light their lamps.", "be encouraged to → States parties"),
        Asked("States are encouraged to consider lighting lamps.", "be encouraged to consider → States"),
        Asked("States parties may consider a wider range of lamps.", "may consider → States parties"),
        // The body is the subject of its own verb; the object is asked.
        Asked("The Working Group requested the Secretariat to keep a list of the lamps.", "request → Secretariat"),
        Asked("The Working Group recommended to the Conference that lamps be discussed.", "recommend → Conference"),
        Asked(
            "The Working Group recommended that the Conference of the Parties, at its next session, should consider lamps.",
            "recommend → Conference of the Parties"),
        Asked("The Working Group proposed that States parties continue to light lamps.", "propose → States parties"),
        Asked("The Working Group urged all Member States, in cooperation with UNEP, to light lamps.", "urge → Member States"),
        // Several are asked; others are only consulted.
        Asked("States parties and UNODC should count the lamps.", "should → States parties + UNODC"),
        Asked("States, the private sector and donors should pay for lamps.", "should → States + private sector + donors"),
        Asked(
            "States parties, in consultation with fishers and the private sector, are encouraged to light lamps.",
            "be encouraged to → States parties"),
        Asked("Recalling articles 3 and 4 of the Convention, States parties should count lamps.", "should → States parties"),
        Asked("United Nations bodies and agencies should count lamps.", "should → United Nations bodies and agencies"),
        Asked(
            "The United Nations Office on Drugs and Crime (UNODC) should count lamps.",
            "should → United Nations Office on Drugs and Crime (UNODC)"),
        Asked("The Working Group reiterated its recommendation that Member States light lamps.", "recommend → Member States"),
        Asked("The Working Group reiterates its request to the Secretariat to count lamps.", "request → Secretariat"),
        Asked("The Working Group thanked UNEP and urges it to continue.", "urge → UNEP"),
        Asked("The Working Group emphasized that States must light lamps.", "emphasize → States"),
        Asked("The Working Group emphasized that lamps give light."),
        Asked("The Working Group calls on all Governments that have not yet done so to light lamps.", "call upon → Governments"),
        // Each clause asks whom it names.
        Asked(
            "The Working Group recommended that States parties count lamps, and that the Secretariat prepare a list of them.",
            "recommend → States parties", "recommend → Secretariat"),
        Asked(
            "The Working Group recommended that Member States count lamps and that UNODC should help them.",
            "recommend → Member States", "recommend → UNODC"),
        Asked(
            "The Working Group recommended that States should pay, that donors should help, and that the Secretariat consider lamps.",
            "recommend → States", "recommend → donors", "recommend → Secretariat"),
        Asked(
            "The Working Group recommended that States ensure that keepers are paid and that the Secretariat is told.",
            "recommend → States"),
        Asked(
            "The Working Group recommended that States parties count lamps and that lamps be repaired.",
            "recommend → States parties"),
        Asked(
            "The Working Group emphasized that States should count lamps and that the Secretariat should list them.",
            "emphasize → States", "emphasize → Secretariat"),
        Asked(
            "The Working Group recommended that States parties that have no lamps buy some, and requested the Secretariat to help.",
            "recommend → States parties", "request → Secretariat"),
        Asked(
            "The Working Group recommended that States that have none yet buy lamps and that UNODC list them.",
            "recommend → States", "recommend → UNODC"),
        // What one body recommends to another, in a list or as an adoption.
        Asked("The Working Group recommends to the Council the adoption of the following draft:", "recommend → Council"),
        Asked(
            "The Working Group recommends that the General Assembly: (a) Commend the keepers; (b) Encourage States to light lamps.",
            "recommend → General Assembly"),
        Asked(
            "The Working Group recommended that the General Assembly request the Secretary-General to count the lamps.",
            "recommend → General Assembly"),
        // Nobody is said to recommend; the section does.
        Asked("It is recommended that Governments light lamps.", "recommend → Governments"),
        // An acronym may be written like a word.
        Asked("The Executive Heads of FAO, UNESCO and WHO should count lamps.", "should → Executive Heads of FAO + UNESCO + WHO"),
        Asked("The Working Group calls on UNDP and FAO, as well as the Lamp Fund, to pay.", "call upon → UNDP + FAO + Lamp Fund"),
        Asked(
            "The Working Group urges the World Bank to light lamps and further recommends the training of keepers.",
            "urge → World Bank", "recommend → "),
        // Two verbs are two acts; one verb twice is one.
        Asked(
            "States parties should consider reviewing their rules and should amend them as appropriate.",
            "should consider → States parties",
            "should → States parties"),
        Asked("States parties should light lamps and should keep them lit.", "should → States parties"),
        Asked("States should light lamps. In doing so, they should take care.", "should → States", "should → States"),
        // Nobody is named.
        Asked("Lamps should be lit in every harbour.", "should → "),
        Asked("States should light lamps. These lamps must be kept lit.", "should → States", "must → "),
        // A clause inside asks nothing.
        Asked("States parties should adopt strategies, as this may have an impact on the sea.", "should → States parties"),
        Asked("States parties should increase their knowledge of the winds that may put out lamps.", "should → States parties"),
        Asked(
            "The Secretariat should publish a note, and the International Maritime Organization is invited to help.",
            "should → Secretariat", "be invited to → International Maritime Organization"),
    ]

    @Test(arguments: recommendations) func `an act has its verb and its addressees`(asked: Asked) async throws {
        let reading = try await reading(of: asked.text, under: "Recommendations")
        let acts = reading.recommendations.first { $0.paragraph == "2" }?.acts ?? []
        #expect(acts.map { "\($0.verb) → \($0.addressees.map(\.text).joined(separator: " + "))" } == asked.acts)
    }

    static let silent = [
        // What others said is not the body's voice.
        "Several speakers recommended that lamps be lit.", "It was suggested that States should light lamps.",
        "The representative of Malta said that States parties should light lamps.",
        // What the body did is no recommendation.
        "The Working Group adopted its agenda.", "The lamps of the harbour are old.",
    ]

    @Test(arguments: silent) func `other voices and plain facts ask nothing`(text: String) async throws {
        let reading = try await reading(of: text, under: "Proceedings")
        #expect(reading.recommendations.isEmpty)
    }

    @Test func `what stands among recommendations and asks nothing is reported`() async throws {
        let reading = try await reading(of: "The lamps of the harbour are old.", under: "Recommendations")
        #expect(reading.findings.contains { $0.code == "recommendation.unread" && $0.paragraph == "2" })
    }

    @Test func `modals count only among recommendations, the body's own verbs everywhere`() async throws {
        let facts = try await reading(of: "Harbours should be lit, the panel had been told.", under: "Proceedings")
        #expect(facts.recommendations.isEmpty)
        let asked = try await reading(of: "The Working Group calls upon States parties to light lamps.", under: "Proceedings")
        #expect(asked.recommendations.map(\.paragraph) == ["2"])
    }

    private func reading(of text: String, under heading: String) async throws -> Reading {
        try await edition(
            ofText: """
                Report on the meeting of the Working Group on Harbours held in Riga from 3 to 5 May 2022

                I. Introduction

                1. The Working Group met in Riga from 3 to 5 May 2022, in the hall of the pilots, and heard reports on lamps and on oil.

                II. \(heading)

                2. \(text)

                III. Adoption of the report

                3. On 5 May 2022, the Working Group adopted the report on its meeting (HAR/WG/2022/L.1), as orally amended.
                """
        ).reading
    }
}
