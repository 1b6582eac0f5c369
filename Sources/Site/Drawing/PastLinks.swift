import Documents

/// Leads the links of a page of a past day to pages of the same day.
enum PastLinks {
    /// Adds the day to every address of the site in a page. The style sheet and the icon have none, and the link to the page
    /// of now says of itself that it leads to the latest version.
    static func leading(_ html: String, to day: CalendarDate) -> String {
        let bytes = Array(html.utf8)
        let (opening, latest) = (Array(" href=\"/".utf8), Array("rel=\"latest-version\"".utf8))
        let others = ["/assets/", "/favicon"].map { Array($0.utf8) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        var place = 0
        while place < bytes.count {
            guard bytes[place] == opening[0], bytes[place...].starts(with: opening) else {
                result.append(bytes[place])
                place += 1
                continue
            }
            let start = place + opening.count - 1
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
            let address = bytes[start..<end]
            result += bytes[place..<start]
            let isLatest = result.dropLast(opening.count - 1).suffix(latest.count).elementsEqual(latest)
            if isLatest || others.contains(where: { address.starts(with: $0) }) {
                result += address
            } else {
                result += leading(address, to: day)
            }
            place = end
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// An address as it stands in HTML, with the day before its place in the page.
    private static func leading(_ address: ArraySlice<UInt8>, to day: CalendarDate) -> [UInt8] {
        let path = address.prefix { $0 != UInt8(ascii: "#") }
        let query = path.firstIndex(of: UInt8(ascii: "?")).map { path[$0...] }
        let field = Array("as-of=".utf8)
        if let query, query.indices.contains(where: { query[$0...].starts(with: field) }) { return Array(address) }
        var result = Array(path)
        result += (query == nil ? "?" : "&amp;").utf8
        result += field
        result += day.iso.utf8
        result += address[path.endIndex...]
        return result
    }
}
