import Documents
import Indexing
import Publishing
import Recording
import Structuring

/// The pages that lay documents and languages beside each other.
let comparingRoutes: [Route] = [
    Route(
        pattern: "/compare", formats: [.json],
        shows: "two documents word by word: `from`, `to` (names), `language`, `show` (`all` for what is the same as well), `page`"
    ) { site, address in try await site.comparison(address) },
    Route(
        pattern: "/compare/languages", formats: [.json],
        shows: "two languages of a document by its paragraphs, and where its languages differ: `of`, `language`, `beside`, `page`"
    ) { site, address in try await site.languages(address) },
]

extension Responder {
    func comparison(_ address: Address) async throws -> Answer? {
        let number = try address.fields.number("page", in: 1...1_000_000) ?? 1
        guard let from = address.fields.last("from"), let to = address.fields.last("to") else {
            let page = ComparePage(from: address.fields.last("from"), to: address.fields.last("to"))
            return try answer(with: page, address)
        }
        let (first, second) = (try await name(of: from), try await name(of: to))
        // Of both the same language, where there is one.
        let shared = try await record.index.languages(of: first).filter(
            Set(try await record.index.languages(of: second)).contains)
        let wanted = address.fields.last("language").flatMap(Language.init) ?? reader.language
        let language = shared.contains(wanted) ? wanted : shared.first
        guard let old = try await record.index.document(first, in: language),
            let new = try await record.index.document(second, in: language)
        else { throw Problem.notFound }
        let comparison = DocumentComparison(old.edition, new.edition)
        let page = ComparePage(old, new, comparison, address.fields, number: number)
        return try answer(with: page, address, forms: [.json("/compare.json" + address.fields.query)])
    }

    func languages(_ address: Address) async throws -> Answer? {
        let number = try address.fields.number("page", in: 1...1_000_000) ?? 1
        guard let asked = address.fields.last("of") else { throw Problem.notFound }
        let name = try await name(of: asked)
        let held = try await record.index.languages(of: name)
        guard held.count > 1 else { throw Problem.notFound }
        func chosen(_ field: String) throws(Problem) -> Language? {
            guard let value = address.fields.last(field) else { return nil }
            guard let language = Language(rawValue: value), held.contains(language) else { throw .notFound }
            return language
        }
        let beside = try chosen("beside")
        let preferred = ([reader.language] + held).filter { held.contains($0) && $0 != beside }
        let first = try chosen("language") ?? preferred.first ?? held[0]
        let second = beside ?? held.first { $0 != first } ?? held[0]
        var editions: [(language: Language, edition: Edition)] = []
        var found: DocumentSummary?
        for language in held {
            guard let (summary, edition) = try await record.index.document(name, in: language) else { continue }
            editions.append((language, edition))
            found = summary
        }
        guard let summary = found else { throw Problem.notFound }
        let title = editions.first { $0.language == first }?.edition.report.masthead.title
        let page = LanguagesPage(
            summary, heading: title ?? summary.title, headingLanguage: title == nil ? held[0] : first,
            LanguageComparison(editions), shown: [first, second], address.fields, number: number)
        return try answer(with: page, address, forms: [.json("/compare/languages.json" + address.fields.query)])
    }

    /// The name that a document has today, however it is written.
    private func name(of asked: String) async throws -> DocumentName {
        let name = DocumentName(typed: asked.hasPrefix("/") ? String(asked.dropFirst()) : asked)
        guard let current = try await record.index.currentName(of: name) else { throw Problem.notHeld(asked) }
        return current
    }
}

extension DocumentName {
    /// As people type it, with spaces where it has them, and around it.
    init(typed: String) { self.init(stored: typed.split(whereSeparator: \.isWhitespace).joined(separator: "_")) }
}
