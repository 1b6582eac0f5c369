import Documents
import Foundation
import Interpreting
import Recording
import Structuring
import TestSupport
import Testing
import Vocabularies

/// Topics: the shipped schemes against labels by hand, and schemes of one's own.
@Suite struct TopicsTests {
    @Test func `the founding document has the topics that people gave it`() async throws {
        guard let labels = realDocuments("gold/trafficking-working-group-2013.recs.jsonl"),
            let report = realDocuments("reports/trafficking-working-group-2013.txt")
        else { return }
        struct Label: Decodable {
            let para: String
            let topics: [String]
        }
        // The names under which the labels have some topics.
        let names = [
            "sentencing": "sanctions", "asset-confiscation": "confiscation", "recruitment-agencies": "recruitment",
            "awareness-raising": "awareness", "workplan": "future-work",
        ]
        let read = try await edition(ofFile: report).reading.recommendations
        var (both, ours, theirs) = (0, 0, 0)
        for line in try String(contentsOf: labels, encoding: .utf8).split(separator: "\n") {
            let label = try JSONDecoder().decode(Label.self, from: Data(line.utf8))
            let wanted = Set(label.topics.map { names[$0] ?? $0 })
            let found = Set(read.first { $0.paragraph == label.para }?.topics ?? [])
            both += wanted.intersection(found).count
            ours += found.count
            theirs += wanted.count
        }
        let f1 = 2 * Double(both) / Double(ours + theirs)
        print("topics of the founding document: F1 \(f1)")
        #expect(f1 >= 0.8)
    }

    private static let turtle = """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix : <https://example.org/topics/> .
        # Two topics of harbours.
        :light a skos:Concept ; skos:prefLabel "Harbour lights"@en, "Feux de port"@fr ; skos:altLabel "lamps"@en .
        :oil a skos:Concept ; skos:prefLabel "Oil"@en ; skos:broader :light .
        """
    private static let rdfXML = """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
          <skos:Concept rdf:about="https://example.org/topics/light">
            <skos:prefLabel xml:lang="en">Harbour lights</skos:prefLabel><skos:prefLabel xml:lang="fr">Feux de port</skos:prefLabel>
            <skos:altLabel xml:lang="en">lamps</skos:altLabel>
          </skos:Concept>
          <rdf:Description rdf:about="https://example.org/topics/oil">
            <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
            <skos:prefLabel xml:lang="en">Oil</skos:prefLabel>
            <skos:broader rdf:resource="https://example.org/topics/light"/>
          </rdf:Description>
        </rdf:RDF>
        """
    private static let jsonLD = """
        {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "t": "https://example.org/topics/"},
         "@graph": [
          {"@id": "t:light", "@type": "skos:Concept",
           "skos:prefLabel": [{"@value": "Harbour lights", "@language": "en"}, {"@value": "Feux de port", "@language": "fr"}],
           "skos:altLabel": {"@value": "lamps", "@language": "en"}},
          {"@id": "t:oil", "@type": "skos:Concept", "skos:prefLabel": {"@value": "Oil", "@language": "en"},
           "skos:broader": {"@id": "t:light"}}]}
        """

    @Test(arguments: [turtle, rdfXML, jsonLD]) func `a scheme of one's own is read in every form`(text: String) async throws {
        let scheme = try Scheme(skos: Array(text.utf8))
        #expect(scheme.topics.map(\.id).sorted() == ["light", "oil"])
        #expect(scheme.topics.first { $0.id == "oil" }?.parent == "light")
        #expect(scheme.topics.first { $0.id == "light" }?.labels["fr"] == "Feux de port")
        let edition = try await edition(
            ofText:
                "Report on the meeting of the Working Group on Harbours held in Riga from 3 to 5 May 2022\n\nI. Recommendations\n\n"
                + "1. States should light the lamps of their harbours.")
        let reading = Interpreter.read(edition.report, of: edition.document, topics: scheme)
        #expect(reading.recommendations.first?.topics == ["light"])
        #expect(reading.recommendations.first?.topicWords == [["lamp*"]])
    }

    @Test(arguments: [
        ("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n:a a skos:Concept .", "line 2: the prefix “:” is not declared"),
        ("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .", "it holds no skos:Concept"),
        ("{", "it is no JSON"),
        ("<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", "<rdf:RDF> is not closed"),
        (
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <x:> .\n"
                + ":a a skos:Concept ; skos:prefLabel \"A\" ; skos:broader :b . :b a skos:Concept ; skos:prefLabel \"B\" ; skos:broader :a .",
            "its own broader topic"
        ),
        ("@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <x:> . :a a skos:Concept .", "has no skos:prefLabel"),
        ("@prefix : <x:> .\n:a :b \"text", "line 2: the text ends inside quotation marks"),
    ])
    func `a scheme that cannot be used says why`(text: String, reason: String) {
        let failure = #expect(throws: SchemeFailure.self) { try Scheme(skos: Array(text.utf8)) }
        #expect(failure?.description.contains(reason) == true, "\(failure?.description ?? "")")
    }

    @Test func `a scheme that is too large is refused`() {
        var text = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <https://example.org/> .\n"
        for number in 0...Scheme.topicLimit { text += ":t\(number) a skos:Concept ; skos:prefLabel \"topic \(number)\" .\n" }
        let failure = #expect(throws: SchemeFailure.self) { try Scheme(skos: Array(text.utf8)) }
        #expect(failure?.description.contains("more than 20000") == true)
    }
}
