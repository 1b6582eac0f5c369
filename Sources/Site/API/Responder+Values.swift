import Documents
import Indexing
import Recording

extension Responder {
    /// A recommendation, or what is taken from its value; the way to its name of today where its document had another.
    func recommendation(
        _ text: String, _ address: Address, behind ending: String = "",
        _ value: (RecommendationPage) -> (some Encodable)?
    ) async throws -> Answer? {
        let parts = text.split(separator: "/").map(String.init)
        guard parts.count > 1, let paragraph = parts.last else { return nil }
        let name = DocumentName(stored: parts.dropLast().joined(separator: "/"))
        let languages = try await record.index.languages(of: name)
        guard !languages.isEmpty else {
            guard let newName = try await record.index.redirect(from: name), newName != name else { return nil }
            return moved(to: "recommendations", "\(newName.text)/\(paragraph)", ending, address)
        }
        let wanted = try language(asked: address.fields.last("language"), of: languages)
        let asked = RecommendationName(document: name, paragraph: paragraph)
        guard let (page, _) = try await recommendationPage(asked, in: wanted, of: languages), let value = value(page) else {
            return nil
        }
        return Answer(try Self.json(value), mediaType: APIOperation.mediaType)
    }

    /// A document with its text; the way to its name of today where it had another.
    func document(_ text: String, _ address: Address) async throws -> Answer? {
        let name = DocumentName(stored: text)
        let languages = try await record.index.languages(of: name)
        guard !languages.isEmpty else {
            guard let newName = try await record.index.redirect(from: name), newName != name else { return nil }
            return moved(to: "documents", newName.text, "", address)
        }
        let wanted = try language(asked: address.fields.last("language"), of: languages)
        guard let (summary, edition) = try await record.index.document(name, in: wanted) else { return nil }
        let pages = try await pages(edition, named: name, unless: languages[0])
        let around = try await DocumentPage.Around(name, pages: pages, record)
        let page = DocumentPage(summary, edition, held: try await heldNames(), languages: languages, around: around)
        return Answer(try Self.json(page), mediaType: APIOperation.mediaType)
    }

    private func moved(to list: String, _ name: String, _ ending: String, _ address: Address) -> Answer {
        .moved(to: "/api/v1/\(list)/" + Address.encoded(name, keeping: "-._~") + ending + address.fields.query)
    }

    /// The language of the edition to give out: the one asked for, where the record holds it, else that which speaks for the
    /// document.
    func language(asked: String?, of held: [Language]) throws(Problem) -> Language {
        guard let asked else { return held[0] }
        guard let language = Language(rawValue: asked), held.contains(language) else { throw .notFound }
        return language
    }
}
