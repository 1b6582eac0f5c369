internal import Documents
internal import Interpreting
internal import Structuring

extension DocumentName {
    /// The provisional name of a document that prints no symbol: the day, the body or the title in small letters, and the
    /// first digits of the original's digest, because two documents of one body and day must not share a name.
    init(provisionalFor edition: Edition, original: Digest, digits: Int) {
        let (masthead, meeting) = (edition.report.masthead, edition.reading.meeting)
        let date = masthead.date ?? masthead.meetingDates?.from ?? meeting.dates?.from
        let words = [meeting.body, masthead.title, masthead.organ].compactMap(\.self).map { Self.slug($0, upTo: 60) }
        let fields = [date?.iso, words.first { !$0.isEmpty } ?? "document", String(original.hex.prefix(digits))]
        self.init(provisional: fields.compactMap(\.self).joined(separator: "-"))
    }

    /// Words in small letters and digits of ASCII with a hyphen between them, as many as there is room for.
    static func slug(_ text: String, upTo limit: Int) -> String {
        let words = String(text.unicodeScalars.map(plain)).split(separator: " ")
        return words.reduce(into: "") { slug, word in
            let piece = slug.isEmpty ? word.prefix(limit) : "-" + word
            if slug.utf8.count + piece.utf8.count <= limit { slug += piece }
        }
    }

    /// A letter without its accents, in small; a space for all that no address should hold.
    private static func plain(_ scalar: Unicode.Scalar) -> Character {
        if scalar.isASCII {
            let small = scalar.properties.isUppercase ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
            return small.properties.isAlphabetic || small.properties.numericType != nil ? Character(small) : " "
        }
        // Unicode names its letters so: LATIN SMALL LETTER E WITH ACUTE.
        guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return " " }
        let words = name.split(separator: " ")
        guard words.count > 3, words[2] == "LETTER", words[3].utf8.count == 1 else { return " " }
        return Character(words[3].lowercased())
    }
}
