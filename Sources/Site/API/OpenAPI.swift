/// The description of the interface for programs: OpenAPI 3.1, made from the operations that dispatch requests.
enum OpenAPI {
    static func document(version: String, publicAddress: String?) -> JSONValue {
        let paths = apiOperations.map { ($0.path, JSONValue.object(["get": operation($0)])) }
        let document: JSONValue = [
            "openapi": "3.1.0",
            "info": [
                "title": "Acquis", "version": .text(version),
                "summary": "What intergovernmental meetings recommend, decide and resolve.",
                "description": "Everything can be read without a key. Lists come in parts; each names the address of the next.",
            ],
            "paths": .object(Dictionary(uniqueKeysWithValues: paths)),
            "components": [
                "schemas": .object(Schemas.all.mapValues(\.json)),
                "responses": .object(Dictionary(uniqueKeysWithValues: problems.map { ($0.name, problem($0.says)) })),
            ],
        ]
        return document.with(["servers": publicAddress.map { [["url": .text($0)]] }])
    }

    private static func operation(_ operation: APIOperation) -> JSONValue {
        var parameters = operation.parameters.map(\.json)
        if let name = operation.placeholder {
            parameters.insert(
                [
                    "name": .text(name), "in": "path", "required": true,
                    "description": "The permanent name, with %2F for each stroke.",
                    "schema": ["type": "string", "minLength": 1, "maxLength": 300, "pattern": "^[^\\u0000-\\u001F\\u007F]+$"],
                ], at: 0)
        }
        var headers: [String: JSONValue] = [
            "ETag": [
                "description": "Names the state of the record; with If-None-Match only what changed is sent.",
                "schema": ["type": "string"],
            ]
        ]
        if operation.isList {
            headers["Link"] = ["description": "The address of the next part, as rel=\"next\".", "schema": ["type": "string"]]
        }
        var responses: [String: JSONValue] = [
            "200": [
                "description": .text(operation.gives), "headers": .object(headers),
                "content": [APIOperation.mediaType: ["schema": Schema.named(operation.schema).json]],
            ], "304": ["description": "Nothing has changed."],
        ]
        for problem in problems where problem.status != 404 || operation.placeholder != nil {
            responses[String(problem.status)] = ["$ref": "#/components/responses/\(problem.name)"]
        }
        if operation.placeholder != nil {
            responses["308"] = [
                "description": "The document has another name today.",
                "headers": ["Location": ["schema": ["type": "string"]]],
            ]
        }
        return [
            "operationId": .text(operation.name), "summary": .text(operation.gives), "parameters": .list(parameters),
            "responses": .object(responses),
        ]
    }

    private static let problems: [(status: Int, name: String, says: String)] = [
        (400, "BadRequest", "A field is unknown, or its value does not fit."),
        (404, "NotFound", "The record holds nothing of this name."), (405, "MethodNotAllowed", "The interface can only be read."),
        (406, "NotAcceptable", "The interface speaks JSON."), (414, "AddressTooLong", "The address is too long."),
        (429, "TooManyRequests", "So many requests that it is another's turn; Retry-After says when to go on."),
        (500, "Failed", "The record did not answer."), (503, "Busy", "An earlier state of the record cannot be made just now."),
    ]

    private static func problem(_ says: String) -> JSONValue {
        [
            "description": .text(says),
            "content": ["application/problem+json": ["schema": Schema.named("Problem").json]],
        ]
    }
}
