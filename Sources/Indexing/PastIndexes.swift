public import Documents
public import Recording

/// Indexes of a record as it was on past days, made when they are first asked for; a few are kept.
public actor PastIndexes {
    /// The record at the end of a day.
    public enum Answer: Sendable {
        /// It is the record of now: nothing came since.
        case now
        /// An index of what it held then, and whether that was nothing yet.
        case then(PassingIndex, isEmpty: Bool)
    }

    /// So many others are being made that one more must wait.
    public struct Busy: Error {
        public init() {}
    }

    private let journal: any RecordStore
    private let most: Int
    private var heads = HeadsByDay()
    /// The one that was asked for last stands last.
    private var kept: [Kept] = []

    private struct Kept {
        let head: JournalHead
        let making: Task<PassingIndex, any Error>
        var isMade = false
    }

    /// - Parameter most: How many are kept, in temporary folders that go with them.
    public init(of journal: any RecordStore, keeping most: Int = 4) {
        (self.journal, self.most) = (journal, most)
    }

    /// The record as it was when a day ended, in UTC. `head` is where the index of now stands.
    public func index(asOf day: CalendarDate, now head: JournalHead) async throws -> Answer {
        var known = heads
        try await known.catchUp(with: journal)
        if known.last.sequence > heads.last.sequence { heads = known }
        let end = heads.head(asOf: day)
        if end.sequence >= head.sequence { return .now }
        return .then(try await index(upTo: end), isEmpty: end == .start)
    }

    private func index(upTo end: JournalHead) async throws -> PassingIndex {
        let making: Task<PassingIndex, any Error>
        if let place = kept.firstIndex(where: { $0.head == end }) {
            kept.append(kept.remove(at: place))
            making = kept[kept.count - 1].making
        } else {
            making = try begin(upTo: end)
        }
        do {
            let index = try await making.value
            if let place = kept.firstIndex(where: { $0.head == end }) { kept[place].isMade = true }
            return index
        } catch {
            kept.removeAll { $0.head == end }
            throw error
        }
    }

    /// Begins to make one. Only one is made at a time: whoever asks for many days takes no more than one processor.
    private func begin(upTo end: JournalHead) throws -> Task<PassingIndex, any Error> {
        if kept.count >= most {
            guard let oldest = kept.firstIndex(where: \.isMade) else { throw Busy() }
            kept.remove(at: oldest)
        }
        let (journal, before) = (journal, kept.last { !$0.isMade }?.making)
        let making = Task {
            _ = await before?.result
            return try await PassingIndex(of: PastJournal(journal, upTo: end))
        }
        kept.append(Kept(head: end, making: making))
        return making
    }
}
