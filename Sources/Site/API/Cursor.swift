import Foundation
import Recording

/// The place at which the next part of a long list begins, as a text for programs to hand back. It holds for the view that
/// gave it alone: the same list, question and state of the record.
struct Cursor: Hashable, Sendable {
    let place: Int
    private let check: String

    /// - Parameter view: The list with its question and the state of the record.
    init(place: Int, of view: String) {
        self.place = place
        check = Self.check(place, view)
    }

    private static func check(_ place: Int, _ view: String) -> String {
        String(Digest(of: Data("\(place) \(view)".utf8)).hex.prefix(20))
    }

    var text: String {
        Data("\(place).\(check)".utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// Reads what `text` wrote; a problem where it is something else.
    init(text: String) throws(Problem) {
        let padded = text.replacing("-", with: "+").replacing("_", with: "/")
        let whole = padded + String(repeating: "=", count: (4 - padded.utf8.count % 4) % 4)
        guard text.utf8.count <= 100, let data = Data(base64Encoded: whole),
            let decoded = String(validating: data, as: UTF8.self)
        else { throw .badCursor }
        let parts = decoded.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let place = Int(parts[0]), place >= 0 else { throw .badCursor }
        self.place = place
        check = String(parts[1])
    }

    /// A problem where it is of another view.
    func isToBe(of view: String) throws(Problem) {
        guard check == Self.check(place, view) else { throw .badCursor }
    }
}
