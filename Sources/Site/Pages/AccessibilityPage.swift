/// What is done so that all can use the site, how that is checked, and what is known to be lacking.
struct AccessibilityPage: Page {
    /// The address of mail of whoever runs the site; `nil` where it was not told.
    let contact: String?

    static let template = "accessibility"

    func title(_ words: Words) -> String { words("accessibility.title") }

    struct Drawing: Sendable {
        /// Where to write; `nil` where no address is known.
        let mail: String?
    }

    func drawing(_ words: Words) -> Drawing {
        Drawing(mail: contact.map { "mailto:" + Address.encoded($0, keeping: "-._~@+") })
    }
}
