import Documents
import HTTPTypes
import Hummingbird

/// Who asks, as far as language goes and whether it is a program.
struct Reader: Hashable, Sendable {
    /// The language that the address chose by its prefix; `nil` where it left it to the browser.
    let chosen: Language?
    /// The one that the browser asks for; English where it asks for none of the six.
    let accepted: Language
    /// Whether JSON is wanted and a page is not.
    let wantsJSON: Bool

    init(chosen: Language? = nil, accepted: Language = .english, wantsJSON: Bool = false) {
        self.chosen = chosen
        self.accepted = accepted
        self.wantsJSON = wantsJSON
    }

    init(chosen: Language?, _ request: Request) {
        let types = request.headers[.accept] ?? ""
        self.init(
            chosen: chosen, accepted: AcceptedLanguages(request.headers[.acceptLanguage]).best,
            wantsJSON: types.contains("json") && !types.contains("text/html"))
    }

    var language: Language { chosen ?? accepted }
}
