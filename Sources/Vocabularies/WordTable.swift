/// The words of one language, each with a number and its classes: an open hash table over folded bytes, made once.
struct WordTable: Sendable {
    /// Words by their number; 0 stands for all that are not here.
    private(set) var classes: [WordClasses] = [[]]
    /// For an open word ("investigat*"), the shorter open word that covers it too; 0 for none.
    private(set) var wider: [Int32] = [0]
    private var places: [Range<Int32>] = [0..<0]
    private var hashes: [UInt64] = [0]
    private var bytes: [UInt8] = []
    private var slots = [Int32](repeating: 0, count: 1 << 10)
    /// The length in bytes of the longest word.
    private(set) var longest = 0

    /// The hash of no bytes; `hash(_:_:)` goes on from it.
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = Self.hash(hash, byte) }
        return hash
    }

    @inline(__always)
    private static func slot(_ hash: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask }

    /// The number of a word; 0 where it is not in the table.
    @inline(__always)
    func number(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
        let mask = slots.count - 1
        var slot = Self.slot(hash, mask)
        while true {
            let number = slots[slot]
            if number == 0 { return 0 }
            if hashes[Int(number)] == hash, equal(number, word) { return number }
            slot = (slot + 1) & mask
        }
    }

    private func equal(_ number: Int32, _ word: UnsafeBufferPointer<UInt8>, after skipped: Int = 0) -> Bool {
        let place = places[Int(number)]
        guard place.count == word.count + skipped else { return false }
        let start = Int(place.lowerBound) + skipped
        for index in 0..<word.count where bytes[start + index] != word[index] { return false }
        return true
    }

    /// The number of a word that stands in the table with a mark before it, which tells it from the word itself.
    func number(_ word: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Int32 {
        var hash = Self.hash(Self.seed, mark)
        for byte in word { hash = Self.hash(hash, byte) }
        let mask = slots.count - 1
        var slot = Self.slot(hash, mask)
        while slots[slot] != 0 {
            let number = slots[slot]
            if hashes[Int(number)] == hash, bytes[Int(places[Int(number)].lowerBound)] == mark, equal(number, word, after: 1) {
                return number
            }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// The number of a word, which is taken in where it is new.
    mutating func add(_ word: [UInt8], _ more: WordClasses = []) -> Int32 {
        let hash = word.withUnsafeBufferPointer { Self.hash($0) }
        var number = word.withUnsafeBufferPointer { self.number($0, hash: hash) }
        if number == 0 {
            number = Int32(classes.count)
            classes.append([])
            wider.append(0)
            places.append(Int32(bytes.count)..<Int32(bytes.count + word.count))
            hashes.append(hash)
            bytes += word
            longest = max(longest, word.count)
            if classes.count * 2 > slots.count { grow() } else { place(number) }
        }
        classes[Int(number)].formUnion(more)
        return number
    }

    mutating func add(_ more: WordClasses, to number: Int32) { classes[Int(number)].formUnion(more) }
    mutating func setWider(_ number: Int32, _ wide: Int32) { wider[Int(number)] = wide }

    /// Gives every open word the classes of the shorter ones that cover it.
    mutating func widen() {
        for number in wider.indices where wider[number] != 0 {
            var wide = wider[number]
            while wide != 0 {
                classes[number].formUnion(classes[Int(wide)])
                wide = wider[Int(wide)]
            }
        }
    }

    private mutating func place(_ number: Int32) {
        var slot = Self.slot(hashes[Int(number)], slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in 1..<Int32(classes.count) { place(number) }
    }
}
