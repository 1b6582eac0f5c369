import Documents
import Structuring
import Vocabularies

/// Who conducted the meeting: "was chaired by A. B. (Slovenia)", "Chair: A. B. (Slovenia)".
enum OfficerReader {
    private static let roles = [
        "Chair-Rapporteur", "Co-Chairs", "Co-Chair", "Vice-Chairs", "Vice-Chair", "Vice-Presidents", "Vice-President",
        "Chairperson", "Chair", "President", "Rapporteur", "Moderator",
    ]

    static func officers(in worded: [WordedParagraph]) -> [Officer] {
        var officers: [Officer] = []
        var role: String?
        for worded in worded {
            let paragraph = worded.paragraph
            let text = paragraph.passage.text
            guard worded.classes.contains(.factCue) else {
                if paragraph.number != nil { role = nil }
                if let current = role, text.utf8.count < 80 { officers += person(text, role: singular(current)) }
                continue
            }
            if let chaired = text.firstRange(of: "chaired by ") {
                officers += person(String(text[chaired.upperBound...]), role: "Chair")
            }
            if text.contains(" elected ") { officers += elected(text) }
            officers += named(text)
            if paragraph.number == nil, let found = roles.first(where: { text.hasPrefix($0 + ":") }) {
                role = found
                officers += person(String(text.dropFirst(found.count + 1)), role: singular(found))
            } else if paragraph.number == nil, let current = role, text.utf8.count < 80 {
                officers += person(text, role: singular(current))
            } else if paragraph.number != nil {
                role = nil
            }
            for item in paragraph.items {
                guard let found = roles.first(where: { item.passage.text.hasPrefix($0 + ":") }) else { continue }
                officers += person(String(item.passage.text.dropFirst(found.count + 1)), role: singular(found))
            }
        }
        return officers
    }

    /// "elected Ana Pinto (Portugal) Vice-Chair and Sione Tau (Tonga) Rapporteur, by acclamation": the role follows the name.
    private static func elected(_ text: String) -> [Officer] {
        guard let start = text.firstRange(of: " elected ") else { return [] }
        var (officers, rest) = ([] as [Officer], text[start.upperBound...])
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            var after = rest[rest.index(after: close)...].trimmed
            if after.hasPrefix("as ") { after = after.dropFirst(3) }
            guard let role = roles.first(where: { after.hasPrefix($0) }) else { break }
            var name = rest[..<open].trimmed
            for lead in ["and ", ", ", "Mr. ", "Ms. "] where name.hasPrefix(lead) { name = name.dropFirst(lead.count) }
            officers += person("\(name) \(rest[open...close])", role: singular(role))
            rest = after.dropFirst(role.count).dropSeparator().trimmed
        }
        return officers
    }

    /// "opened by the Chair, Ana Pinto (Portugal)", "the Rapporteur was Sione Tau (Tonga)".
    private static func named(_ text: String) -> [Officer] {
        var officers: [Officer] = []
        for role in roles where !role.hasSuffix("s") {
            for lead in ["the \(role), ", "The \(role), ", "the \(role) was ", "The \(role) was "] {
                guard let hit = text.firstRange(of: lead) else { continue }
                let rest = text[hit.upperBound...]
                guard rest.firstIndex(of: "(").map({ !rest[..<$0].contains(",") }) ?? false else { continue }
                officers += person(String(rest), role: role)
            }
        }
        return officers
    }

    private static func singular(_ role: String) -> String { role.hasSuffix("s") ? String(role.dropLast()) : role }

    /// A name with a State in brackets behind it.
    private static func person(_ text: String, role: String) -> [Officer] {
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return [] }
        let name = String(text[..<open].trimmed)
        let country = String(text[text.index(after: open)..<close])
        guard (1...6).contains(name.split(separator: " ").count), name.first?.isUppercase ?? false, !country.isEmpty else {
            return []
        }
        return [Officer(role: role, name: name, country: country)]
    }
}
