import Documents
import Hummingbird
import Indexing
import Publishing
import Recording
import Structuring

extension Responder {
    /// A document's page, or another form of it; the way to its name of today where it was asked for by an old one.
    func document(_ address: Address) async throws -> Answer? {
        let name = DocumentName(stored: address.parts.joined(separator: "/"))
        let languages = try await record.index.languages(of: name)
        guard let main = languages.first else {
            guard let newName = try await record.index.redirect(from: name), newName != name else { return nil }
            return .moved(to: newAddress(newName.text, address))
        }
        let language = try languageOfEdition(address, of: languages)
        guard let (summary, edition) = try await record.index.document(name, in: language) else { return nil }
        let place = Address.of(name: summary.name.text)
        switch address.format {
        case .csv?:
            guard let writer = RecommendationWriter(.csv) else { return nil }
            let text = try writer.file(await ExportedRecommendation.all(in: edition, of: summary, standingIn: record.index))
            return Answer(text, mediaType: Format.csv.mediaType)
        case .akomaNtoso?: return Answer(AkomaNtoso.write(edition), mediaType: Format.akomaNtoso.mediaType)
        default:
            let pages = try await pages(edition, named: name, unless: main)
            let around = try await DocumentPage.Around(name, pages: pages, record)
            let page = DocumentPage(
                summary, edition, held: try await heldNames(), languages: languages, around: around)
            if address.format == .jsonLD {
                let linked = LinkedData.document(page, record.publicAddress ?? "")
                return Answer(try Self.json(linked), mediaType: Format.jsonLD.mediaType)
            }
            let query = Self.query(edition.report.language, unless: main)
            let forms: [Frame.Form] = [
                .json(place + ".json" + query), .csv(place + ".csv" + query), .xml(place + ".xml" + query),
                .jsonLD(place + ".jsonld" + query),
            ]
            return try answer(with: page, address, forms: forms)
        }
    }

    /// A recommendation's page.
    func recommendation(_ address: Address) async throws -> Answer? {
        guard address.parts.count > 1, let paragraph = address.parts.last else { return nil }
        let name = DocumentName(stored: address.parts.dropLast().joined(separator: "/"))
        let languages = try await record.index.languages(of: name)
        guard let main = languages.first else {
            guard let newName = try await record.index.redirect(from: name), newName != name else { return nil }
            return .moved(to: newAddress("\(newName.text)/\(paragraph)", address))
        }
        let asked = RecommendationName(document: name, paragraph: paragraph)
        let wanted = try languageOfEdition(address, of: languages)
        guard let (page, language) = try await recommendationPage(asked, in: wanted, of: languages) else {
            throw Problem.noRecommendation(paragraph, in: name)
        }
        if address.format == .jsonLD {
            let linked = LinkedData.recommendation(page, record.publicAddress ?? "")
            return Answer(try Self.json(linked), mediaType: Format.jsonLD.mediaType)
        }
        let (place, query) = (Address.of(name: asked.text), Self.query(language, unless: main))
        return try answer(with: page, address, forms: [.json(place + ".json" + query), .jsonLD(place + ".jsonld" + query)])
    }

    /// The page of a recommendation, and the language of its edition: one may lack a recommendation that another has, and
    /// then the other shows it.
    func recommendationPage(
        _ asked: RecommendationName, in wanted: Language, of languages: [Language]
    ) async throws -> (RecommendationPage, Language)? {
        for language in [wanted] + languages.filter({ $0 != wanted }) {
            guard let (summary, edition) = try await record.index.document(asked.document, in: language),
                let page = RecommendationPage(
                    asked, in: edition, of: summary, held: try await heldNames(), languages: languages,
                    pages: try await pages(edition, named: asked.document, unless: languages[0]),
                    lineage: try await record.index.lineage(of: asked, on: record.day), publicAddress: record.publicAddress)
            else { continue }
            return (page, language)
        }
        return nil
    }

    /// The edition to show: the one asked for; for a page the one in the reader's language, where the record holds it; else
    /// the one that speaks for the document. A language in which it is not held is a page that does not exist.
    private func languageOfEdition(_ address: Address, of held: [Language]) throws(Problem) -> Language {
        let asked = address.fields.last("language")
        let isReaders = asked == nil && address.format == nil && held.contains(reader.language)
        return isReaders ? reader.language : try language(asked: asked, of: held)
    }

    /// What the address of an edition ends in.
    private static func query(_ language: Language, unless main: Language) -> String {
        language == main ? "" : "?language=\(language.rawValue)"
    }

    private func newAddress(_ name: String, _ old: Address) -> String {
        let address = Address.of(name: name) + (old.format.map { "." + $0.fileExtension } ?? "") + old.fields.query
        return Address.leading(address, to: old.language)
    }

    /// The names of the documents that can be linked to.
    func heldNames() async throws -> Set<DocumentName> {
        try await record.index.documentNames()
    }

    /// All recommendations that a question finds, as a file that is written while it is sent.
    func file(of question: RecordAddress) async throws -> Answer {
        var found: RecordedRecommendations?
        if let question = question.question() { found = try await record.index.everything(matching: question) }
        let body = ResponseBody { [found, record] writer in
            // A past record stays for as long as it is read.
            defer { withExtendedLifetime(record) {} }
            guard let rows = RecommendationWriter(.csv) else { return }
            var text = rows.head
            if let found {
                for try await (recommendation, standing) in found {
                    text += try rows.row(ExportedRecommendation(recommendation, standing), first: false)
                    if text.utf8.count > 32 * 1024 {
                        try await writer.write(ByteBuffer(string: text))
                        text = ""
                    }
                }
            }
            try await writer.write(ByteBuffer(string: text))
            try await writer.finish(nil)
        }
        let day = record.past.map { "-as-of-\($0.day.iso)" } ?? ""
        return Answer(streaming: body, mediaType: Format.csv.mediaType, fileName: "recommendations\(day).csv")
    }
}
