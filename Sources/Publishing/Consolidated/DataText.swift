import EmbeddedFiles

/// A data file of this room, which the program carries with it. One that is missing is a fault of the program.
struct DataText: Sendable {
    let text: String

    init(_ name: String) {
        let file = embedded_file("Publishing/Data/\(name)")
        guard let bytes = file.bytes else { preconditionFailure("no data file \(name) in the program") }
        text = String(decoding: UnsafeBufferPointer(start: bytes, count: file.count), as: UTF8.self)
    }

    /// The same with `{name}` replaced.
    func filled(_ values: [String: String]) -> String {
        values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
