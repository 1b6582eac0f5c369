import Documents
import Publishing

/// What stands around every page.
struct Frame: Sendable {
    let title: String
    let description: String?
    let language: String
    let direction: String
    let styleSheet: String
    let script: String
    let navigation: [Entry]
    /// The same page in each of the six languages.
    let languages: [Choice]
    /// The address without a language; `nil` for a problem, which has none.
    let permanent: String?
    let forms: [Form]
    /// The feed of what the page shows; `nil` where it has none.
    let feed: String?
    /// What to say of a past day as of which the page is asked; `nil` for a page of now.
    let past: Past?

    /// The pages that every page leads to, by their addresses and the keys of their words.
    private static let entries: [(address: String, key: String)] = [
        ("/record", "nav.record"), ("/meetings", "nav.meetings"), ("/topics", "nav.topics"), ("/addressees", "nav.asked"),
    ]

    /// - Parameters:
    ///   - place: The permanent address of the page with its query.
    ///   - isPage: Whether something stands there, so that it can be named to search engines in all languages.
    ///   - publicAddress: What stands before an address that search engines are told.
    init(
        title: String, description: String?, at place: String, isPage: Bool, forms: [Form], past: Past?, assets: Assets,
        publicAddress: String?,
        _ words: Words, among catalogues: [Language: Words]
    ) {
        let site = words("site.name")
        self.title = title.contains(site) ? title : "\(title) · \(site)"
        self.description = description
        language = words.language.rawValue
        direction = words.language.direction
        styleSheet = assets.styleSheet
        script = assets.script
        let path = String(place.prefix { $0 != "?" })
        navigation = Self.entries.map { Entry(address: $0.address, label: words($0.key), isCurrent: $0.address == path) }
        languages = Language.allCases.map { language in
            let address = Address.leading(place, to: language)
            return Choice(
                language: language.rawValue, direction: language.direction, label: catalogues[language]?("site.language") ?? "",
                address: address, publicAddress: (publicAddress ?? "") + address, isCurrent: language == words.language)
        }
        permanent = isPage ? (publicAddress ?? "") + place : nil
        self.forms = forms
        feed = forms.first { $0.mediaType == Format.atom.mediaType }?.address
        self.past = past
    }

    /// A way to one of the main pages.
    struct Entry: Sendable {
        let address: String
        let label: String
        let isCurrent: Bool
    }

    /// The page in a language.
    struct Choice: Sendable {
        let language: String
        let direction: String
        /// The language's name in itself.
        let label: String
        let address: String
        let publicAddress: String
        let isCurrent: Bool
    }

    struct Past: Sendable {
        let day: String
        let label: String
        /// Where the record held nothing yet.
        let empty: String?
        /// The address of the same page of now.
        let today: String
    }

    /// Another form of the same page.
    struct Form: Sendable {
        let name: String
        let address: String
        let mediaType: String
    }
}

extension Frame.Past {
    init(_ day: CalendarDate, isEmpty: Bool, today: String, _ words: Words) {
        let values: KeyValuePairs = ["day": words.date(day)]
        self.init(
            day: day.iso, label: words("past.label", values), empty: isEmpty ? words("past.empty", values) : nil, today: today)
    }
}
