internal import Documents
internal import GRDB
internal import Recording
internal import Vocabularies

/// All recommendations in memory as the pass goes through them: row by row in the order of their identifiers, with the
/// values of all facets numbered through.
///
/// SQL would count facets in a tenth of a second; one pass over dense arrays does it in a hundredth of that.
struct FacetTable: Sendable {
    /// Which making and which entry of the index it was loaded from.
    let state: IndexState
    /// The day on which deadlines were counted.
    let day: String
    /// The recommendation of each row.
    let ids: [Int64]
    /// The place of each row in the order of dates: newest meeting first, then document by document, then as printed.
    let places: [Int32]
    /// How much a word counts in each row: more in a short one.
    let norms: [Float]
    /// Where the values of each row begin; one more than there are rows.
    let starts: [UInt32]
    let values: [Int32]
    private(set) var columns: [FacetColumn]
    /// For each facet the number behind its last value.
    private(set) var ends: [Int32] = []
    /// How many rows have each value.
    private(set) var totals: [Int32]
    /// In how many rows stems occur, as they are asked for.
    let counts = StemCounts()
    let spelling = SpellingCache()
    let subjects = SubjectCache()

    /// - Parameter today: The ISO day on which deadlines are counted.
    init(_ db: Database, today: String) throws {
        state = try db.indexState()
        day = today
        let rows = try FacetRows(db, today: today)
        (ids, starts, columns) = (rows.ids, rows.starts, rows.columns)
        places = Self.places(rows.documents)
        let average = max(1, Float(rows.lengths.reduce(0) { $0 + Int($1) }) / Float(max(1, ids.count)))
        norms = rows.lengths.map { length -> Float in 1.2 * (0.25 + 0.75 * Float(length) / average) }
        var end: Int32 = 0
        for column in columns {
            end += Int32(column.names.count)
            ends.append(end)
        }
        let firsts: [Int32] = [0] + ends
        values = rows.values.map { value -> Int32 in firsts[value.facet] + value.number }
        totals = [Int32](repeating: 0, count: Int(end))
        for value in values { totals[Int(value)] += 1 }
        for facet in Facet.allCases { columns[facet].finish(totals[numbers(of: facet)]) }
    }

    /// - Parameter documents: For each row the place of its document; those of one document follow each other as printed.
    private static func places(_ documents: [Int32]) -> [Int32] {
        var next = [Int32](repeating: 0, count: Int(documents.max() ?? 0) + 2)
        for document in documents { next[Int(document) + 1] += 1 }
        for document in next.indices.dropFirst() { next[document] += next[document - 1] }
        return documents.map { document in
            defer { next[Int(document)] += 1 }
            return next[Int(document)]
        }
    }

    /// The numbers of the values of a facet.
    func numbers(of facet: Facet) -> Range<Int> {
        let end = Int(ends[facet.rawValue])
        return end - columns[facet].names.count..<end
    }

    /// The languages in which the record holds anything.
    var languages: [Language] { columns[Facet.language].names.compactMap(Language.init) }
}

extension Array {
    /// The first place of a sorted list from which on something holds.
    func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
