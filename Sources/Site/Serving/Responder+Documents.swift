import Hummingbird
import Indexing
import Publishing
import Recording

extension Responder {
    /// A document's page, or another form of it; the way to its name of today where it was asked for by an old one.
    func document(_ address: Address) async throws -> Answer? {
        let name = DocumentName(stored: address.parts.joined(separator: "/"))
        guard let (summary, edition) = try await record.index.document(name) else {
            guard let newName = try await record.index.redirect(from: name), newName != name else { return nil }
            return .moved(to: newAddress(newName.text, address))
        }
        let place = Address.of(name: summary.name.text)
        switch address.format {
        case .csv?:
            guard let writer = RecommendationWriter(.csv) else { return nil }
            let text = try writer.file(ExportedRecommendation.all(in: edition, named: summary.name))
            return Answer(text, mediaType: Format.csv.mediaType)
        case .akomaNtoso?: return Answer(record.akomaNtoso(edition), mediaType: Format.akomaNtoso.mediaType)
        default:
            let page = DocumentPage(summary, edition, held: try await heldNames())
            return try answer(with: page, address, forms: [.json(place + ".json"), .csv(place + ".csv"), .xml(place + ".xml")])
        }
    }

    /// A recommendation's page.
    func recommendation(_ address: Address) async throws -> Answer? {
        guard address.parts.count > 1, let paragraph = address.parts.last else { return nil }
        let name = DocumentName(stored: address.parts.dropLast().joined(separator: "/"))
        guard let (summary, edition) = try await record.index.document(name) else {
            guard let newName = try await record.index.redirect(from: name), newName != name else { return nil }
            return .moved(to: newAddress("\(newName.text)/\(paragraph)", address))
        }
        let asked = RecommendationName(document: summary.name, paragraph: paragraph)
        guard
            let page = RecommendationPage(
                asked, in: edition, of: summary, held: try await heldNames(), publicAddress: record.publicAddress)
        else { return nil }
        return try answer(with: page, address, forms: [.json(Address.of(name: asked.text) + ".json")])
    }

    private func newAddress(_ name: String, _ old: Address) -> String {
        Address.of(name: name) + (old.format.map { "." + $0.fileExtension } ?? "") + old.fields.query
    }

    /// The names of the documents that can be linked to.
    private func heldNames() async throws -> Set<DocumentName> {
        Set(try await record.index.documents().map(\.name))
    }

    /// All recommendations that a question finds, as a file that is written while it is sent.
    func file(of question: RecordAddress) async throws -> Answer {
        let index = record.index
        var first: (RecordQuestion, RecordAnswer)?
        if let question = question.question(perPage: 500) { first = (question, try await index.answer(question)) }
        let body = ResponseBody { [first] writer in
            guard let rows = RecommendationWriter(.csv) else { return }
            try await writer.write(ByteBuffer(string: rows.head))
            var (next, written) = (first, 0)
            while let (part, answer) = next, !answer.hits.isEmpty {
                let text = try answer.hits.map { try rows.row(ExportedRecommendation($0), first: false) }.joined()
                try await writer.write(ByteBuffer(string: text))
                written += answer.hits.count
                guard written < answer.total else { break }
                var following = part
                following.page += 1
                next = (following, try await index.answer(following))
            }
            try await writer.finish(nil)
        }
        return Answer(streaming: body, mediaType: Format.csv.mediaType, fileName: "recommendations.csv")
    }
}
