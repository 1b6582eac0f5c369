import Documents
import HTTPTypes
import Hummingbird

/// Who asks, as far as language goes.
struct Reader: Hashable, Sendable {
    /// The language that the address chose by its prefix; `nil` where it left it to the browser.
    let chosen: Language?
    /// The one that the browser asks for; English where it asks for none of the six.
    let accepted: Language

    init(chosen: Language? = nil, accepted: Language = .english) {
        self.chosen = chosen
        self.accepted = accepted
    }

    init(chosen: Language?, _ request: Request) {
        self.init(chosen: chosen, accepted: AcceptedLanguages(request.headers[.acceptLanguage]).best)
    }

    var language: Language { chosen ?? accepted }
}
