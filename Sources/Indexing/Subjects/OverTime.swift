public import Recording

/// How often the values of one facet occur, meeting by meeting or year by year.
public struct OverTime: Hashable, Sendable, Codable {
    /// Oldest first.
    public let steps: [Step]
    /// The values that occur, commonest first.
    public let rows: [Row]
    /// Recommendations of meetings without a year, which no year counts.
    public let undated: Int
    /// Recommendations of the years before the first step, which no step counts.
    public let earlier: Int

    /// One meeting, or one year where there are too many meetings to be shown one by one.
    public struct Step: Hashable, Sendable, Codable {
        public let meeting: DocumentName?
        public let year: Int?
        /// The body that met, where the recommendations are of several and the step is one meeting.
        public let body: String?
        /// How many recommendations.
        public let total: Int
    }

    public struct Row: Hashable, Sendable, Codable {
        public let value: String
        /// One for each step.
        public let counts: [Int]
        public var total: Int { counts.reduce(0, +) }
    }

    public var isByYear: Bool { steps.contains { $0.meeting == nil } }
}

extension OverTime {
    /// - Parameters:
    ///   - passing: For each row of the table whether it is counted.
    ///   - most: Where there are more meetings the steps are years, of which so many of the last are shown.
    init(_ facet: Facet, _ table: FacetTable, passing: [UInt8], most: Int) {
        let rowsOf = table.ids.indices.lazy.filter { passing[$0] == 1 }
        let known = rowsOf.map { (row: $0, facts: table.facts(of: $0)) }
        // Rows stand newest first in the order of dates.
        var placeOf: [Int: Int32] = [:]
        var bodies: Set<Int> = []
        var years: Set<Int> = []
        for (row, facts) in known {
            guard let meeting = facts.meeting else { continue }
            placeOf[meeting] = min(placeOf[meeting] ?? .max, table.places[row])
            bodies.insert(facts.body ?? -1)
            if let year = facts.year { years.insert(year) }
        }
        let isByYear = placeOf.count > most
        var stepOf: [Int: Int] = [:]
        var values: [Int]
        if isByYear {
            let names = table.columns[Facet.year].names
            values = years.sorted { Int(names[$0]) ?? 0 < Int(names[$1]) ?? 0 }.suffix(max(1, most))
        } else {
            values = placeOf.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        }
        for (step, value) in values.enumerated() { stepOf[value] = step }

        let numbers = table.numbers(of: facet)
        var counts = [Int: [Int]]()
        var totals = [Int](repeating: 0, count: values.count)
        var bodyOf = [Int?](repeating: nil, count: values.count)
        var yearOf = [Int?](repeating: nil, count: values.count)
        var (undated, earlier) = (0, 0)
        for (row, facts) in known {
            guard let value = isByYear ? facts.year : facts.meeting else {
                undated += 1
                continue
            }
            guard let step = stepOf[value] else {
                earlier += 1
                continue
            }
            totals[step] += 1
            bodyOf[step] = facts.body
            yearOf[step] = facts.year
            for value in table.values[Int(table.starts[row])..<Int(table.starts[row + 1])] where numbers.contains(Int(value)) {
                counts[Int(value) - numbers.lowerBound, default: [Int](repeating: 0, count: values.count)][step] += 1
            }
        }
        func name(_ facet: Facet, _ number: Int?) -> String? { number.map { table.columns[facet].names[$0] } }
        steps = values.indices.map { step in
            Step(
                meeting: isByYear ? nil : name(.meeting, values[step]).map { DocumentName(stored: $0) },
                year: name(.year, yearOf[step]).flatMap { Int($0) },
                body: isByYear || bodies.count < 2 ? nil : name(.body, bodyOf[step]), total: totals[step])
        }
        rows = counts.map { Row(value: table.columns[facet].names[$0], counts: $1) }
            .sorted { ($1.total, $0.value) < ($0.total, $1.value) }
        self.undated = undated
        self.earlier = earlier
    }
}

extension FacetTable {
    /// When, where and by whom a row was adopted, as numbers of values.
    fileprivate func facts(of row: Int) -> (meeting: Int?, body: Int?, year: Int?) {
        let (meetings, bodies, years) = (numbers(of: .meeting), numbers(of: .body), numbers(of: .year))
        var facts: (meeting: Int?, body: Int?, year: Int?) = (nil, nil, nil)
        for place in Int(starts[row])..<Int(starts[row + 1]) {
            let value = Int(values[place])
            if meetings.contains(value) {
                facts.meeting = value - meetings.lowerBound
            } else if bodies.contains(value) {
                facts.body = value - bodies.lowerBound
            } else if years.contains(value) {
                facts.year = value - years.lowerBound
            }
        }
        return facts
    }
}
