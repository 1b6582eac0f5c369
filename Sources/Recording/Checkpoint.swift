/// A signed statement of how far a record went on a day, for others to keep and to hold the record to later:
///
///     acquis checkpoint 1
///     sequence 6
///     hash 5f0c…
///     time 2024-02-29T12:00:00.000Z
///     key 8a88…
///     signature 92b1…
///
/// The signature is Ed25519, over all lines before its own, with the ends of the lines.
public struct Checkpoint: Hashable, Sendable {
    public let head: JournalHead
    /// When it was signed.
    public let time: Moment
    /// The public key of the installation that signed it.
    public let key: String
    private let signature: String

    /// Signs the head of a journal.
    public init(of head: JournalHead, at time: Moment, signedWith key: SigningKey) {
        (self.head, self.time, self.key) = (head, time, key.publicKey)
        signature = key.signature(of: Self.statement(head, time, key.publicKey))
    }

    /// Reads what `text` gives; `nil` for anything else.
    public init?(_ text: String) {
        let names = ["sequence", "hash", "time", "key", "signature"]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == names.count + 2, lines[0] == Self.title, lines[names.count + 1].isEmpty else { return nil }
        let values = zip(names, lines.dropFirst()).compactMap { name, line in
            line.hasPrefix(name + " ") ? String(line.dropFirst(name.count + 1)) : nil
        }
        guard values.count == names.count, let sequence = Int(values[0]), sequence >= 0, let hash = Digest(hex: values[1]),
            let time = Moment(iso: values[2])
        else { return nil }
        (head, self.time, key, signature) = (JournalHead(sequence: sequence, hash: hash), time, values[3], values[4])
        guard self.text == text else { return nil }
    }

    /// As it is handed out.
    public var text: String { Self.statement(head, time, key) + "signature \(signature)\n" }

    /// Whether it says what was signed.
    public var isAsSigned: Bool { SigningKey.verifies(signature, of: Self.statement(head, time, key), by: key) }

    private static let title = "acquis checkpoint 1"

    private static func statement(_ head: JournalHead, _ time: Moment, _ key: String) -> String {
        "\(title)\nsequence \(head.sequence)\nhash \(head.hash)\ntime \(time)\nkey \(key)\n"
    }
}

extension Checkpoint {
    /// In what a record differs from what a checkpoint says of it.
    public enum Breach: Error, Hashable, CustomStringConvertible {
        /// Somebody changed the checkpoint itself.
        case notAsSigned
        /// Another installation signed it.
        case otherKey(String, expected: String)
        /// The record ends before the entry that the checkpoint names.
        case cutOff(at: Int, named: Int)
        /// Another entry stands in the place of the one that the checkpoint names.
        case rewritten(JournalHead, is: Digest)

        /// One sentence: what is wrong, and what it means.
        public var description: String {
            switch self {
            case .notAsSigned: "its signature does not fit what it says: the checkpoint was changed; take another copy of it"
            case .otherKey(let key, let expected):
                "it was signed with another key (\(key)) than the one expected (\(expected)): another installation made it, or it is forged; if you trust that key, name it with --key"
            case .cutOff(let end, let named):
                "the record ends at entry \(end), but it had \(named) entries when the checkpoint was signed: the last ones were cut off"
            case .rewritten(let head, let hash):
                "entry \(head.sequence) has the hash \(hash), but it had \(head.hash) when the checkpoint was signed: the record was written anew, or is another one"
            }
        }
    }

    /// Holds a journal to the checkpoint. The chain itself is for `Verification` to recompute.
    ///
    /// - Parameter key: The public key that must have signed it; whoever signed it where none is given.
    public func hold(_ journal: any Journal, signedBy key: String?) async throws {
        guard isAsSigned else { throw Breach.notAsSigned }
        if let key, key != self.key { throw Breach.otherKey(self.key, expected: key) }
        if head == .start { return }
        guard let entry = try await journal.entries(after: head.sequence - 1, limit: 1).first, entry.sequence == head.sequence
        else {
            throw Breach.cutOff(at: try await journal.head().sequence, named: head.sequence)
        }
        guard entry.hash == head.hash else { throw Breach.rewritten(head, is: entry.hash) }
    }
}
