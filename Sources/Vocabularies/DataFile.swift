import EmbeddedFiles

/// A table of the vocabularies: lines of fields with tabs between them, the first of which names the columns.
struct DataFile {
    let rows: [[String: Substring]]

    /// - Parameter name: The file below `Data/`. A file that is missing or malformed is a fault of the program, not of its input.
    init(_ name: String) {
        let file = embedded_file("Vocabularies/Data/\(name)")
        guard let bytes = file.bytes else { preconditionFailure("no data file \(name) in the program") }
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: file.count), as: UTF8.self)
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let columns = lines.first?.map(String.init) ?? []
        rows = lines.dropFirst().map { fields in
            precondition(fields.count <= columns.count, "\(name): more fields than columns in “\(fields.joined(separator: " "))”")
            return Dictionary(zip(columns, fields), uniquingKeysWith: { first, _ in first })
        }
    }
}

extension [String: Substring] {
    subscript(text column: String) -> String { self[column].map(String.init) ?? "" }
    subscript(optional column: String) -> String? { self[column].flatMap { $0.isEmpty ? nil : String($0) } }
    /// The values of a field that holds several, with bars between them.
    subscript(list column: String) -> [String] { (self[column] ?? "").split(separator: "|").map(String.init) }
}
