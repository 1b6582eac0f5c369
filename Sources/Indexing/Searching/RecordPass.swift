internal import Documents
internal import FullText
internal import GRDB
internal import Recording
internal import Vocabularies

/// One pass through the recommendations that match a question: how many there are, how many have each value, and the best.
struct RecordPass {
    let total: Int
    /// The rows of the best, best first.
    let best: [Int]
    /// How many have each value, by its number.
    let counts: [Int32]
    /// For each row whether it passes; empty where nobody asked.
    let passing: [UInt8]

    /// - Parameter wanted: How many of the best are asked for.
    init(
        _ db: Database, _ table: FacetTable, _ question: RecordQuestion, _ wording: SearchWording, wanted: Int,
        marking: Bool = false
    ) throws {
        var excluded: [UInt8] = []
        if let expression = wording.excluded {
            excluded = try Found(db, table, Choices(table, RecordQuestion()), match: expression, marking: true).passing
        }
        let weights = wording.match == nil ? [] : try table.counts.weights(of: wording.phrases, db, rows: table.ids.count)
        let found = try Found(
            db, table, Choices(table, question), match: wording.match, excluded: excluded, weights: weights,
            byDate: question.isByDate, wanted: min(wanted, table.ids.count), marking: marking)
        (total, best, counts, passing) = (found.total, found.best, found.counts, found.passing)
    }
}

/// What is chosen of each facet.
private struct Choices {
    /// For each value the bit of its facet where it is chosen.
    var bits: [UInt32]
    /// The bits of the facets in which something is chosen.
    var required: UInt32 = 0

    init(_ table: FacetTable, _ question: RecordQuestion) {
        bits = [UInt32](repeating: 0, count: Int(table.ends.last ?? 0))
        choose(.topic, question.topics, table)
        choose(.body, question.bodies, table)
        choose(.meeting, question.meetings, table)
        choose(.addressee, question.addressees.map(AddresseeName.folded), table)
        choose(.force, question.forces.map(\.rawValue), table)
        choose(.category, question.categories.map(String.init), table)
        choose(.state, question.states.map(\.rawValue), table)
        choose(.lineage, question.lineages, table)
        choose(.recommender, question.recommenders, table)
        choose(.group, question.groups.map(\.rawValue), table)
        choose(.language, question.languages.map(\.rawValue), table)
        if question.from != nil || question.to != nil {
            let years = table.columns[Facet.year].names.filter { name in
                Int(name).map { $0 >= question.from ?? .min && $0 <= question.to ?? .max } ?? false
            }
            choose(.year, years, table, isAsked: true)
        }
    }

    private mutating func choose(_ facet: Facet, _ keys: [String], _ table: FacetTable, isAsked: Bool = false) {
        if keys.isEmpty, !isAsked { return }
        required |= 1 << UInt32(facet.rawValue)
        let first = table.numbers(of: facet).lowerBound
        for key in keys {
            if let number = table.columns[facet].numbers[key] { bits[first + Int(number)] = 1 << UInt32(facet.rawValue) }
        }
    }
}

/// The pass itself, with all that it reads and writes held in its place.
private struct Found {
    var total = 0
    var best: [Int] = []
    var counts: [Int32]
    var passing: [UInt8]

    init(
        _ db: Database, _ table: FacetTable, _ choices: Choices, match: String?, excluded: [UInt8] = [], weights: [Float] = [],
        byDate: Bool = true, wanted: Int = 0, marking: Bool = false
    ) throws {
        counts = [Int32](repeating: 0, count: choices.bits.count)
        passing = [UInt8](repeating: 0, count: marking ? table.ids.count : 0)
        var room = [fulltext_best](repeating: fulltext_best(), count: wanted)
        var pass = fulltext_pass()
        pass.rows = Int32(table.ids.count)
        pass.facets = Int32(table.columns.count)
        pass.required = choices.required
        pass.phrases = Int32(weights.count)
        pass.columns = Int32(Self.columnWeights.count)
        pass.by_date = byDate ? 1 : 0
        pass.wanted = Int32(wanted)
        let result: ResultCode = table.ids.withUnsafeBufferPointer { ids in
            table.places.withUnsafeBufferPointer { places in
                table.norms.withUnsafeBufferPointer { norms in
                    table.starts.withUnsafeBufferPointer { starts in
                        table.values.withUnsafeBufferPointer { values in
                            table.ends.withUnsafeBufferPointer { ends in
                                pass.ids = ids.baseAddress
                                pass.places = places.baseAddress
                                pass.norms = norms.baseAddress
                                pass.starts = starts.baseAddress
                                pass.values = values.baseAddress
                                pass.ends = ends.baseAddress
                                return Self.run(&pass, db, choices, match, excluded, weights, &counts, &room, &passing)
                            }
                        }
                    }
                }
            }
        }
        guard result == .SQLITE_OK else { throw DatabaseError(resultCode: result, message: "the full text could not be asked") }
        total = Int(pass.total)
        best = room.prefix(Int(pass.found)).map { Int($0.row) }
    }

    /// The text in each of six languages, the heading, the title.
    private static let columnWeights: [Float] = [1, 1, 1, 1, 1, 1, 0.5, 0.25]

    private static func run(
        _ pass: inout fulltext_pass, _ db: Database, _ choices: Choices, _ match: String?, _ excluded: [UInt8], _ weights: [Float],
        _ counts: inout [Int32], _ room: inout [fulltext_best], _ passing: inout [UInt8]
    ) -> ResultCode {
        choices.bits.withUnsafeBufferPointer { bits in
            excluded.withUnsafeBufferPointer { excluded in
                weights.withUnsafeBufferPointer { weights in
                    columnWeights.withUnsafeBufferPointer { columnWeights in
                        counts.withUnsafeMutableBufferPointer { counts in
                            room.withUnsafeMutableBufferPointer { room in
                                passing.withUnsafeMutableBufferPointer { passing in
                                    pass.chosen = bits.baseAddress
                                    pass.excluded = excluded.isEmpty ? nil : excluded.baseAddress
                                    pass.phrase_weights = weights.baseAddress
                                    pass.column_weights = columnWeights.baseAddress
                                    pass.counts = counts.baseAddress
                                    pass.best = room.baseAddress
                                    pass.passing = passing.isEmpty ? nil : passing.baseAddress
                                    guard let match else {
                                        fulltext_pass_all(&pass)
                                        return .SQLITE_OK
                                    }
                                    let connection = UnsafeMutableRawPointer(db.sqliteConnection)
                                    return ResultCode(rawValue: fulltext_pass_matching(&pass, connection, match))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
