import Documents
import Foundation
import Interpreting
import Recording
import TestSupport
import Testing

/// The facts of the meetings of the invented reports.
@Suite struct MeetingTests {
    @Test func `who was there, by category`() async throws {
        let meeting = try await edition(ofFile: exampleReport("safe-passage-at-sea-2023.txt")).reading.meeting
        let attendance = try #require(meeting.attendance)
        #expect(attendance.first?.category == "States parties")
        #expect(
            attendance.contains { $0.category == "regional economic integration organization" && $0.names == ["European Union"] })
        #expect(attendance.contains { $0.category == "States signatories" })
        #expect(meeting.body == "Working Group on Safe Passage at Sea")
        #expect(meeting.parentBody == "Conference of the Parties to the Convention on the Safety of Coastal Waters")
        #expect(meeting.place == "Valletta")
        #expect(meeting.dates?.from.iso == "2023-10-10")
    }

    @Test func `the agenda is a tree, the documents have their items`() async throws {
        let meeting = try await edition(ofFile: exampleReport("safe-passage-at-sea-2023.txt")).reading.meeting
        #expect(meeting.agenda?.prefix(4).map(\.number) == ["1", "1 (a)", "1 (b)", "1 (c)"])
        #expect(meeting.agenda?.first?.title == "Organizational matters")
        #expect(
            meeting.documents?.first
                == ListedDocument(symbol: "CSCW/COP/WG.2/2023/1", item: "1 (c)", title: "Provisional agenda and annotations"))
        #expect(meeting.officers?.first?.role == "Chair")
    }

    @Test func `the adoption has its date, draft and qualifier`() async throws {
        let adoption = try #require(
            try await edition(ofFile: exampleReport("safe-passage-at-sea-2023.txt")).reading.meeting.adoption)
        #expect(adoption.date?.iso == "2023-10-12")
        #expect(adoption.draft == "CSCW/COP/WG.2/2023/L.1")
    }

    @Test func `what is not recorded is nil`() async throws {
        let meeting = try await edition(
            ofText: "Note on lamps\n\n1. The lamps were lit, and they burned all night until the morning came up."
        ).reading.meeting
        #expect(meeting.attendance == nil)
        #expect(meeting.agenda == nil)
        #expect(meeting.documents == nil)
        #expect(meeting.officers == nil)
    }
}
