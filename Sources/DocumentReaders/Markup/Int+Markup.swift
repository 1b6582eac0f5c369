extension Int {
    /// A number of markup, of which lists and cells are counted on: an absurd one is a million.
    init?(ofMarkup text: String) {
        guard let number = Int(text) else { return nil }
        self = Swift.min(Swift.max(number, -1_000_000), 1_000_000)
    }
}
