import Foundation
import Hummingbird
import Indexing

extension Responder {
    /// A copy of the index, for a machine that begins; `nil` where none is given out.
    func copyOfIndex() async throws -> Answer? {
        guard let copy = try await copies?.current() else { return nil }
        let file = try FileHandle(forReadingFrom: copy.file)
        let length = Int(try file.seekToEnd())
        try file.seek(toOffset: 0)
        let body = ResponseBody(contentLength: length) { writer in
            // The file stays for as long as it is read.
            defer { withExtendedLifetime(copy) {} }
            defer { try? file.close() }
            while let part = try file.read(upToCount: 256 * 1024), !part.isEmpty {
                try await writer.write(ByteBuffer(bytes: part))
            }
            try await writer.finish(nil)
        }
        var answer = Answer(streaming: body, mediaType: "application/vnd.sqlite3", fileName: "index.sqlite")
        answer.keeping = .never
        return answer
    }
}
