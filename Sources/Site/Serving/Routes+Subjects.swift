import Indexing
import Publishing
import Vocabularies

/// The pages by subject: topics, bodies, who is asked, States.
let subjectRoutes: [Route] = [
    Route(
        pattern: "/topics", formats: [.json],
        shows: "the topics as a tree, with how many recommendations each has, and how that went over time"
    ) { site, address in
        try site.answer(with: try await TopicsPage(site.record), address, forms: [.json("/topics.json")])
    },
    Route(pattern: "/topics/{topic}", formats: [.json, .atom], shows: "a topic, by its identifier: `/topics/demand`") {
        site, address in try await site.subject(.topic, address)
    },
    Route(pattern: "/bodies", formats: [.json], shows: "the bodies that adopted recommendations: `page`") { site, address in
        try await site.subjects(.body, address)
    },
    Route(pattern: "/bodies/{body}", formats: [.json, .atom], shows: "a body, by its name in small letters with hyphens") {
        site, address in try await site.subject(.body, address)
    },
    Route(pattern: "/addressees", formats: [.json], shows: "who is asked: `page`") { site, address in
        try await site.subjects(.addressee, address)
    },
    Route(
        pattern: "/addressees/{addressee}", formats: [.json, .atom],
        shows: "somebody who is asked, under all names: `/addressees/states-parties`, `/addressees/unodc`"
    ) { site, address in try await site.subject(.addressee, address) },
    Route(pattern: "/states", formats: [.json], shows: "the States that are asked by name") { site, address in
        try await site.subjects(.state, address)
    },
    Route(
        pattern: "/states/{state}", formats: [.json, .atom],
        shows: "a State, by its code of three letters: what it is asked by name and in groups, and what it recommended to others"
    ) { site, address in try await site.subject(.state, address) },
]

extension Responder {
    /// The list of the subjects of a kind.
    func subjects(_ kind: Subject.Kind, _ address: Address) async throws -> Answer {
        let page = try await SubjectsPage(kind, number: try address.fields.number("page", in: 1...1_000_000) ?? 1, record)
        let place = "/\(SubjectAddress.folder(kind)).json"
        return try answer(with: page, address, forms: [.json(place + address.fields.query)])
    }

    /// The page of a subject; the way to it where it is asked for by another name.
    func subject(_ kind: Subject.Kind, _ address: Address) async throws -> Answer? {
        guard let asked = address.parts.last else { return nil }
        if let page = try await SubjectPage(kind, asked, record) {
            if address.format == .atom {
                let subject = Subject(kind: kind, key: page.key, names: page.names, count: page.total)
                return try await feed(of: page, asking: SubjectAddress.fields(subject))
            }
            return try answer(with: page, address, forms: [.json(page.address + ".json"), .atom(page.address + ".atom")])
        }
        guard let (kind, key) = Self.subject(named: asked, as: kind), key != asked,
            try await SubjectPage(kind, key, record) != nil
        else { return nil }
        let place = SubjectAddress.page(kind, key) + (address.format.map { "." + $0.fileExtension } ?? "")
        return .moved(to: Address.leading(place + address.fields.query, to: address.language))
    }

    /// What is perhaps meant by a name that is no key.
    private static func subject(named asked: String, as kind: Subject.Kind) -> (Subject.Kind, String)? {
        let slug = Subject.slug(asked)
        let state = { () -> State? in
            let code = asked.uppercased()
            return States.shared.all.first { $0.iso3 == code || $0.iso2 == code || $0.m49 == code }
                ?? States.shared.all.first { $0.names.values.contains { Subject.slug($0) == slug } }
                ?? States.shared.named(asked)
        }
        switch kind {
        case .state, .recommender: return state().map { (.state, $0.iso3) }
        case .topic: return (.topic, slug)
        case .body: return Subject.key(of: asked, as: .body).map { (.body, $0) }
        case .addressee:
            if let key = Subject.key(of: asked, as: .addressee), key != asked { return (.addressee, key) }
            return state().map { (.state, $0.iso3) }
        }
    }
}
