import Documents
import Interpreting
import Recording
import Structuring
import TestSupport
import Testing
import Vocabularies

/// One paragraph of an invented report or resolution, and what it asks: "verb → addressee + addressee"; `nil` where it asks nothing.
struct Spoken: CustomTestStringConvertible, Sendable {
    enum Style: Sendable { case report, resolution }

    let frame: Frame
    let style: Style
    let text: String
    let asked: String?
    var testDescription: String { "\(frame.language.rawValue): \(text)" }
}

/// The report and the resolution in which the paragraphs of a language stand.
struct Frame: Sendable {
    let language: Language
    let title, introduction, opening, recommendations, formula, recital: String

    func report(_ text: String) -> String {
        "\(title)\n\nI. \(introduction)\n\n1. \(opening)\n\nII. \(recommendations)\n\n2. \(text)\n"
    }

    func resolution(_ text: String) -> String { "\(formula)\n\n\(recital)\n\n1. \(text)\n" }
}

@Suite struct LanguageActTests {
    static let spoken = french + spanish + russian + chinese + arabic

    @Test(arguments: spoken) func `an act has its verb and its addressees in every language`(spoken: Spoken) async throws {
        let text = spoken.style == .report ? spoken.frame.report(spoken.text) : spoken.frame.resolution(spoken.text)
        let edition = try await edition(ofText: text)
        #expect(edition.report.language == spoken.frame.language)
        let number = spoken.style == .report ? "2" : "1"
        let acts = edition.reading.recommendations.first { $0.paragraph == number }?.acts ?? []
        let asked = acts.map { "\($0.verb) → \($0.addressees.map(\.text).joined(separator: " + "))" }
        #expect(asked == [spoken.asked].compactMap(\.self))
    }

    @Test(arguments: [
        ("توصي بأن تنظر الدول الأعضاء في إضاءة مصابيحها؛", "consideration"), ("توصي بأن تضيء الدول الأعضاء مصابيحها؛", "direction"),
        ("تدعو الدول الأعضاء إلى النظر في إضاءة مصابيحها؛", "encouragedConsideration"),
    ]) func `what is to be considered only is seen before and behind those who are asked`(text: String, force: String) async throws
    {
        let edition = try await edition(ofText: Self.arabicFrame.resolution(text))
        #expect(edition.reading.recommendations.flatMap(\.acts).map(\.force.rawValue) == [force])
    }
}
