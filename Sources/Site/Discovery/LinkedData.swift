import Documents
import Indexing
import Recording

/// Documents and recommendations in the words of schema.org, as JSON-LD. It has addresses of its own, because pages hold no scripts,
/// not even such as are data.
enum LinkedData {
    static func document(_ page: DocumentPage, _ site: String) -> JSONValue {
        let address = site + page.address
        let value: JSONValue = [
            "@context": "https://schema.org", "@id": .text(address), "@type": "Report", "url": .text(address),
            "identifier": .text(page.symbol ?? page.name), "inLanguage": .text(page.language),
            "isPartOf": ["@type": "Dataset", "@id": .text(site + "/record")],
            "hasPart": .list(page.recommendations.map { ["@id": .text(site + $0.address)] }),
        ]
        return value.with([
            "name": (page.heading ?? page.symbol).map(JSONValue.text), "datePublished": page.masthead.date.map(JSONValue.text),
            "author": page.masthead.body.map { ["@type": "Organization", "name": .text($0)] },
            "contentLocation": page.masthead.place.map { ["@type": "Place", "name": .text($0)] },
        ])
    }

    static func recommendation(_ page: RecommendationPage, _ site: String) -> JSONValue {
        let address = site + page.address
        let value: JSONValue = [
            "@context": "https://schema.org", "@id": .text(address), "@type": "CreativeWork", "url": .text(address),
            "identifier": .text(page.name), "text": .text(page.text), "inLanguage": .text(page.language),
            "position": .text(page.paragraph), "keywords": .list(page.topics.map(JSONValue.text)),
            "isPartOf": ["@id": .text(site + page.document.address)],
            "audience": .list(
                Set(page.acts.flatMap(\.addressees)).sorted().map { ["@type": "Audience", "audienceType": .text($0)] }),
            "citation": .list(page.citations.map { .text($0.text) }),
        ]
        return value.with(["author": page.document.body.map { ["@type": "Organization", "name": .text($0)] }])
    }
}
