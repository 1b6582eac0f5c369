import Documents

/// What an address shows: a value, which anybody may have as JSON, and the template that draws it.
protocol Page: Codable, Sendable {
    associatedtype Drawing: Sendable
    static var template: String { get }

    /// What the template needs beside the value, made from the value alone: words in the reader's language, marked text, pictures.
    func drawing(_ words: Words) -> Drawing
    /// The title for the browser's window and for search engines.
    func title(_ words: Words) -> String
}

/// What stands around every page.
struct Frame: Sendable {
    let title: String
    let language: String
    let styleSheet: String
    let forms: [Form]
    let isRecord: Bool
    let isMeetings: Bool
    /// What to say of a past day as of which the page is asked; `nil` for a page of now.
    var past: Past?

    struct Past: Sendable {
        let day: String
        let label: String
        /// Where the record held nothing yet.
        let empty: String?
        /// The address of the same page of now.
        let today: String
    }

    /// Another form of the same page.
    struct Form: Sendable {
        let name: String
        let address: String
        let mediaType: String
    }
}

extension Frame.Past {
    init(_ day: CalendarDate, isEmpty: Bool, today: String, _ words: Words) {
        let values: KeyValuePairs = ["day": words.date(day)]
        self.init(
            day: day.iso, label: words("past.label", values), empty: isEmpty ? words("past.empty", values) : nil, today: today)
    }
}
