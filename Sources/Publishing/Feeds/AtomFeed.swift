public import Documents
public import Recording

/// A feed of Atom (RFC 4287): what has come last, newest first.
public struct AtomFeed: Sendable {
    public struct Entry: Sendable {
        /// An IRI that never changes.
        public let id: String
        public let title: String
        public let address: String
        public let published: Moment
        public let updated: Moment
        public let author: String?
        public let text: String
        public let language: Language
        public let categories: [String]

        public init(
            id: String, title: String, address: String, published: Moment, updated: Moment, author: String?, text: String,
            language: Language, categories: [String]
        ) {
            self.id = id
            self.title = title
            self.address = address
            self.published = published
            self.updated = updated
            self.author = author
            self.text = text
            self.language = language
            self.categories = categories
        }
    }

    public let id: String
    public let title: String
    /// The address of the feed itself, and that of the page that shows the same.
    public let address: String
    public let page: String
    public let entries: [Entry]

    public init(id: String, title: String, address: String, page: String, entries: [Entry]) {
        self.id = id
        self.title = title
        self.address = address
        self.page = page
        self.entries = entries
    }

    public var text: String {
        var writer = XMLWriter()
        writer.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "en")]) { writer in
            writer.line()
            writer.element("id") { $0.words(id) }
            writer.element("title") { $0.words(title) }
            // A feed in which nothing is has not changed since the beginning of time.
            writer.element("updated") { $0.words(entries.map(\.updated.iso).max() ?? "1970-01-01T00:00:00.000Z") }
            writer.element("author") { $0.element("name") { $0.words("Acquis") } }
            writer.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address)])
            writer.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)])
            writer.line()
            for entry in entries { Self.write(entry, &writer) }
        }
        return writer.text + "\n"
    }

    private static func write(_ entry: Entry, _ writer: inout XMLWriter) {
        writer.element("entry") { writer in
            writer.element("id") { $0.words(entry.id) }
            writer.element("title") { $0.words(entry.title) }
            writer.element("published") { $0.words(entry.published.iso) }
            writer.element("updated") { $0.words(entry.updated.iso) }
            if let author = entry.author { writer.element("author") { $0.element("name") { $0.words(author) } } }
            writer.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.address)])
            for category in entry.categories { writer.empty("category", [("term", category)]) }
            writer.element("content", [("type", "text"), ("xml:lang", entry.language.rawValue)]) { $0.words(entry.text) }
        }
        writer.line()
    }
}
