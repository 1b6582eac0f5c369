internal import Foundation
internal import Recording

/// Files of entries: one a line, in canonical JSON.
enum EntryLines {
    /// An entry as a line. Its content is a text, so that its bytes are kept as they are.
    private struct Line: Codable {
        let content: String
        let hash: Digest
        let kind: String
        let previous: Digest
        let sequence: Int
        let time: String
        let who: String

        init(_ entry: Entry) {
            (content, hash, kind) = (String(decoding: entry.content, as: UTF8.self), entry.hash, entry.kind.text)
            (previous, sequence, time, who) = (entry.previous, entry.sequence, entry.time.iso, entry.who)
        }

        var entry: Entry {
            Entry(
                sequence: sequence, time: Moment(stored: time), who: who, kind: Entry.Kind(stored: kind),
                content: Data(content.utf8), previous: previous, hash: hash)
        }

        func canonical() throws -> Data { try CanonicalJSON.data(self) }
    }

    /// `entries/000000000001.jsonl`: the name says which entry comes first.
    static func path(from sequence: Int) -> String {
        let digits = String(sequence)
        return "entries/" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits + ".jsonl"
    }

    /// The first entry of the file with this name; `nil` for other files.
    static func start(of name: String) -> Int? {
        guard name.hasSuffix(".jsonl"), let sequence = Int(name.dropLast(6)), sequence > 0 else { return nil }
        return path(from: sequence) == "entries/" + name ? sequence : nil
    }

    static func bytes(of entries: [Entry]) throws -> Data {
        try entries.reduce(into: Data()) { bytes, entry in
            bytes += try Line(entry).canonical()
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// The entries of a file, each of them as it was written.
    static func entries(in files: FolderFiles, from start: Int) throws -> [Entry] {
        let path = files.path(Self.path(from: start))
        guard let bytes = try files.bytes(of: Self.path(from: start)) else {
            throw FolderFault.missing("the file with entry \(start)", from: files.path("entries"))
        }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty == true, !lines.isEmpty else {
            throw FolderFault.changed(path, place: "line \(lines.count + 1)", why: "it is cut short")
        }
        return try lines.enumerated().map { number, bytes in
            func fault(_ why: String) -> FolderFault { .changed(path, place: "line \(number + 1)", why: why) }
            guard let line = try? CanonicalJSON.value(Line.self, from: Data(bytes)), try line.canonical() == Data(bytes) else {
                throw fault("it is not an entry as it was written")
            }
            let entry = line.entry
            guard entry.sequence == start + number else { throw fault("entry \(start + number) should stand there") }
            guard entry.recomputedHash == entry.hash else { throw fault("its hash is not that of what it says") }
            return entry
        }
    }
}
