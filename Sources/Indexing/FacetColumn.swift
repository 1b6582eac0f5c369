/// What recommendations are counted by.
public enum Facet: Int, CaseIterable, Sendable {
    case topic, body, meeting, addressee, force, category, year, state, lineage, language, recommender, group
}

/// The values of one facet, numbered in the order in which they were met.
struct FacetColumn: Sendable {
    /// What is printed for each value.
    private(set) var names: [String] = []
    /// The number of each value, by the form in which values compare.
    private(set) var numbers: [String: Int32] = [:]
    /// The place of each value in the order of the alphabet.
    private(set) var places: [Int32] = []
    /// The values that most rows have, commonest first: as many as are looked through for somebody who is typing.
    private(set) var commonest: [Int32] = []
    /// The value that was met last.
    private var last: (key: String, number: Int32)?

    /// The number of a value, which is new where nobody had it.
    mutating func number(of key: String) -> Int32 {
        // Recommendations of one document follow each other and have much in common.
        if let last, last.key == key { return last.number }
        let number = numbers[key] ?? Int32(names.count)
        if number == names.count {
            numbers[key] = number
            names.append(key)
        }
        last = (key, number)
        return number
    }

    /// Prints another word for a value than that by which it compares.
    mutating func rename(_ number: Int32, to name: String) { names[Int(number)] = name }

    /// Puts the values in order when all have been met.
    /// - Parameter totals: How many rows have each value.
    mutating func finish(_ totals: ArraySlice<Int32>) {
        places = [Int32](repeating: 0, count: names.count)
        for (place, number) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() { places[number] = Int32(place) }
        func isBefore(_ a: Int32, _ b: Int32) -> Bool {
            let (its, others) = (totals[totals.startIndex + Int(a)], totals[totals.startIndex + Int(b)])
            return its == others ? places[Int(a)] < places[Int(b)] : its > others
        }
        commonest = Array(names.indices.map(Int32.init).sorted(by: isBefore).prefix(5000))
    }
}

extension [FacetColumn] {
    subscript(_ facet: Facet) -> FacetColumn {
        get { self[facet.rawValue] }
        _modify { yield &self[facet.rawValue] }
    }
}

/// What each recommendation has of one list, by number, for whom the recommendations are asked in their order.
struct ListedValues {
    private var recommendations: [Int64] = []
    private var numbers: [Int32] = []
    private var next = 0

    mutating func append(_ number: Int32, to recommendation: Int64) {
        recommendations.append(recommendation)
        numbers.append(number)
    }

    mutating func values(of recommendation: Int64) -> ArraySlice<Int32> {
        while next < recommendations.count, recommendations[next] < recommendation { next += 1 }
        let first = next
        while next < recommendations.count, recommendations[next] == recommendation { next += 1 }
        return numbers[first..<next]
    }
}
