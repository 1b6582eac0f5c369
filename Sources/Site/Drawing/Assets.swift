import FoundationEssentials
import Recording

/// The style sheet, the script and the icon. Every page carries the style sheet in itself, so that it can be painted without a
/// second question. The script stands under an address that changes when it does, so that a browser may keep it for ever.
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
    /// What browsers may load and run: the style sheet in the page, known by its digest, and files of this site.
    let policy: String

    init(_ files: [String: String] = Embedded.files(in: "Assets")) throws(SiteFailure) {
        guard let style = files["style.css"], let search = files["search.js"], let icon = files["icon.svg"] else {
            throw .assetMissing
        }
        styleSheet = style
        script = "/assets/search-\(Self.fingerprint(search)).js"
        all = [
            script: Asset(text: search, mediaType: "text/javascript; charset=utf-8", keeping: .forever),
            "/favicon.svg": Asset(text: icon, mediaType: "image/svg+xml", keeping: .checked),
        ]
        policy =
            "default-src 'none'; style-src 'sha256-\(Digest(of: Data(style.utf8)).base64)'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    }

    /// FNV-1a: it tells versions apart, no more is asked of it.
    private static func fingerprint(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
