/// What an address shows: a value, which anybody may have as JSON, and the template that draws it.
protocol Page: Codable, Sendable {
    associatedtype Drawing: Sendable
    static var template: String { get }

    /// What the template needs beside the value, made from the value alone: words in the reader's language, marked text, pictures.
    func drawing(_ words: Words) -> Drawing
    /// The title for the browser's window and for search engines.
    func title(_ words: Words) -> String
    /// What search engines and messages say below the title; `nil` where the title says all.
    func description(_ words: Words) -> String?
}

extension Page {
    func description(_: Words) -> String? { nil }
}
