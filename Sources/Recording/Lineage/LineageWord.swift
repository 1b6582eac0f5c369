/// One word of a recommendation as lineage compares it: folded, cut to its stem, and where it stands.
///
/// What a body updates from session to session (numbers, ordinals, years, months) is one and the same word, `#`, so that two
/// texts that differ in nothing else are alike. The six languages go one way: Chinese by characters, the others by words of
/// which the first letters count, which is as much of a stem as telling texts of one series apart needs.
struct LineageWord: Hashable, Sendable {
    /// Equal for words that count as equal.
    let key: UInt64
    /// UTF-8 offsets in the text.
    let range: Range<Int>
    let kind: Kind

    enum Kind: Hashable, Sendable { case content, function, variable, character }

    static func words(of text: String) -> [LineageWord] {
        var scanner = Scanner()
        var offset = 0
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            scanner.take(scalar, at: offset..<(offset + length))
            offset += length
        }
        scanner.end()
        return scanner.words
    }

    private struct Scanner {
        var words: [LineageWord] = []
        private var letters: [Unicode.Scalar] = []
        private var start = 0
        private var stop = 0
        private var hasDigit = false
        /// The character of Chinese before was one that leads a number: 第.
        private var leadsNumber = false

        mutating func take(_ scalar: Unicode.Scalar, at range: Range<Int>) {
            if Self.isHan(scalar) {
                end()
                takeHan(scalar, at: range)
                return
            }
            if Self.isMark(scalar) { return }
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if letters.isEmpty { start = range.lowerBound }
                hasDigit = hasDigit || scalar.properties.numericType != nil
                letters.append(Self.folded(scalar))
                stop = range.upperBound
            } else if hasDigit, scalar == "/" || scalar == "." || scalar == ",", !letters.isEmpty {
                // "76/186", "1.5": goes on only where a digit follows, which the next scalar shows.
                letters.append(scalar)
            } else {
                end()
            }
        }

        mutating func end() {
            defer { (letters, hasDigit) = ([], false) }
            guard !letters.isEmpty else { return }
            leadsNumber = false
            var word = String(String.UnicodeScalarView(letters))
            if hasDigit || LineageLexicon.isNumber(word) { return addVariable(start..<stop) }
            word = LineageLexicon.bare(word)
            let kind: Kind = LineageLexicon.functionWords.contains(word) ? .function : .content
            words.append(
                LineageWord(key: Self.hash(word.unicodeScalars.prefix(LineageLexicon.stemLength)), range: start..<stop, kind: kind))
        }

        private mutating func takeHan(_ scalar: Unicode.Scalar, at range: Range<Int>) {
            if leadsNumber || words.last?.kind == .variable && words.last?.range.upperBound == range.lowerBound,
                LineageLexicon.hanNumerals.contains(scalar)
            {
                return addVariable(range)
            }
            leadsNumber = scalar == "第"
            words.append(LineageWord(key: Self.hash(CollectionOfOne(scalar)), range: range, kind: .character))
        }

        /// Neighbouring numbers are one: "30 June 2027", "seventy-ninth".
        private mutating func addVariable(_ range: Range<Int>) {
            let isNeighbour = words.last.map { $0.kind == .variable && range.lowerBound - $0.range.upperBound <= 2 } ?? false
            let first = isNeighbour ? words.removeLast().range.lowerBound : range.lowerBound
            words.append(LineageWord(key: 0, range: first..<range.upperBound, kind: .variable))
        }

        static func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
            scalars.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01B3 } | 1
        }

        private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
            (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
        }

        /// Vowel signs and the stretching stroke of Arabic, and accents that stand for themselves.
        private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
            (0x64B...0x65F).contains(scalar.value) || scalar.value == 0x670 || scalar.value == 0x640
                || (0x300...0x36F).contains(scalar.value)
        }

        private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: return scalar
            case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value) + 32)
            case 0x401, 0x451: return "е"
            case 0x622, 0x623, 0x625, 0x671: return "ا"
            case 0x649: return "ي"
            default:
                let small = scalar.properties.lowercaseMapping.unicodeScalars
                return small.count == 1 ? small.first! : scalar
            }
        }
    }
}
