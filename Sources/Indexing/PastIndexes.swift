public import Documents
public import Recording

/// The record as it was when a day ended.
public struct PastRecord: Sendable {
    /// Answers what the record held then; deadlines are counted on that day.
    public let index: RecordIndex
    /// Whether it held nothing yet.
    public let isEmpty: Bool
    /// The index of that time, for as long as it is asked; `nil` where that of now holds the same.
    let passing: PassingIndex?
    let day: CalendarDate
}

/// Indexes of a record as it was on past days, made when they are first asked for; a few are kept.
public actor PastIndexes {
    /// So many others are being made that one more must wait.
    public struct Busy: Error {
        public init() {}
    }

    private let journal: any RecordStore
    private let most: Int
    private var heads = HeadsByDay()
    /// Of these two, what was asked for last stands last.
    private var kept: [Kept] = []
    private var records: [PastRecord] = []

    private struct Kept {
        let head: JournalHead
        let making: Task<PassingIndex, any Error>
        var isMade = false
    }

    /// - Parameter most: How many are kept, in temporary folders that go with them.
    public init(of journal: any RecordStore, keeping most: Int = 4) {
        (self.journal, self.most) = (journal, most)
    }

    /// The record as it was when a day ended, in UTC; a day that has not ended is answered from the index of now.
    public func record(asOf day: CalendarDate, now index: RecordIndex, today: CalendarDate) async throws -> PastRecord {
        var known = heads
        try await known.catchUp(with: journal)
        if known.last.sequence > heads.last.sequence { heads = known }
        let (end, head) = (heads.head(asOf: day), try await index.head())
        let passing = end.sequence >= head.sequence ? nil : try await self.index(upTo: end)
        let isEmpty = end == .start || head == .start
        if passing == nil, day >= today { return PastRecord(index: index, isEmpty: isEmpty, passing: nil, day: day) }
        // Kept, for the facets of a day are in its memory.
        if let place = records.firstIndex(where: { $0.day == day && $0.passing === passing && $0.isEmpty == isEmpty }) {
            records.append(records.remove(at: place))
        } else {
            let counting = (passing?.index ?? index).counting(on: day)
            records.append(PastRecord(index: counting, isEmpty: isEmpty, passing: passing, day: day))
        }
        let record = records[records.count - 1]
        records.removeFirst(max(0, records.count - most))
        return record
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
