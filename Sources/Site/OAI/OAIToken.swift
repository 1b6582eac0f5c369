import Foundation
import Recording

/// The text by which a harvester goes on with a list. All that the list is stands in it, so the site remembers nothing; a check
/// tells one that was made here from one that was not.
enum OAIToken {
    static func text(_ list: OAIList, of verb: String) -> String {
        let fields = [verb, list.form.rawValue, list.from ?? "", list.until ?? "", list.set ?? ""] + list.behind
        let content = fields.joined(separator: "\n")
        return base64("\(check(content))\n\(content)")
    }

    static func list(_ token: String, of verb: String) -> OAIList? {
        let padded = token.replacing("-", with: "+").replacing("_", with: "/")
        let whole = padded + String(repeating: "=", count: (4 - padded.utf8.count % 4) % 4)
        guard token.utf8.count <= 2000, let data = Data(base64Encoded: whole), let text = String(validating: data, as: UTF8.self)
        else { return nil }
        let fields = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 8, fields[0] == check(fields.dropFirst().joined(separator: "\n")), fields[1] == verb,
            let form = OAIForm(rawValue: fields[2])
        else { return nil }
        let given = fields[3...5].map { $0.isEmpty ? nil : $0 }
        return OAIList(form: form, from: given[0], until: given[1], set: given[2], behind: Array(fields[6...]))
    }

    private static func check(_ content: String) -> String {
        String(Digest(of: Data(("list of records\n" + content).utf8)).hex.prefix(16))
    }

    private static func base64(_ text: String) -> String {
        Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
