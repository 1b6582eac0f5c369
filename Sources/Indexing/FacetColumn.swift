internal import GRDB

/// What recommendations are counted by.
public enum Facet: Int, CaseIterable, Sendable {
    case topic, body, meeting, addressee, force, category, year, state, lineage, language, recommender, group
}

/// The values of one facet, and during the making of the table those of each row.
struct FacetColumn: Sendable {
    /// What is printed for each value.
    private(set) var names: [String] = []
    /// The number of each value, by the form in which values compare.
    private(set) var numbers: [String: Int32] = [:]
    /// The place of each value in the order of the alphabet.
    private(set) var places: [Int32] = []
    /// The values that most rows have, commonest first: as many as are looked through for somebody who is typing.
    private(set) var commonest: [Int32] = []
    /// Where the values of each row begin; one more than there are rows.
    private(set) var starts: [Int32] = [0]
    private(set) var values: [Int32] = []
    /// The value that was added last.
    private var last: (key: String, number: Int32)?

    /// Adds the next row.
    mutating func append(_ keys: some Sequence<String>) {
        for key in keys { add(key) }
        starts.append(Int32(values.count))
    }

    mutating func append(_ key: String?) {
        if let key { add(key) }
        starts.append(Int32(values.count))
    }

    private mutating func add(_ key: String) {
        // Recommendations of one document follow each other and have much in common.
        if let last, last.key == key {
            values.append(last.number)
            return
        }
        let number = numbers[key] ?? Int32(names.count)
        if number == names.count {
            numbers[key] = number
            names.append(key)
        }
        values.append(number)
        last = (key, number)
    }

    /// Prints other words for values than those by which they compare.
    mutating func rename(_ printed: [String: String]) {
        for (key, number) in numbers { names[Int(number)] = printed[key] ?? key }
    }

    /// Keeps no longer what each row has.
    /// - Parameter totals: How many rows have each value.
    mutating func finish(_ totals: ArraySlice<Int32>) {
        (starts, values) = ([], [])
        places = [Int32](repeating: 0, count: names.count)
        for (place, number) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() { places[number] = Int32(place) }
        func isBefore(_ a: Int32, _ b: Int32) -> Bool {
            let (its, others) = (totals[totals.startIndex + Int(a)], totals[totals.startIndex + Int(b)])
            return its == others ? places[Int(a)] < places[Int(b)] : its > others
        }
        commonest = Array(names.indices.map(Int32.init).sorted(by: isBefore).prefix(5000))
    }
}

/// The texts of a list, recommendation by recommendation, for whom the recommendations are asked in the same order.
struct ListCursor {
    private let rows: RowCursor
    private var next: (id: Int64, text: String)?

    /// - Parameter sql: Selects the recommendation and the text, in the order of the recommendations.
    init(_ db: Database, sql: String) throws {
        rows = try Row.fetchCursor(db, sql: sql)
        try advance()
    }

    mutating func texts(of id: Int64) throws -> [String] {
        var texts: [String] = []
        while let row = next, row.id <= id {
            if row.id == id { texts.append(row.text) }
            try advance()
        }
        return texts
    }

    private mutating func advance() throws {
        next = try rows.next().map { ($0[0], $0[1]) }
    }
}
