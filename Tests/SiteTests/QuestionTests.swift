import Indexing
import Publishing
@testable import Site
import Testing
import Vocabularies

@Suite struct QuestionTests {
    @Test(arguments: [
        "", "?q=life+jackets", "?q=a%2Bb%26c", "?force=obligation&force=direction&addressee=States+parties&body=B",
        "?q=caf%C3%A9&topic=x&from=2021&to=2025&page=3",
    ])
    func `a question is written as it was read`(query: String) throws {
        let address = try RecordAddress(Fields(query.dropFirst()))
        #expect(address.address == "/record" + query)
    }

    @Test func `plus signs are spaces, and what is empty is not asked`() throws {
        let address = try RecordAddress(Fields("q=+two++words+&topic=&topic=a&topic=a&page="))
        #expect(address.words == "two  words")
        #expect(address.values["topic"] == ["a"])
        #expect(address.page == 1)
    }

    @Test func `choosing a value twice takes it away, and leads to the first page`() throws {
        let address = try RecordAddress(Fields("q=x&topic=a&page=4"))
        #expect(address.toggling("topic", "b") == "/record?q=x&topic=a&topic=b")
        #expect(address.toggling("topic", "a") == "/record?q=x")
    }

    @Test func `forces that do not exist find nothing, beside others they do not count`() throws {
        #expect(try RecordAddress(Fields("force=iron")).question() == nil)
        #expect(try RecordAddress(Fields("force=iron&force=permission")).question()?.forces == [.permission])
    }

    @Test(
        arguments: [
            ("/CSCW/COP/WG.2/2021/4.json", ["CSCW", "COP", "WG.2", "2021", "4"], "json"), ("/index.json", [], "json"),
            ("/", [], nil),
            ("/A/HRC/28/15/115.2", ["A", "HRC", "28", "15", "115.2"], nil),
            ("/S/RES/2768_(2025)", ["S", "RES", "2768_(2025)"], nil),
            ("http://host/record.csv?x", ["record"], "csv"), ("/a%20b/", ["a b"], nil), ("/.json", [".json"], nil),
        ] as [(String, [String], String?)])
    func `the path and the format of an address`(target: String, parts: [String], format: String?) throws {
        let address = try Address(target: target)
        #expect(address.parts == parts)
        #expect(address.format?.name == format)
    }

    @Test func `names stand in addresses as they are, but for what has a meaning there`() {
        #expect(Address.of(name: "S/RES/2768_(2025)") == "/S/RES/2768_(2025)")
        #expect(Address.of(name: "A/1/Recommendation_3~2") == "/A/1/Recommendation_3~2")
        #expect(Address.of(name: "ü?#%\"") == "/%C3%BC%3F%23%25%22")
    }
}
