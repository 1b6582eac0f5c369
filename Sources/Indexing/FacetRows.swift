internal import GRDB
internal import Recording
internal import Vocabularies

/// The rows of all recommendations as they are read: what each has of every facet, by number.
struct FacetRows {
    private(set) var ids: [Int64] = []
    private(set) var lengths: [Int32] = []
    /// For each row its document, by its place in the order of dates.
    private(set) var documents: [Int32] = []
    /// Where the values of each row begin; one more than there are rows.
    private(set) var starts: [UInt32] = [0]
    /// Facet by facet within a row.
    private(set) var values: [Value] = []
    private(set) var columns = [FacetColumn](repeating: FacetColumn(), count: Facet.allCases.count)

    /// A value of a row: its facet in the upper bits, its number within the facet in the lower ones.
    struct Value {
        private let bits: UInt32

        init(_ facet: Facet, _ number: Int32) { bits = UInt32(facet.rawValue) << 27 | UInt32(number) }

        var facet: Int { Int(bits >> 27) }
        var number: Int32 { Int32(bits & (1 << 27 - 1)) }
    }

    /// What all rows of a document share.
    private struct Document {
        let place: Int32
        let body, meeting, year: Int32?
    }

    /// - Parameter today: The ISO day on which deadlines are counted.
    init(_ db: Database, today: String) throws {
        let documents = try readDocuments(db)
        var topics = try list("SELECT recommendation, topic FROM topic ORDER BY recommendation", .topic, db)
        let wider = widerTopics()
        var addressees = ListedValues()
        let groups = try readAddressees(db, into: &addressees)
        var recommenders = try list("SELECT recommendation, state FROM recommender ORDER BY recommendation", .recommender, db)
        let lineage = try LineageColumns(db)
        var languages: [String: [Int32]] = [:]
        let rows = try RowReading(
            """
            SELECT id, document, force, category, languages, length, deadline
            FROM recommendation INDEXED BY recommendation_in_brief ORDER BY id
            """, db)
        while try rows.next() {
            let id = rows.integer(0)
            guard let document = documents[rows.integer(1)] else { continue }
            ids.append(id)
            lengths.append(Int32(rows.integer(5)))
            self.documents.append(document.place)
            add(.topic, Self.each(topics.values(of: id), in: wider))
            add(.body, document.body)
            add(.meeting, document.meeting)
            let asked = addressees.values(of: id)
            add(.addressee, asked)
            add(.force, rows.integer(2) == 0 ? nil : number(Force.allCases[Int(rows.integer(2)) - 1].rawValue, of: .force))
            add(.category, rows.integer(3) == 0 ? nil : number(String(rows.integer(3)), of: .category))
            add(.year, document.year)
            let isLate = rows.text(6).map { $0 < today } ?? false
            add(.state, number(lineage.state(of: id, isLate: isLate).rawValue, of: .state))
            for relation in lineage.relations(of: id) { add(.lineage, number(relation, of: .lineage)) }
            let its = rows.text(4) ?? ""
            if languages[its] == nil { languages[its] = its.split(separator: " ").map { number(String($0), of: .language) } }
            add(.language, languages[its] ?? [])
            add(.recommender, recommenders.values(of: id))
            add(.group, Self.each(asked, in: groups))
            starts.append(UInt32(values.count))
        }
    }

    private mutating func number(_ key: String, of facet: Facet) -> Int32 { columns[facet].number(of: key) }

    private mutating func add(_ facet: Facet, _ numbers: some Sequence<Int32>) {
        for number in numbers { values.append(Value(facet, number)) }
    }

    private mutating func add(_ facet: Facet, _ number: Int32?) {
        if let number { values.append(Value(facet, number)) }
    }

    /// What belongs to any of these numbers, each once.
    private static func each(_ numbers: ArraySlice<Int32>, in lists: [[Int32]]) -> [Int32] {
        guard let first = numbers.first else { return [] }
        var all = lists[Int(first)]
        for number in numbers.dropFirst() {
            for other in lists[Int(number)] where !all.contains(other) { all.append(other) }
        }
        return all
    }

    /// The documents by their numbers in the index.
    private mutating func readDocuments(_ db: Database) throws -> [Int64: Document] {
        var documents: [Int64: Document] = [:]
        let rows = try RowReading("SELECT id, body, name, year FROM document ORDER BY date DESC, name", db)
        while try rows.next() {
            documents[rows.integer(0)] = Document(
                place: Int32(documents.count), body: rows.text(1).map { number($0, of: .body) },
                meeting: rows.text(2).map { number($0, of: .meeting) }, year: rows.text(3).map { number($0, of: .year) })
        }
        return documents
    }

    /// - Parameter sql: Selects the recommendation and the value, in the order of the recommendations.
    private mutating func list(_ sql: String, _ facet: Facet, _ db: Database) throws -> ListedValues {
        var values = ListedValues()
        let rows = try RowReading(sql, db)
        while try rows.next() { values.append(number(rows.text(1) ?? "", of: facet), to: rows.integer(0)) }
        return values
    }

    /// For each topic it and all that are wider: who asks for "prevention" means "demand" too.
    private mutating func widerTopics() -> [[Int32]] {
        columns[Facet.topic].names.map { name in
            var all = [number(name, of: .topic)]
            var wider = Topics.shared.topic(name)?.parent
            while let parent = wider {
                let number = number(parent, of: .topic)
                if all.contains(number) { break }
                all.append(number)
                wider = Topics.shared.topic(parent)?.parent
            }
            return all
        }
    }

    /// Each addressee is printed in the form that is commonest, of two the first in the alphabet.
    /// - Returns: For each addressee the group to which it belongs by any of its forms, the commonest that is of one.
    private mutating func readAddressees(_ db: Database, into values: inout ListedValues) throws -> [[Int32]] {
        var (forms, counts, addressees) = (FacetColumn(), [Int](), [Int32]())
        let rows = try RowReading(
            "SELECT recommendation, folded, printed FROM addressee ORDER BY recommendation, folded", db)
        while try rows.next() {
            let addressee = number(rows.text(1) ?? "", of: .addressee)
            values.append(addressee, to: rows.integer(0))
            let form = Int(forms.number(of: rows.text(2) ?? ""))
            if form == counts.count {
                counts.append(0)
                addressees.append(addressee)
            }
            counts[form] += 1
        }
        var groups = [[Int32]](repeating: [], count: columns[Facet.addressee].names.count)
        let rarestFirst = counts.indices.sorted { (counts[$0], forms.names[$1]) < (counts[$1], forms.names[$0]) }
        for form in rarestFirst {
            let (name, addressee) = (forms.names[form], addressees[form])
            columns[Facet.addressee].rename(addressee, to: name)
            if let group = AddresseeGroup(ofAddressee: name) {
                groups[Int(addressee)] = [number(group.rawValue, of: .group)]
            }
        }
        return groups
    }
}
