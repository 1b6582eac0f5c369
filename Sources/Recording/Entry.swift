public import FoundationEssentials

/// One thing that happened, as the journal keeps it for ever.
///
/// `hash` is the SHA-256 of these seven fields, each written as a netstring (its length in bytes in decimal, a colon, its
/// bytes, a comma), one directly behind the other:
///
/// 1. the words `acquis entry 1`
/// 2. the sequence, in decimal
/// 3. the time
/// 4. who
/// 5. the kind
/// 6. the content
/// 7. the hash of the entry before, in hexadecimal; 64 zeros before the first
///
/// The lengths leave no second way to read the same bytes, whatever a name or a content may hold.
public struct Entry: Hashable, Sendable {
    /// From 1, without gaps.
    public let sequence: Int
    public let time: Moment
    /// Who did it: a person, or the program itself.
    public let who: String
    public let kind: Kind
    /// Canonical JSON.
    public let content: Data
    /// The hash of the entry before; zeros for the first.
    public let previous: Digest
    public let hash: Digest

    /// An entry as it stands in a journal. To make a new one, seal a draft.
    public init(sequence: Int, time: Moment, who: String, kind: Kind, content: Data, previous: Digest, hash: Digest) {
        self.sequence = sequence
        self.time = time
        self.who = who
        self.kind = kind
        self.content = content
        self.previous = previous
        self.hash = hash
    }

    /// The entry that a draft becomes behind the head of a journal.
    public init(sealing draft: Draft, behind head: JournalHead) {
        sequence = head.sequence + 1
        time = draft.time
        who = draft.who
        kind = draft.kind
        content = draft.content
        previous = head.hash
        hash = Digest(
            of: Self.sealed(
                sequence: head.sequence + 1, time: draft.time, who: draft.who, kind: draft.kind, content: draft.content,
                previous: head.hash))
    }

    /// The hash that its fields have; not equal to `hash` where one of them was changed.
    public var recomputedHash: Digest {
        Digest(
            of: Self.sealed(sequence: sequence, time: time, who: who, kind: kind, content: content, previous: previous))
    }

    /// The journal's head when this is its last entry.
    public var head: JournalHead { JournalHead(sequence: sequence, hash: hash) }

    private static func sealed(
        sequence: Int, time: Moment, who: String, kind: Kind, content: Data, previous: Digest
    ) -> Data {
        let fields = ["acquis entry 1", String(sequence), time.iso, who, kind.text].map { Data($0.utf8) }
        return (fields + [content, Data(previous.hex.utf8)]).reduce(into: Data()) { bytes, field in
            bytes.append(contentsOf: "\(field.count):".utf8)
            bytes.append(field)
            bytes.append(UInt8(ascii: ","))
        }
    }
}

extension Entry {
    /// What kind of thing happened, with the version of its content's schema: `documentRead/1`.
    public struct Kind: Hashable, Sendable, CustomStringConvertible {
        public let text: String

        public init(_ name: String, version: Int) {
            text = "\(name)/\(version)"
        }

        /// A kind as it stands in a journal; it may be one that only a newer version knows.
        public init(stored text: String) {
            self.text = text
        }

        public var description: String { text }
    }

    /// What is to become an entry: all but its place in the chain.
    public struct Draft: Hashable, Sendable {
        public let time: Moment
        public let who: String
        public let kind: Kind
        public let content: Data

        public init(time: Moment, who: String, kind: Kind, content: Data) {
            self.time = time
            self.who = who
            self.kind = kind
            self.content = content
        }
    }
}

/// The last entry of a journal: the whole chain stands behind these two values.
public struct JournalHead: Hashable, Sendable {
    /// 0 for a journal without entries.
    public let sequence: Int
    public let hash: Digest

    public init(sequence: Int, hash: Digest) {
        self.sequence = sequence
        self.hash = hash
    }

    /// The head of a journal without entries.
    public static let start = JournalHead(sequence: 0, hash: .zero)
}
