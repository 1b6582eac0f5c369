import Documents

/// Leads the links of a page to pages of the same past day and of the language that the reader chose.
struct Links: Sendable {
    let day: CalendarDate?
    /// `nil` where the reader chose none: then the links are the permanent addresses.
    let language: Language?

    /// What begins an address of the site in a page. Words never look so: their quotation marks are escaped.
    private static let openings = [" href=\"/", " action=\"/"].map { Array($0.utf8) }
    /// It stands for all languages and days.
    private static let icon = Array("/favicon".utf8)
    /// Links that say of themselves in which language they lead, or that they are the permanent address.
    private static let fixed = [" hreflang=\"", " rel=\"canonical\"", " rel=\"bookmark\""].map { Array($0.utf8) }
    private static let latest = Array(" rel=\"latest-version\"".utf8)

    func leading(_ html: String) -> String {
        guard day != nil || language != nil else { return html }
        let bytes = Array(html.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        var (place, tag) = (0, 0)
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") { tag = place }
            guard bytes[place] == UInt8(ascii: " "), let opening = Self.openings.first(where: { bytes[place...].starts(with: $0) })
            else {
                result.append(bytes[place])
                place += 1
                continue
            }
            let start = place + opening.count - 1
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
            result += bytes[place..<start]
            result += address(bytes[start..<end], in: bytes[tag..<place], isForm: opening.count > Self.openings[0].count)
            place = end
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// An address as it stands in a tag, led on; `tag` is what stands before it there.
    private func address(_ address: ArraySlice<UInt8>, in tag: ArraySlice<UInt8>, isForm: Bool) -> ArraySlice<UInt8> {
        if address.starts(with: Self.icon) { return address }
        var result = address
        if let language, !Self.fixed.contains(where: { tag.holds($0) }) {
            result = Address.leading(String(decoding: result, as: UTF8.self), to: language).utf8.map(\.self)[...]
        }
        // A form sends the day in a field of its own.
        if let day, !isForm, !tag.holds(Self.latest) { result = Self.dated(result, day) }
        return result
    }

    /// An address with the day before its place in the page.
    private static func dated(_ address: ArraySlice<UInt8>, _ day: CalendarDate) -> ArraySlice<UInt8> {
        let path = address.prefix { $0 != UInt8(ascii: "#") }
        let query = path.firstIndex(of: UInt8(ascii: "?")).map { path[$0...] }
        let field = Array("as-of=".utf8)
        if let query, query.holds(field) { return address }
        var result = Array(path)
        result += (query == nil ? "?" : "&amp;").utf8
        result += field
        result += day.iso.utf8
        result += address[path.endIndex...]
        return result[...]
    }
}

extension ArraySlice<UInt8> {
    fileprivate func holds(_ bytes: [UInt8]) -> Bool { indices.contains { self[$0...].starts(with: bytes) } }
}
