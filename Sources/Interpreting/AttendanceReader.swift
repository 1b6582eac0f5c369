import Documents
import Structuring
import Vocabularies

/// Who was represented, by category: "The following States parties … were represented: Algeria, …".
enum AttendanceReader {
    static func attendance(in paragraphs: [Paragraph]) -> [Attendance] {
        paragraphs.compactMap { paragraph in
            let text = paragraph.passage.text
            let isAttendance = ["represented", "attended", "participated"].contains { text.contains($0) }
            let isOther = ["statement", "was chaired", "elected", "panellist"].contains { text.contains($0) }
            guard paragraph.number != nil, isAttendance, !isOther, text.utf8.count < 12_000 else { return nil }
            return list(text, paragraph) ?? single(text, paragraph)
        }
    }

    private static func list(_ text: String, _ paragraph: Paragraph) -> Attendance? {
        guard let following = text.firstRange(of: "following ") else { return nil }
        guard let colon = text[following.upperBound...].firstIndex(of: ":") else { return nil }
        let category = category(text[following.upperBound..<colon])
        let inline = NameList.names(in: String(text[text.index(after: colon)...]))
        let names = inline + paragraph.items.flatMap { NameList.names(in: $0.passage.text) }
        return names.isEmpty ? nil : Attendance(category: category, names: names, paragraph: paragraph.number)
    }

    /// "States parties to the Protocol … were represented" is "States parties".
    private static func category(_ phrase: Substring) -> String {
        let ends = [
            " to the ", " of the United Nations", ", were", ", was", " were", " was", " attended", " participated", " took part",
            " sent ",
        ]
        let end = ends.compactMap { phrase.firstRange(of: $0)?.lowerBound }.min() ?? phrase.endIndex
        return String(phrase[..<end].trimmed)
    }

    /// "The European Union, a regional economic integration organization that is a party, was represented."
    private static func single(_ text: String, _ paragraph: Paragraph) -> Attendance? {
        guard text.utf8.count < 400, text.contains("was represented") || text.contains("were represented"), text.hasPrefix("The ")
        else { return nil }
        let subject = text.dropFirst(4)
        guard let comma = subject.firstRange(of: ", ") ?? subject.firstRange(of: " was represented") else { return nil }
        let name = String(subject[..<comma.lowerBound])
        guard name.utf8.count < 80, name.first?.isUppercase ?? false else { return nil }
        var role = subject[comma.upperBound...]
        for article in ["a ", "an "] where role.hasPrefix(article) { role = role.dropFirst(article.count) }
        let end = [" that ", ",", " was "].compactMap { role.firstRange(of: $0)?.lowerBound }.min() ?? role.endIndex
        let category = comma.upperBound > subject.startIndex && text.contains(", a") ? String(role[..<end]) : "Others"
        return Attendance(category: category, names: [name], paragraph: paragraph.number)
    }
}
