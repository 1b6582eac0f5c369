import Hummingbird

extension Responder {
    /// A file of the whole record; `nil` where none are made here.
    func bulk(_ file: BulkFile) async throws -> Answer? {
        guard let bulk else { return nil }
        guard let held = try await bulk.file(file) else { throw Problem.bulkNotYet }
        var answer = Answer("", mediaType: file.mediaType)
        answer.fileName = file.name
        answer.file = held
        return answer
    }

    /// The page that lists them.
    func bulkPage(_ address: Address) async throws -> Answer? {
        guard let bulk else { return nil }
        let sizes = await bulk.sizes()
        let state = await bulk.state
        return try answer(with: BulkPage(sizes: sizes, made: state?.made), address)
    }
}
