/// One facet of all recommendations, dense in memory: for each row the numbers of its values.
struct FacetColumn: Sendable {
    /// What is printed for each value.
    private(set) var names: [String] = []
    /// The number of each value, by the form in which values compare.
    private var numbers: [String: Int32] = [:]
    /// Where the values of each row begin; one more than there are rows.
    private var starts: [Int32] = [0]
    private var values: [Int32] = []

    /// Adds the next row.
    mutating func append(_ keys: [String]) {
        for key in keys {
            let number = numbers[key] ?? Int32(names.count)
            if number == names.count {
                numbers[key] = number
                names.append(key)
            }
            values.append(number)
        }
        starts.append(Int32(values.count))
    }

    /// Prints other words for values than those by which they compare.
    mutating func rename(_ printed: [String: String]) {
        for (key, number) in numbers { names[Int(number)] = printed[key] ?? key }
    }

    func values(of row: Int) -> ArraySlice<Int32> {
        values[Int(starts[row])..<Int(starts[row + 1])]
    }

    /// For each value whether it is among those chosen; `nil` where nothing is chosen and so everything may pass.
    func chosen(_ keys: [String]) -> [Bool]? {
        if keys.isEmpty { return nil }
        var chosen = [Bool](repeating: false, count: names.count)
        for key in keys { if let number = numbers[key] { chosen[Int(number)] = true } }
        return chosen
    }

    func chosen(where isChosen: (String) -> Bool) -> [Bool] {
        names.map(isChosen)
    }
}
