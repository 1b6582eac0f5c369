import Foundation
import TestSupport
import Testing

/// Two languages of one resolution of an invented conference, taken in one after the other.
@Suite struct LanguageImportTests {
    private static let english = """
        CSM/RES/9/1

        Distr.: General
        14 June 2024
        Original: English

        Conference of Mountain Paths

        9/1. Huts and bridges

        The Conference of Mountain Paths,

        1. Requests the Secretariat to keep a register of hanging bridges;

        2. Urges States parties to close unsafe bridges, in accordance with its resolution CSM/RES/4/2;

        3. Invites States parties to train the keepers of huts.
        """

    private static let french = """
        CSM/RES/9/1

        Distr. générale
        14 juin 2024
        Original : anglais

        Conférence des sentiers de montagne

        9/1. Refuges et ponts

        La Conférence des sentiers de montagne,

        1. Prie le Secrétariat de tenir un registre des ponts suspendus ;

        2. Demande instamment aux États parties de fermer les ponts dangereux, conformément à sa résolution CSM/RES/4/2 ;

        3. Invite les États parties à former les gardiens de refuge.
        """

    struct Change: CustomTestStringConvertible, Sendable {
        let from: String
        let to: String
        /// What is said of the languages; `nil` for nothing.
        let says: String?
        var testDescription: String { "\(from) → \(to)" }
    }

    static let changes = [
        Change(from: "", to: "", says: nil),
        Change(from: "3. Invite les États parties à former", to: "3. Décide de former", says: "en, fr: force of 3"),
        Change(from: ", conformément à sa résolution CSM/RES/4/2", to: "", says: "en, fr: citations of 2"),
        Change(from: "3. Invite les États parties à former les gardiens de refuge.", to: "", says: "en, fr: standing of 3"),
    ]

    @Test(arguments: changes) func `where the languages of a document differ, the receipt says so`(change: Change) async throws {
        try await withWorkplace { place in
            try place.write(Self.english, to: "en.txt")
            let other = change.from.isEmpty ? Self.french : Self.french.replacing(change.from, with: change.to)
            try place.write(other, to: "fr.txt")
            let first = try await place.acquis.run("import", "en.txt")
            #expect(first.status == 0 && first.lines.count == 2, "\(first)")
            let second = try await place.acquis.run("import", "fr.txt")
            #expect(second.status == 0 && second.lines.first?.hasPrefix("added\tCSM/RES/9/1\t") == true, "\(second)")
            let said = second.lines.filter { $0.hasPrefix("differs\t") }
            #expect(
                said == (change.says.map { ["differs\tCSM/RES/9/1\t\($0)\tsee acquis compare CSM/RES/9/1"] } ?? []), "\(second)")
            #expect(second.lines.last == "1 added")
            let compared = try await place.acquis.run("compare", "CSM/RES/9/1")
            #expect(compared.status == 0 && compared.lines.first == "CSM/RES/9/1\ten, fr", "\(compared)")
            let again = try await place.acquis.run("import", "fr.txt")
            #expect(again.lines.count == 2 && again.lines.last == "1 unchanged", "nothing new is said: \(again)")
            let quiet = try await place.acquis.run("import", "--quiet", "fr.txt")
            #expect(quiet.status == 0 && quiet.output == "")
        }
    }
}
