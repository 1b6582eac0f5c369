/// One address of the interface for programs: requests are dispatched and checked, and the document that describes the
/// interface is made, from these values alone.
struct APIOperation: Sendable {
    /// Tells it from the others, for programs that are made from the description.
    let name: String
    /// `/api/v1/documents/{document}`; what stands in braces may hold strokes.
    let path: String
    /// What it gives, for the documentation.
    let gives: String
    let parameters: [APIParameter]
    /// The schema of its answer.
    let schema: String
    let answer: @Sendable (Responder, Address, _ name: String) async throws -> Answer?

    static let mediaType = "application/json"

    /// The name that stands in braces in its path.
    var placeholder: String? {
        path.split(separator: "/").first { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    var isList: Bool { parameters.contains { $0.name == "cursor" } }

    /// What the braces of a pattern stand for in the parts of an address; empty where it has none, `nil` where it does not fit.
    static func name(in pattern: String, _ parts: [String]) -> String? {
        let pattern = pattern.split(separator: "/")
        guard let place = pattern.firstIndex(where: { $0.hasPrefix("{") }) else {
            return pattern.elementsEqual(parts, by: { $0 == $1 }) ? "" : nil
        }
        let behind = pattern.count - place - 1
        guard parts.count > place + behind, pattern[..<place].elementsEqual(parts.prefix(place), by: { $0 == $1 }),
            pattern[(place + 1)...].elementsEqual(parts.suffix(behind), by: { $0 == $1 })
        else { return nil }
        return parts[place..<(parts.count - behind)].joined(separator: "/")
    }
}

extension Route {
    init(_ operation: APIOperation) {
        self.init(pattern: operation.path, formats: [], shows: "as JSON: " + operation.gives) { site, address in
            guard let name = APIOperation.name(in: operation.path, address.parts) else { return nil }
            try operation.parameters.check(address.fields)
            return try await operation.answer(site, address, name)
        }
    }
}

/// All operations, the longer addresses before those that their names could be taken for.
let apiOperations: [APIOperation] = [
    APIOperation(
        name: "listRecommendations", path: "/api/v1/recommendations", gives: "the recommendations that a question finds",
        parameters: .question + .asOf + .paging, schema: "Recommendations"
    ) { site, address, _ in try await site.recommendations(address) },
    APIOperation(
        name: "readLineage", path: "/api/v1/recommendations/{recommendation}/lineage",
        gives: "what a recommendation takes up, and what takes it up", parameters: .asOf, schema: "Lineage"
    ) { site, address, name in
        try await site.recommendation(name, address, behind: "/lineage") { page in page.lineage }
    },
    APIOperation(
        name: "readRecommendation", path: "/api/v1/recommendations/{recommendation}", gives: "a recommendation",
        parameters: .edition + .asOf, schema: "Recommendation"
    ) { site, address, name in try await site.recommendation(name, address) { $0 } },
    APIOperation(
        name: "listDocuments", path: "/api/v1/documents", gives: "the documents, newest first", parameters: .asOf + .paging,
        schema: "Documents"
    ) { site, address, _ in try await site.documents(address) },
    APIOperation(
        name: "readDocument", path: "/api/v1/documents/{document}", gives: "a document with its text",
        parameters: .edition + .asOf, schema: "Document"
    ) { site, address, name in try await site.document(name, address) },
    APIOperation(
        name: "listMeetings", path: "/api/v1/meetings", gives: "the meetings, newest first, with how much they adopted",
        parameters: .asOf + .paging, schema: "Meetings"
    ) { site, address, _ in try await site.meetings(address) },
    APIOperation(
        name: "listTopics", path: "/api/v1/topics", gives: "the topics, and how many recommendations have each",
        parameters: .asOf + .paging, schema: "Topics"
    ) { site, address, _ in try await site.topics(address) },
    APIOperation(
        name: "listBodies", path: "/api/v1/bodies", gives: "the bodies that adopted what the record holds",
        parameters: .asOf + .paging, schema: "Bodies"
    ) { site, address, _ in try await site.bodies(address) },
]
