import Documents
import Foundation
import Recording

/// The files of the whole record.
struct BulkPage: Page {
    let files: [File]
    /// The day on which they were made; `nil` before the first time.
    let made: String?

    static let template = "bulk"

    struct File: Codable, Sendable {
        let name: String
        let address: String
        let mediaType: String
        let bytes: Int?
    }

    init(sizes: [String: Int], made: Date?) {
        self.made = made.map { String(Moment($0).iso.prefix(10)) }
        files = BulkFile.all.map { file in
            File(name: file.name, address: "/bulk/" + file.name, mediaType: file.mediaType, bytes: sizes[file.name])
        }
    }

    func title(_ words: Words) -> String { words("bulk.title") }

    struct Drawing: Sendable {
        let files: [FileDrawing]
        let made: String
    }

    struct FileDrawing: Sendable {
        let name: String
        let address: String
        let mediaType: String
        let holds: String
        let size: String?
    }

    func drawing(_ words: Words) -> Drawing {
        let day = made.flatMap(CalendarDate.init(iso:)).map(words.date)
        return Drawing(
            files: files.map { file in
                let kind = file.name.split(separator: ".")[1]
                let size = file.bytes.map { words("bulk.size", ["kilobytes": words.number(max(1, $0 / 1024))]) }
                return FileDrawing(
                    name: file.name, address: file.address, mediaType: file.mediaType,
                    holds: words("bulk.holds.\(kind)"), size: size)
            },
            made: day.map { words("bulk.made", ["day": $0]) } ?? words("bulk.notYet"))
    }
}
