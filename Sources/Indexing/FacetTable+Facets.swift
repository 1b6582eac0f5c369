internal import Vocabularies

extension FacetTable {
    /// So many values of one facet are given out; of the others only how many there are.
    private static let most = 50

    /// The counts of a pass in words.
    func facets(_ counts: [Int32], _ question: RecordQuestion) -> Facets {
        var leftOut: [String: Int] = [:]
        func commonest(_ facet: Facet, _ name: String? = nil, chosen: [String] = []) -> [Facets.Count] {
            let (values, rest) = self.commonest(facet, counts, most: name == nil ? .max : Self.most, chosen: chosen)
            if let name, rest > 0 { leftOut[name] = rest }
            return values
        }
        let forces = commonest(.force).sorted { Force(rawValue: $0.value)?.rank ?? 0 > Force(rawValue: $1.value)?.rank ?? 0 }
        return Facets(
            topics: commonest(.topic), bodies: commonest(.body, "bodies", chosen: question.bodies),
            meetings: commonest(.meeting, "meetings", chosen: question.meetings),
            addressees: commonest(.addressee, "addressees", chosen: question.addressees.map(AddresseeName.folded)),
            forces: forces, categories: commonest(.category).sorted { $0.value > $1.value },
            years: commonest(.year).sorted { Int($0.value) ?? 0 > Int($1.value) ?? 0 }, states: commonest(.state),
            lineages: commonest(.lineage), languages: commonest(.language),
            recommenders: commonest(.recommender), groups: commonest(.group), leftOut: leftOut)
    }

    /// The values that most have, of equals the first in the alphabet, and those chosen; and how many others there are.
    private func commonest(
        _ facet: Facet, _ counts: [Int32], most: Int, chosen: [String]
    ) -> (values: [Facets.Count], leftOut: Int) {
        let (numbers, column) = (numbers(of: facet), columns[facet])
        func isBefore(_ a: Int, _ b: Int) -> Bool {
            let (its, others) = (counts[numbers.lowerBound + a], counts[numbers.lowerBound + b])
            return its == others ? column.places[a] < column.places[b] : its > others
        }
        var (kept, found) = ([Int](), 0)
        for value in column.names.indices where counts[numbers.lowerBound + value] > 0 {
            found += 1
            if most == .max {
                kept.append(value)
            } else if kept.count < most || isBefore(value, kept[kept.count - 1]) {
                if kept.count == most { kept.removeLast() }
                kept.insert(value, at: kept.partitioningIndex { isBefore(value, $0) })
            }
        }
        if most == .max { kept.sort(by: isBefore) }
        for key in chosen {
            guard let value = column.numbers[key].map(Int.init), counts[numbers.lowerBound + value] > 0 else { continue }
            if !kept.contains(value) { kept.append(value) }
        }
        let values = kept.map { Facets.Count(column.names[$0], Int(counts[numbers.lowerBound + $0])) }
        return (values, found - kept.count)
    }
}
