internal import Documents
internal import GRDB
internal import Synchronization

/// The words of the record in memory, to find those that are spelt almost so.
///
/// All words are looked at: their lengths and the set of their letters, one number for each, leave few to be compared.
struct Spelling: Sendable {
    private var words: [String] = []
    private var counts: [Int] = []
    /// The letters of each word: a bit for each, some of which share one.
    private var letters: [UInt64] = []
    /// Where the signs of each folded word begin; one more than there are words.
    private var starts: [Int32] = [0]
    private var signs: [UInt16] = []

    init(_ db: Database) throws {
        // Of the forms of a word the commonest is shown.
        let sql = "SELECT folded, word, max(count), sum(count) FROM vocabulary WHERE language <> 'zh' GROUP BY folded, language"
        let cursor = try Row.fetchCursor(db, sql: sql)
        while let row = try cursor.next() { add(row[0], printed: row[1], count: row[3]) }
    }

    private mutating func add(_ folded: String, printed: String, count: Int) {
        let word = Self.signs(folded)
        guard (3...40).contains(word.count) else { return }
        words.append(printed)
        counts.append(count)
        letters.append(Self.letters(word))
        signs += word
        starts.append(Int32(signs.count))
    }

    /// The word of the record that is spelt most nearly like a folded word, of equals the commonest; `nil` where none is near.
    func nearest(to folded: String, atLeast least: Int = 1) -> String? {
        let word = Self.signs(folded)
        guard (3...40).contains(word.count) else { return nil }
        let most = word.count < 5 ? 1 : 2
        let own = Self.letters(word)
        var best: (place: Int, distance: Int)?
        for place in words.indices where counts[place] >= least {
            let length = Int(starts[place + 1] - starts[place])
            let limit = best?.distance ?? 2 * most + 1
            guard abs(length - word.count) <= most, (letters[place] ^ own).nonzeroBitCount <= 2 * most else { continue }
            let other = signs[Int(starts[place])..<Int(starts[place + 1])]
            guard let distance = Self.distance(word, other, most: most), distance > 0 else { continue }
            // A first letter is seldom wrong.
            let weighed = 2 * distance + (word[0] == other.first ? 0 : 1)
            if weighed < limit || (weighed == limit && counts[place] > best.map { counts[$0.place] } ?? -1) {
                best = (place, weighed)
            }
        }
        return best.map { words[$0.place] }
    }

    private static func signs(_ word: String) -> [UInt16] {
        let scalars = word.unicodeScalars
        // A number is never spelt wrong.
        if scalars.contains(where: { ("0"..."9").contains($0) }) { return [] }
        return scalars.map { UInt16(truncatingIfNeeded: $0.value) }
    }

    private static func letters(_ word: [UInt16]) -> UInt64 {
        word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// How many letters are wrong, missing, too many or change places with their neighbour; `nil` where more than so many.
    static func distance(_ a: [UInt16], _ b: ArraySlice<UInt16>, most: Int) -> Int? {
        let (width, first) = (b.count, b.startIndex)
        var (before, last) = ([Int](repeating: 0, count: width + 1), Array(0...width))
        for row in a.indices {
            var current = [Int](repeating: row + 1, count: width + 1)
            var least = row + 1
            for column in 0..<width {
                let isSame = a[row] == b[first + column]
                var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, a[row] == b[first + column - 1], a[row - 1] == b[first + column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            if least > most { return nil }
            (before, last) = (last, current)
        }
        return last[width] <= most ? last[width] : nil
    }
}

/// The spelling of one state of the index, loaded when it is first needed.
final class SpellingCache: Sendable {
    private let latest = Mutex<Spelling?>(nil)

    func spelling(_ db: Database) throws -> Spelling {
        if let known = latest.withLock({ $0 }) { return known }
        let spelling = try Spelling(db)
        latest.withLock { $0 = spelling }
        return spelling
    }
}

extension FacetTable {
    /// What was typed, with the words that the record does not have spelt as it spells them; `nil` where nothing is near.
    func respelt(_ words: String, _ db: Database) throws -> String? {
        let operators: Set = ["OR", "AND", "NOT"]
        let bytes = Array(words.utf8)
        var (respelt, end, isChanged) = ([UInt8](), 0, false)
        for word in WordReader.words(of: words, in: .english) {
            let typed = String(decoding: bytes[word.from..<word.to], as: UTF8.self)
            let isPrefix = word.to < bytes.count && bytes[word.to] == UInt8(ascii: "*")
            guard !isPrefix, !operators.contains(typed), let better = try better(typed, word.folded, db) else { continue }
            respelt += bytes[end..<word.from] + Array(better.utf8)
            (end, isChanged) = (word.to, true)
        }
        return isChanged ? String(decoding: respelt + bytes[end...], as: UTF8.self) : nil
    }

    private func better(_ word: String, _ folded: String, _ db: Database) throws -> String? {
        var known = 0
        for language in [.english, .french, .spanish] as [Language] {
            for stem in WordReader.words(of: word, in: language).map(\.stem) { known = max(known, try counts.count(of: stem, db)) }
        }
        // A word that hardly occurs may be a slip of a printer, where another one is common.
        if known > 2 { return nil }
        return try spelling.spelling(db).nearest(to: folded, atLeast: known == 0 ? 1 : 50 * known)
    }
}
