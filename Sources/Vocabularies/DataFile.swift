import EmbeddedFiles

/// A table of the vocabularies: lines of fields with tabs between them, the first of which names the columns.
public struct DataFile: Sendable {
    public let name: String
    public let columns: [String]
    public let rows: [Row]

    /// One line, its fields by the names of their columns.
    public struct Row: Sendable {
        /// Where it stands in its file, the line of the columns being 1.
        public let line: Int
        /// Where its fields stand in the file; they are made into text when they are asked for.
        let fields: [Range<Int>]
        let file: Bytes
        let places: [String: Int]

        /// The text of a field; empty where the row ends before it.
        public subscript(text column: String) -> String {
            guard let place = places[column] else { preconditionFailure("a table without a column “\(column)”") }
            return place < fields.count ? file.text(fields[place]) : ""
        }

        /// The text of a field, `nil` where it is empty.
        public subscript(optional column: String) -> String? {
            let text = self[text: column]
            return text.isEmpty ? nil : text
        }

        /// The values of a field that holds several, with bars between them.
        public subscript(list column: String) -> [String] {
            self[text: column].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
        }
    }

    /// - Parameter name: The file below `Data/`. A file that is missing or malformed is a fault of the program, not of its input.
    public init(_ name: String) {
        let file = embedded_file("Vocabularies/Data/\(name)")
        guard let bytes = file.bytes else { preconditionFailure("no data file \(name) in the program") }
        let text = Bytes(all: UnsafeBufferPointer(start: bytes, count: file.count))
        let lines = text.lines
        let columns = lines.first?.map(text.text) ?? []
        let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
        self.name = name
        self.columns = columns
        rows = zip(lines.dropFirst(), 2...).map { fields, line in
            precondition(fields.count <= columns.count, "\(name), line \(line): more fields than columns")
            return Row(line: line, fields: fields, file: text, places: places)
        }
    }

    /// A file inside the program, which is there as long as the program runs.
    struct Bytes: @unchecked Sendable {
        let all: UnsafeBufferPointer<UInt8>

        func text(_ range: Range<Int>) -> String { String(decoding: UnsafeBufferPointer(rebasing: all[range]), as: UTF8.self) }

        /// The fields of each line that holds any.
        var lines: [[Range<Int>]] {
            var (lines, fields, start) = ([] as [[Range<Int>]], [] as [Range<Int>], 0)
            for (index, byte) in all.enumerated() where byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
                fields.append(start..<index)
                start = index + 1
                guard byte == UInt8(ascii: "\n") else { continue }
                if fields != [(index)..<index] { lines.append(fields) }
                fields = []
            }
            if start < all.count || !fields.isEmpty { lines.append(fields + [start..<all.count]) }
            return lines
        }
    }

    /// The names of all tables in the program.
    public static var all: [String] {
        let folder = "Vocabularies/Data/"
        var (names, index) = ([] as [String], 0)
        while let name = embedded_file_at(index).name.map({ String(cString: $0) }) {
            if name.hasPrefix(folder) { names.append(String(name.dropFirst(folder.count))) }
            index += 1
        }
        return names
    }
}

/// The six official languages, as the columns and file names of the tables call them.
public let languageCodes = ["en", "fr", "es", "ru", "ar", "zh"]
