/// The modules of a QR code while it is drawn.
struct QRMatrix {
    private(set) var modules: [[Bool]]
    /// Where patterns stand that hold no data.
    private var reserved: [[Bool]]
    private let version: Int
    private var size: Int { modules.count }

    private static let alignments = [
        [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50],
    ]

    /// All that does not depend on data and mask.
    init(version: Int) {
        let size = 17 + 4 * version
        self.version = version
        modules = [[Bool]](repeating: [Bool](repeating: false, count: size), count: size)
        reserved = modules
        for (x, y) in [(0, 0), (size - 7, 0), (0, size - 7)] { addFinder(x, y) }
        let places = Self.alignments[version - 1]
        for x in places {
            for y in places where !reserved[y][x] { addAlignment(x, y) }
        }
        for place in 8..<(size - 8) {
            set(place, 6, place % 2 == 0)
            set(6, place, place % 2 == 0)
        }
        set(8, size - 8, true)
        addFormat(0)
        if version >= 7 { addVersion() }
    }

    private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
        modules[y][x] = isDark
        reserved[y][x] = true
    }

    /// A square in a square in a light frame.
    private mutating func addFinder(_ left: Int, _ top: Int) {
        for dy in -1...7 {
            for dx in -1...7 where modules.indices.contains(top + dy) && modules.indices.contains(left + dx) {
                let distance = max(abs(dx - 3), abs(dy - 3))
                set(left + dx, top + dy, distance != 2 && distance < 4)
            }
        }
    }

    private mutating func addAlignment(_ x: Int, _ y: Int) {
        for dy in -2...2 {
            for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
    }

    /// A number with the remainder of its division behind it, by which misread bits are found.
    static func protected(_ value: Int, by divisor: Int, bits: Int) -> Int {
        var rest = value << bits
        var place = value.bitWidth - 1 - value.leadingZeroBitCount + bits
        while place >= bits, place >= 0 {
            if rest >> place & 1 == 1 { rest ^= divisor << (place - bits) }
            place -= 1
        }
        return value << bits | rest
    }

    /// Level M and the mask, twice.
    static func format(mask: Int) -> Int { protected(0b00 << 3 | mask, by: 0b101_0011_0111, bits: 10) ^ 0b101_0100_0001_0010 }

    private mutating func addFormat(_ mask: Int) {
        let bits = Self.format(mask: mask)
        for place in 0..<15 {
            let isDark = bits >> place & 1 == 1
            switch place {
            case ..<6: set(8, place, isDark)
            case 6: set(8, 7, isDark)
            case 7: set(8, 8, isDark)
            case 8: set(7, 8, isDark)
            default: set(14 - place, 8, isDark)
            }
            if place < 8 { set(size - 1 - place, 8, isDark) } else { set(8, size - 15 + place, isDark) }
        }
    }

    static func versionBits(_ version: Int) -> Int { protected(version, by: 0b1_1111_0010_0101, bits: 12) }

    private mutating func addVersion() {
        let bits = Self.versionBits(version)
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            set(size - 11 + place % 3, place / 3, isDark)
            set(place / 3, size - 11 + place % 3, isDark)
        }
    }

    private static func isTurned(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    /// With the data in its columns, from the right edge up and down, turned by the mask.
    func filled(with bits: [Bool], mask: Int) -> QRMatrix {
        var matrix = self
        matrix.addFormat(mask)
        var (next, upward, right) = (0, true, size - 1)
        while right > 0 {
            if right == 6 { right -= 1 }
            for step in 0..<size {
                let y = upward ? size - 1 - step : step
                for x in [right, right - 1] where !reserved[y][x] {
                    let bit = next < bits.count && bits[next]
                    matrix.modules[y][x] = bit != Self.isTurned(mask, x, y)
                    next += 1
                }
            }
            upward.toggle()
            right -= 2
        }
        return matrix
    }

    /// How hard it is to read, by the rules of the standard.
    var penalty: Int {
        let columns = (0..<size).map { x in (0..<size).map { modules[$0][x] } }
        var penalty = (modules + columns).reduce(0) { $0 + Self.penalty(ofLine: $1) }
        for y in 0..<(size - 1) {
            for x in 0..<(size - 1) {
                let dark = modules[y][x]
                if dark == modules[y][x + 1], dark == modules[y + 1][x], dark == modules[y + 1][x + 1] { penalty += 3 }
            }
        }
        let share = modules.reduce(0) { $0 + $1.count(where: \.self) } * 100 / (size * size)
        return penalty + min(abs(share / 5 * 5 - 50), abs(share / 5 * 5 + 5 - 50)) / 5 * 10
    }

    private static let finder = [true, false, true, true, true, false, true]

    /// Runs of five and more, and what looks like a finder with four light modules beside it.
    private static func penalty(ofLine line: [Bool]) -> Int {
        var (penalty, run) = (0, 0)
        for place in line.indices {
            run = place > 0 && line[place] == line[place - 1] ? run + 1 : 1
            if run == 5 { penalty += 3 } else if run > 5 { penalty += 1 }
        }
        for start in 0...(line.count - 7) where line[start..<(start + 7)].elementsEqual(finder) {
            let before = line[max(0, start - 4)..<start].allSatisfy { !$0 } && start >= 4
            let behind = start + 11 <= line.count && line[(start + 7)..<(start + 11)].allSatisfy { !$0 }
            if before || behind { penalty += 40 }
        }
        return penalty
    }
}
