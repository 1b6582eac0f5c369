/// A QR code (ISO/IEC 18004) of a short text: bytes, error correction level M, versions 1 to 10.
public struct QRCode: Hashable, Sendable {
    /// Row by row, true where a module is dark; without the quiet zone of four modules that belongs around it.
    public let modules: [[Bool]]
    public let version: Int
    public let mask: Int

    public var size: Int { modules.count }

    /// `nil` where the text is longer than 213 bytes.
    public init?(_ text: String) {
        guard let (version, data) = Self.codewords(of: Array(text.utf8)) else { return nil }
        let bits: [Bool] = Self.interleaved(data, version).flatMap { byte -> [Bool] in
            (0..<8).map { byte >> (7 - $0) & 1 == 1 }
        }
        let blank = QRMatrix(version: version)
        let drawn = (0..<8).map { mask in blank.filled(with: bits, mask: mask) }
        let penalties = drawn.map { $0.penalty }
        // The first of the best, as the standard has it.
        let best = penalties.indices.min { (penalties[$0], $0) < (penalties[$1], $1) } ?? 0
        modules = drawn[best].modules
        self.version = version
        mask = best
    }

    /// The dark modules as the path of an SVG, a unit each, behind a quiet zone of four.
    public var path: String {
        var path = ""
        for (y, row) in modules.enumerated() {
            var x = 0
            while x < row.count {
                guard row[x] else {
                    x += 1
                    continue
                }
                let start = x
                while x < row.count, row[x] { x += 1 }
                path += "M\(start + 4) \(y + 4)h\(x - start)v1h-\(x - start)z"
            }
        }
        return path
    }

    /// How a version divides its codewords at level M: those of error correction for each block, and the data of each block.
    private static let blocks: [(correction: Int, data: [Int])] = [
        (10, [16]), (16, [28]), (26, [44]), (18, [32, 32]), (24, [43, 43]), (16, [27, 27, 27, 27]), (18, [31, 31, 31, 31]),
        (22, [38, 38, 39, 39]), (22, [36, 36, 36, 37, 37]), (26, [43, 43, 43, 43, 44]),
    ]

    /// The data codewords in the smallest version that holds them: mode, length, bytes, and filling.
    private static func codewords(of bytes: [UInt8]) -> (version: Int, data: [UInt8])? {
        for version in 1...blocks.count {
            let room = blocks[version - 1].data.reduce(0, +)
            let lengthBits = version < 10 ? 8 : 16
            guard 4 + lengthBits + bytes.count * 8 <= room * 8 else { continue }
            var bits: [Bool] = []
            func add(_ value: Int, _ count: Int) { for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) } }
            add(0b0100, 4)
            add(bytes.count, lengthBits)
            for byte in bytes { add(Int(byte), 8) }
            add(0, min(4, room * 8 - bits.count))
            add(0, (8 - bits.count % 8) % 8)
            var data = stride(from: 0, to: bits.count, by: 8).map { start in
                bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
            }
            var filler: UInt8 = 0xEC
            while data.count < room {
                data.append(filler)
                filler ^= 0xEC ^ 0x11
            }
            return (version, data)
        }
        return nil
    }

    /// The codewords of all blocks with their correction, in the order in which they are drawn.
    private static func interleaved(_ data: [UInt8], _ version: Int) -> [UInt8] {
        let (correction, sizes) = blocks[version - 1]
        var (parts, rest) = ([[UInt8]](), data[...])
        for size in sizes {
            parts.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        let checks = parts.map { ReedSolomon.correction(of: $0, count: correction) }
        func across(_ lists: [[UInt8]]) -> [UInt8] {
            (0..<(lists.map(\.count).max() ?? 0)).flatMap { place in
                lists.compactMap { place < $0.count ? $0[place] : nil }
            }
        }
        return across(parts) + across(checks)
    }
}

/// The codewords by which errors are found and mended, over the field of 256 elements that QR codes use.
package enum ReedSolomon {
    private static let powers: [UInt8] = {
        var (powers, value) = ([UInt8](), 1)
        for _ in 0..<255 {
            powers.append(UInt8(value))
            value <<= 1
            if value > 255 { value ^= 0x11D }
        }
        return powers
    }()

    private static let logarithms: [Int] = {
        var logarithms = [Int](repeating: 0, count: 256)
        for (exponent, value) in powers.enumerated() { logarithms[Int(value)] = exponent }
        return logarithms
    }()

    private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        a == 0 || b == 0 ? 0 : powers[(logarithms[Int(a)] + logarithms[Int(b)]) % 255]
    }

    package static func correction(of data: [UInt8], count: Int) -> [UInt8] {
        var generator: [UInt8] = [1]
        for root in 0..<count {
            var next = generator + [0]
            for (place, factor) in generator.enumerated() { next[place + 1] ^= product(factor, powers[root]) }
            generator = next
        }
        var rest = data + [UInt8](repeating: 0, count: count)
        for place in data.indices {
            let factor = rest[place]
            for (offset, part) in generator.enumerated() { rest[place + offset] ^= product(part, factor) }
        }
        return Array(rest.suffix(count))
    }
}
