/// The interface for programs, for the people who write them.
struct APIPage: Page {
    let description: String
    let operations: [Operation]
    let limit: Int?
    /// Where the files of the whole record are; `nil` where none are made.
    let bulk: String?

    static let template = "api"

    struct Operation: Codable, Sendable {
        let name: String
        let path: String
        let fields: [String]
    }

    init(limit: Int?, bulk: String?) {
        self.bulk = bulk
        description = "/api/openapi.json"
        self.limit = limit
        operations = apiOperations.map { operation in
            Operation(name: operation.name, path: operation.path, fields: operation.parameters.map(\.name))
        }
    }

    func title(_ words: Words) -> String { words("api.title") }

    struct Drawing: Sendable {
        let operations: [OperationDrawing]
        let limit: String?
        let bulk: String?
        let catalogues: [Link]
    }

    struct OperationDrawing: Sendable {
        let path: String
        /// Where nothing has to be put into the path.
        let address: String?
        let gives: String
        let fields: String
    }

    func drawing(_ words: Words) -> Drawing {
        Drawing(
            operations: operations.map { operation in
                OperationDrawing(
                    path: operation.path, address: operation.path.contains("{") ? nil : operation.path,
                    gives: words("api.gives.\(operation.name)"),
                    fields: operation.fields.joined(separator: " "))
            },
            limit: limit.map { words("api.limit", ["count": words.number($0)]) }, bulk: bulk,
            catalogues: [
                Link(address: "/catalogue.jsonld", label: words("api.catalogue")),
                Link(address: "/topics.ttl", label: words("api.scheme")),
            ])
    }
}
