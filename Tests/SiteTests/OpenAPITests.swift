import Foundation
@testable import Site
import TestSupport
import Testing

@Suite struct OpenAPITests {
    private typealias Object = [String: Any]

    private func document(_ site: RunningSite) async throws -> Object {
        let reply = try await site.ask("/api/openapi.json", headers: ["Accept": "application/json"])
        #expect(reply.status == 200 && reply.header("Content-Type") == "application/json")
        return try #require(try JSONSerialization.jsonObject(with: reply.body) as? Object)
    }

    @Test func `the description has the addresses that the site answers, and no others`() async throws {
        try await withSite { site in
            let document = try await document(site)
            #expect(document["openapi"] as? String == "3.1.0")
            let paths = try #require(document["paths"] as? [String: Object])
            let answered = Set(routes.map(\.pattern).filter { $0.hasPrefix("/api/v1/") })
            #expect(Set(paths.keys) == answered && answered.count == apiOperations.count)
            for operation in apiOperations {
                let get = try #require(paths[operation.path]?["get"] as? Object)
                let parameters = try #require(get["parameters"] as? [Object])
                for parameter in parameters where parameter["in"] as? String == "query" {
                    let name = try #require(parameter["name"] as? String)
                    // What is described is accepted as a field: if it is refused, then for its value.
                    let reply = try await site.ask(operation.path.replacing(/\{\w+\}/, with: "x%2F1") + "?\(name)=")
                    #expect(reply.status == 400 && !reply.text.contains("no field"), "\(operation.path) \(name)")
                }
                let unknown = try await site.ask(operation.path.replacing(/\{\w+\}/, with: "x%2F1") + "?nothing=1")
                #expect(unknown.status == 400 && unknown.text.contains("no field"), "\(operation.path)")
            }
        }
    }

    @Test func `every reference leads to a schema or an answer, and every schema is used`() async throws {
        try await withSite { site in
            let document = try await document(site)
            let components = try #require(document["components"] as? [String: Object])
            var used: Set<String> = []
            func look(_ value: Any) {
                if let object = value as? Object {
                    if let reference = object["$ref"] as? String { used.insert(reference) }
                    object.values.forEach(look)
                }
                if let list = value as? [Any] { list.forEach(look) }
            }
            look(document)
            let there = components.flatMap { kind, named in named.keys.map { "#/components/\(kind)/\($0)" } }
            #expect(used == Set(there))
        }
    }

    @Test func `people read the interface in their language`() async throws {
        try await withSite { site in
            for (language, word) in [("en", "Addresses"), ("fr", "Adresses"), ("zh", "地址")] {
                let page = try await site.ask("/\(language)/api")
                #expect(page.status == 200 && page.text.contains(">\(word)<"), "\(language)")
                for operation in apiOperations { #expect(page.text.contains(">\(operation.path)<"), "\(language)") }
            }
        }
    }

    @Test func `the words say of every operation what it gives`() throws {
        for (language, words) in try Words.all() {
            for operation in apiOperations { #expect(words.keys.contains("api.gives.\(operation.name)"), "\(language)") }
        }
    }
}
