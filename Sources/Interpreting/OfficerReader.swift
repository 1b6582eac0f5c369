import Documents
import Structuring
import Vocabularies

/// Who conducted the meeting: "was chaired by A. B. (Slovenia)", "Chair: A. B. (Slovenia)".
enum OfficerReader {
    private static let roles = [
        "Chair-Rapporteur", "Co-Chairs", "Co-Chair", "Vice-Chairs", "Vice-Chair", "Vice-Presidents", "Vice-President",
        "Chairperson", "Chair", "President", "Rapporteur", "Moderator",
    ]

    static func officers(in report: Report) -> [Officer] {
        var officers: [Officer] = []
        var role: String?
        for paragraph in report.paragraphs {
            let text = paragraph.passage.text
            if let chaired = text.firstRange(of: "chaired by ") {
                officers += person(String(text[chaired.upperBound...]), role: "Chair")
            }
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
