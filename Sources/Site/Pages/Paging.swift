/// Which part of a long list a page shows, and the way to the parts beside it.
struct Paging: Codable, Sendable {
    let page: Int
    let pages: Int
    let perPage: Int
    let previous: String?
    let next: String?
    /// The last page, for who went past it.
    let last: String?

    init(page: Int, total: Int, perPage: Int, address: (Int) -> String) {
        self.page = page
        self.perPage = perPage
        pages = max(1, (total + perPage - 1) / perPage)
        previous = page > 1 && page <= pages ? address(page - 1) : nil
        next = page < pages ? address(page + 1) : nil
        last = page > pages ? address(pages) : nil
    }

    /// How many stand before this page.
    var skipped: Int { (page - 1) * perPage }

    struct Drawing: Sendable {
        let position: String
        let previous: String?
        let next: String?
        let last: String?
    }

    /// `nil` where one page holds all.
    func drawing(_ words: Words) -> Drawing? {
        guard pages > 1 || last != nil else { return nil }
        let position = words(
            last == nil ? "paging.position" : "paging.past", ["page": words.number(page), "pages": words.number(pages)])
        return Drawing(position: position, previous: previous, next: next, last: last)
    }
}
