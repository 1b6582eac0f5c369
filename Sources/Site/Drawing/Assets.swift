/// The style sheet, the script and the icon. The first two stand under addresses that change when they do, so that a browser may
/// keep them for ever.
struct Assets: Sendable {
    struct Asset: Sendable {
        let text: String
        let mediaType: String
        let keeping: Answer.Keeping
    }

    /// By address.
    let all: [String: Asset]
    let styleSheet: String
    let script: String

    init(_ files: [String: String] = Embedded.files(in: "Assets")) throws(SiteFailure) {
        guard let style = files["style.css"], let search = files["search.js"], let icon = files["icon.svg"] else {
            throw .assetMissing
        }
        styleSheet = "/assets/style-\(Self.fingerprint(style)).css"
        script = "/assets/search-\(Self.fingerprint(search)).js"
        all = [
            styleSheet: Asset(text: style, mediaType: "text/css; charset=utf-8", keeping: .forever),
            script: Asset(text: search, mediaType: "text/javascript; charset=utf-8", keeping: .forever),
            "/favicon.svg": Asset(text: icon, mediaType: "image/svg+xml", keeping: .checked),
        ]
    }

    /// FNV-1a: it tells versions apart, no more is asked of it.
    private static func fingerprint(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
