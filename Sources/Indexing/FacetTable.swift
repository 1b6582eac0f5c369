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
    private(set) var ids: [Int64] = []
    /// The place of each row in the order of dates: newest meeting first, then document by document, then as printed.
    private(set) var places: [Int32]
    /// How much a word counts in each row: more in a short one.
    private(set) var norms: [Float]
    /// Where the values of each row begin; one more than there are rows.
    private(set) var starts: [UInt32] = [0]
    private(set) var values: [Int32] = []
    private(set) var columns = [FacetColumn](repeating: FacetColumn(), count: Facet.allCases.count)
    /// For each facet the number behind its last value.
    private(set) var ends: [Int32] = []
    /// How many rows have each value.
    private(set) var totals: [Int32] = []
    /// In how many rows stems occur, as they are asked for.
    let counts = StemCounts()
    let spelling = SpellingCache()
    let subjects = SubjectCache()

    /// - Parameter today: The ISO day on which deadlines are counted.
    init(_ db: Database, today: String) throws {
        state = try db.indexState()
        day = today
        let lineage = try LineageColumns(db, today: today)
        var topics = try ListCursor(db, sql: "SELECT recommendation, topic FROM topic ORDER BY recommendation, topic")
        var addressees = try ListCursor(db, sql: "SELECT recommendation, folded FROM addressee ORDER BY recommendation, folded")
        let forms = try Self.addresseeForms(db)
        var recommenders = try ListCursor(db, sql: "SELECT recommendation, state FROM recommender ORDER BY recommendation, state")
        var lengths: [Int32] = []
        let sql = """
            SELECT recommendation.id, name, body, year, force, category, languages, length
            FROM recommendation JOIN document ON document.id = document ORDER BY recommendation.id
            """
        let cursor = try Row.fetchCursor(db, sql: sql)
        while let row = try cursor.next() {
            let id: Int64 = row[0]
            let (name, body, languages): (String, String?, String) = (row[1], row[2], row[6])
            let (year, force, category): (Int?, Int?, Int?) = (row[3], row[4], row[5])
            ids.append(id)
            lengths.append(row[7])
            columns[Facet.topic].append(Self.withWider(try topics.texts(of: id)))
            columns[Facet.body].append(body)
            columns[Facet.meeting].append(name)
            let asked = try addressees.texts(of: id)
            columns[Facet.addressee].append(asked)
            columns[Facet.group].append(Set(asked.compactMap { forms.groups[$0] }).sorted())
            columns[Facet.force].append(force.map { Force.allCases[$0 - 1].rawValue })
            columns[Facet.category].append(category.map(String.init))
            columns[Facet.year].append(year.map(String.init))
            columns[Facet.state].append(lineage.state(of: id).rawValue)
            columns[Facet.lineage].append(lineage.relations(of: id))
            columns[Facet.recommender].append(try recommenders.texts(of: id))
            columns[Facet.language].append(languages.split(separator: " ").map(String.init))
        }
        places = try Self.places(db, ids)
        let average = max(1, Float(lengths.reduce(0) { $0 + Int($1) }) / Float(max(1, lengths.count)))
        norms = lengths.map { 1.2 * (0.25 + 0.75 * Float($0) / average) }
        columns[Facet.addressee].rename(forms.commonest)
        putTogether()
    }

    /// Topics with all that are wider: who asks for "prevention" means "demand" too.
    private static func withWider(_ topics: [String]) -> [String] {
        var all = topics
        for topic in topics {
            var wider = Topics.shared.topic(topic)?.parent
            while let parent = wider, !all.contains(parent) {
                all.append(parent)
                wider = Topics.shared.topic(parent)?.parent
            }
        }
        return all
    }

    private static func places(_ db: Database, _ ids: [Int64]) throws -> [Int32] {
        let sql =
            "SELECT recommendation.id FROM recommendation JOIN document ON document.id = document ORDER BY date DESC, name, position"
        var places = [Int32](repeating: 0, count: ids.count)
        var place: Int32 = 0
        let cursor = try Int64.fetchCursor(db, sql: sql)
        while let id = try cursor.next() {
            places[ids.partitioningIndex { $0 >= id }] = place
            place += 1
        }
        return places
    }

    /// For each addressee the form in which it is printed most often, of two the first in the alphabet; and the group to which it
    /// belongs by any of its forms.
    private static func addresseeForms(_ db: Database) throws -> (commonest: [String: String], groups: [String: String]) {
        let sql = "SELECT folded, printed FROM addressee GROUP BY folded, printed ORDER BY count(*), printed DESC"
        let forms = try Row.fetchAll(db, sql: sql).map { row -> (String, String) in (row[0], row[1]) }
        let groups = forms.compactMap { folded, printed in
            AddresseeGroup(ofAddressee: printed).map { (folded, $0.rawValue) }
        }
        return (Dictionary(forms) { _, commoner in commoner }, Dictionary(groups) { _, commoner in commoner })
    }

    /// The values of all facets of a row one behind the other: one stretch of memory is read for each row.
    private mutating func putTogether() {
        var first: Int32 = 0
        for column in columns {
            first += Int32(column.names.count)
            ends.append(first)
        }
        values.reserveCapacity(columns.reduce(0) { $0 + $1.values.count })
        starts.reserveCapacity(ids.count + 1)
        for row in ids.indices {
            for facet in columns.indices {
                let base = facet > 0 ? ends[facet - 1] : 0
                let (start, end) = (Int(columns[facet].starts[row]), Int(columns[facet].starts[row + 1]))
                for place in start..<end { values.append(base + columns[facet].values[place]) }
            }
            starts.append(UInt32(values.count))
        }
        totals = [Int32](repeating: 0, count: Int(first))
        for value in values { totals[Int(value)] += 1 }
        for facet in Facet.allCases { columns[facet].finish(totals[numbers(of: facet)]) }
    }

    /// The numbers of the values of a facet.
    func numbers(of facet: Facet) -> Range<Int> {
        let end = Int(ends[facet.rawValue])
        return end - columns[facet].names.count..<end
    }

    /// The languages in which the record holds anything.
    var languages: [Language] { columns[Facet.language].names.compactMap(Language.init) }
}

extension [FacetColumn] {
    subscript(_ facet: Facet) -> FacetColumn {
        get { self[facet.rawValue] }
        _modify { yield &self[facet.rawValue] }
    }
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
