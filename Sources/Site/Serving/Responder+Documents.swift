import Documents
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
            let text = try writer.file(ExportedRecommendation.all(in: edition, of: summary))
            return Answer(text, mediaType: Format.csv.mediaType)
        case .akomaNtoso?: return Answer(AkomaNtoso.write(edition), mediaType: Format.akomaNtoso.mediaType)
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
                asked, in: edition, of: summary, held: try await heldNames(),
                lineage: try await record.index.lineage(of: asked, on: record.day), publicAddress: record.publicAddress)
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
        var found: RecordedRecommendations?
        if let question = question.question() { found = try await record.index.everything(matching: question) }
        let body = ResponseBody { [found, record] writer in
            // A past record stays for as long as it is read.
            defer { withExtendedLifetime(record) {} }
            guard let rows = RecommendationWriter(.csv) else { return }
            var text = rows.head
            if let found {
                for try await recommendation in found {
                    text += try rows.row(ExportedRecommendation(recommendation), first: false)
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
