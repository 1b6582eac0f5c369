internal import GRDB
internal import Recording
internal import Vocabularies

/// The facets of all recommendations in memory, row by row in the order of answers: newest meeting first, then document by
/// document, then as printed.
///
/// SQL would count facets in a tenth of a second; one pass over dense arrays does it in a hundredth of that.
struct FacetTable: Sendable {
    /// Which making and which entry of the index it was loaded from.
    let state: IndexState
    /// The day on which deadlines were counted.
    let day: String
    /// The recommendation of each row.
    private(set) var ids: [Int64] = []
    private var rows: [Int64: Int] = [:]
    private var topics = FacetColumn()
    private var bodies = FacetColumn()
    private var addressees = FacetColumn()
    private var forces = FacetColumn()
    private var years = FacetColumn()
    private var states = FacetColumn()
    private var lineages = FacetColumn()

    /// - Parameter today: The ISO day on which deadlines are counted.
    init(_ db: Database, today: String) throws {
        state = try db.indexState()
        day = today
        let lineage = try LineageColumns(db, today: today)
        let topicsOf = try Self.lists(db, sql: "SELECT recommendation, topic FROM topic ORDER BY recommendation, topic")
        let addresseesOf = try Self.lists(db, sql: "SELECT recommendation, folded FROM addressee ORDER BY recommendation, folded")
        let sql = """
            SELECT recommendation.id, body, year, force FROM recommendation JOIN document ON document.id = document
            ORDER BY date DESC, name, position
            """
        let cursor = try Row.fetchCursor(db, sql: sql)
        while let row = try cursor.next() {
            let id: Int64 = row[0]
            let (body, year, force): (String?, Int?, Int?) = (row[1], row[2], row[3])
            rows[id] = ids.count
            ids.append(id)
            topics.append(topicsOf[id] ?? [])
            bodies.append(body.map { [$0] } ?? [])
            addressees.append(addresseesOf[id] ?? [])
            forces.append(force.map { [Force.allCases[$0 - 1].rawValue] } ?? [])
            years.append(year.map { [String($0)] } ?? [])
            states.append([lineage.state(of: id).rawValue])
            lineages.append(lineage.relations(of: id))
        }
        addressees.rename(try Self.commonestForms(db))
    }

    private static func lists(_ db: Database, sql: String) throws -> [Int64: [String]] {
        var lists: [Int64: [String]] = [:]
        let cursor = try Row.fetchCursor(db, sql: sql)
        while let row = try cursor.next() { lists[row[0], default: []].append(row[1]) }
        return lists
    }

    /// For each addressee the form in which it is printed most often; of two the first in the alphabet.
    private static func commonestForms(_ db: Database) throws -> [String: String] {
        let sql = "SELECT folded, printed FROM addressee GROUP BY folded, printed ORDER BY count(*), printed DESC"
        let forms = try Row.fetchAll(db, sql: sql).map { row -> (String, String) in (row[0], row[1]) }
        return Dictionary(forms) { _, commoner in commoner }
    }

    /// Which rows the recommendations with these identifiers have.
    func marks(_ identifiers: [Int64]) -> [Bool] {
        var marks = [Bool](repeating: false, count: ids.count)
        for id in identifiers { if let row = rows[id] { marks[row] = true } }
        return marks
    }

    /// Goes once through all rows: which pass every filter, and how many have each value. A value is counted among the rows
    /// that pass the filters of the other facets, because within a facet the values are alternatives.
    func tally(_ question: RecordQuestion, among marks: [Bool]?) -> (rows: [Int], facets: Facets) {
        let columns = [topics, bodies, addressees, forces, years, states, lineages]
        let chosen = [
            topics.chosen(question.topics), bodies.chosen(question.bodies),
            addressees.chosen(question.addressees.map(AddresseeName.folded)), forces.chosen(question.forces.map(\.rawValue)),
            chosenYears(question), states.chosen(question.states.map(\.rawValue)), lineages.chosen(question.lineages),
        ]
        var counts = columns.map { [Int](repeating: 0, count: $0.names.count) }
        var passing: [Int] = []
        for row in ids.indices where marks?[row] ?? true {
            // The one filter that the row fails: -1 for none, and a second failure ends it.
            var failed = -1
            var failures = 0
            for column in columns.indices {
                guard let chosen = chosen[column] else { continue }
                if !columns[column].values(of: row).contains(where: { chosen[Int($0)] }) {
                    failed = column
                    failures += 1
                }
            }
            if failures > 1 { continue }
            if failures == 0 { passing.append(row) }
            for column in columns.indices where failures == 0 || failed == column {
                for value in columns[column].values(of: row) { counts[column][Int(value)] += 1 }
            }
        }
        return (passing, facets(counts))
    }

    private func chosenYears(_ question: RecordQuestion) -> [Bool]? {
        if question.from == nil, question.to == nil { return nil }
        return years.chosen { name in
            Int(name).map { $0 >= question.from ?? .min && $0 <= question.to ?? .max } ?? false
        }
    }

    private func facets(_ counts: [[Int]]) -> Facets {
        func counted(_ column: FacetColumn, _ counts: [Int]) -> [Facets.Count] {
            zip(column.names, counts).filter { $0.1 > 0 }.map { Facets.Count($0.0, $0.1) }
        }
        func commonestFirst(_ counts: [Facets.Count]) -> [Facets.Count] {
            counts.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
        }
        return Facets(
            topics: commonestFirst(counted(topics, counts[0])), bodies: commonestFirst(counted(bodies, counts[1])),
            addressees: commonestFirst(counted(addressees, counts[2])),
            forces: counted(forces, counts[3]).sorted {
                Force(rawValue: $0.value)?.rank ?? 0 > Force(rawValue: $1.value)?.rank ?? 0
            },
            years: counted(years, counts[4]).sorted { Int($0.value) ?? 0 > Int($1.value) ?? 0 },
            states: commonestFirst(counted(states, counts[5])), lineages: commonestFirst(counted(lineages, counts[6])))
    }
}
