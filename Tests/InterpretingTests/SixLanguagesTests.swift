import Documents
import Foundation
import Interpreting
import Recording
import Structuring
import TestSupport
import Testing
import Vocabularies

/// One resolution in the six languages: the same paragraphs ask, with the same force, of the same.
@Suite struct SixLanguagesTests {
    /// What each operative paragraph asks: the forces of its acts, and whom its addressees are.
    private struct Asked {
        var forces: [String: Set<String>] = [:]
        var ids: [String: Set<String>] = [:]

        init(_ edition: Edition) {
            for paragraph in edition.report.paragraphs where paragraph.kind == .operative {
                guard let number = paragraph.number else { continue }
                let acts = edition.reading.recommendations.first { $0.paragraph == number }?.acts ?? []
                forces[number] = Set(acts.map(\.force.rawValue))
                ids[number] = Set(acts.flatMap { $0.resolved ?? [] }.map(\.id))
            }
        }
    }

    @Test func `all languages ask the same`() async throws {
        guard realDocuments("six-languages") != nil else { return }
        func asked(_ letter: String) async throws -> Asked {
            let file = realDocuments("six-languages/A_RES_78_228-2325978\(letter).xml")
            return Asked(try await edition(ofFile: try #require(file)))
        }
        let english = try await asked("E")
        #expect(english.forces.values.count { !$0.isEmpty } >= 27)
        var (forces, ids, count) = (0, 0, 0)
        for letter in ["A", "C", "F", "R", "S"] {
            let other = try await asked(letter)
            #expect(Set(other.forces.keys) == Set(english.forces.keys), "\(letter)")
            for (number, force) in english.forces {
                count += 1
                if other.forces[number] == force { forces += 1 }
                if other.ids[number] == english.ids[number] { ids += 1 }
            }
        }
        print("six languages: the same forces in \(forces) of \(count) paragraphs, the same addressees in \(ids)")
        #expect(Double(forces) >= 0.97 * Double(count))
        #expect(Double(ids) >= 0.93 * Double(count))
    }
}
