internal import Synchronization

/// The subjects of one kind, with the values of the record that each gathers.
struct SubjectTable: Sendable {
    /// Those that most recommendations have first; of equals the first in the alphabet.
    let all: [Subject]
    private let places: [String: Int]

    subscript(_ key: String) -> Subject? { places[key].map { all[$0] } }

    init(_ kind: Subject.Kind, _ table: FacetTable) {
        let (column, numbers) = (table.columns[kind.facet], table.numbers(of: kind.facet))
        var keys: [String: Int] = [:]
        var values: [[Int]] = []
        var gathered = [Int](repeating: -1, count: column.names.count)
        for (number, name) in column.names.enumerated() {
            guard let key = Subject.key(of: name, as: kind) else { continue }
            let place = keys[key] ?? values.count
            if place == values.count {
                keys[key] = place
                values.append([])
            }
            values[place].append(number)
            gathered[number] = place
        }
        // A recommendation that names a subject in two ways is one all the same.
        var counts = [Int](repeating: 0, count: values.count)
        var last = [Int](repeating: -1, count: values.count)
        for row in table.ids.indices {
            for value in table.values[Int(table.starts[row])..<Int(table.starts[row + 1])] where numbers.contains(Int(value)) {
                let place = gathered[Int(value) - numbers.lowerBound]
                guard place >= 0, last[place] != row else { continue }
                last[place] = row
                counts[place] += 1
            }
        }
        func total(_ number: Int) -> Int32 { table.totals[numbers.lowerBound + number] }
        all = keys.map { key, place in
            let names = values[place].sorted { (total($1), column.names[$0]) < (total($0), column.names[$1]) }
            return Subject(kind: kind, key: key, names: names.map { column.names[$0] }, count: counts[place])
        }.sorted { ($1.count, $0.key) < ($0.count, $1.key) }
        places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.key, $0) })
    }
}

/// The subjects of one state of the index, put together when they are first asked for.
final class SubjectCache: Sendable {
    private let known = Mutex<[Subject.Kind: SubjectTable]>([:])
    /// The whole record over time, which the first pages show to everybody.
    private let whole = Mutex<[[Int]: OverTime]>([:])

    /// What is counted of the whole record, counted once; of how many kinds that can be is in the hands of the pages alone.
    func overTime(_ facet: Facet, most: Int, orCount count: () throws -> OverTime) rethrows -> OverTime {
        let key = [facet.rawValue, most]
        if let known = whole.withLock({ $0[key] }) { return known }
        let counted = try count()
        whole.withLock { $0[key] = counted }
        return counted
    }

    func subjects(_ kind: Subject.Kind, _ table: FacetTable) -> SubjectTable {
        if let subjects = known.withLock({ $0[kind] }) { return subjects }
        let subjects = SubjectTable(kind, table)
        known.withLock { $0[kind] = subjects }
        return subjects
    }
}
