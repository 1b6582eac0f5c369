internal import Documents

/// One word of a recommendation as lineage compares it: folded, cut to its stem, and where it stands.
///
/// What a body updates from session to session (numbers, ordinals, years, months) is one and the same word, `#`, so that two
/// texts that differ in nothing else are alike. The six languages go one way: Chinese by characters, the others by words, of
/// which only the stem counts, or in Arabic the root.
struct LineageWord: Hashable, Sendable {
    /// Equal for words that count as equal.
    let key: UInt64
    /// UTF-8 offsets in the text.
    let range: Range<Int>
    var kind: Kind

    enum Kind: Hashable, Sendable { case content, stock, function, variable, character, stockCharacter }

    /// It carries matter, or is one of the words that every document has; it is no grammar and no number.
    var isOfMatter: Bool { kind != .function && kind != .variable }

    /// What it is worth beside one that carries matter.
    var worth: Double {
        switch kind {
        case .content: 1
        case .stock: 0.3
        case .character: 0.6
        case .stockCharacter: 0.06
        case .function, .variable: 0
        }
    }

    /// What a pair with a word that is worth no more is worth.
    private var pairWorth: Double {
        switch kind {
        case .character: 1
        case .content: 0.5
        case .stock, .stockCharacter, .function, .variable: 0.08
        }
    }

    /// What it is worth to stand before another. A character of Chinese is most often half a word, but not beside one of
    /// another word.
    func pairWorth(before next: LineageWord) -> Double {
        let isAtEdge = (kind == .character) != (next.kind == .character)
        return isAtEdge ? 0.3 : max(pairWorth, next.pairWorth)
    }

    /// Of it and the word behind it.
    func pair(with next: LineageWord) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) ^ (next.key &+ 0x7F4A_7C15) | 2 }

    static func words(of text: String, in language: Language) -> [LineageWord] {
        var scanner = Scanner(language)
        var offset = 0
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                scanner.take(ascii: UInt8(scalar.value), at: offset)
                offset += 1
            } else {
                let length = UTF8.width(scalar)
                scanner.take(scalar, at: offset..<(offset + length))
                offset += length
            }
        }
        scanner.end()
        return language == .chinese ? StockPhrases.marked(in: scanner.words) : scanner.words
    }

    /// Of a stem, whose key it is.
    static func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in scalars { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
        return hash | 1
    }

    /// A small letter, without what writers leave out.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
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

    private struct Scanner {
        var words: [LineageWord] = []
        private let language: Language
        private let stock: Set<UInt64>
        private var letters: [Unicode.Scalar] = []
        private var start = 0
        private var stop = 0
        private var hasDigit = false
        /// The character of Chinese before was one that leads a number: 第.
        private var leadsNumber = false

        init(_ language: Language) {
            self.language = language
            stock = StockWords.stems[language] ?? []
        }

        /// Most text is plain, and asks nothing of the tables of Unicode.
        mutating func take(ascii byte: UInt8, at offset: Int) {
            switch byte {
            case 0x61...0x7A: append(Unicode.Scalar(byte), at: offset..<(offset + 1))
            case 0x41...0x5A: append(Unicode.Scalar(byte + 32), at: offset..<(offset + 1))
            case 0x30...0x39:
                hasDigit = true
                append(Unicode.Scalar(byte), at: offset..<(offset + 1))
            default: part(Unicode.Scalar(byte))
            }
        }

        private mutating func append(_ letter: Unicode.Scalar, at range: Range<Int>) {
            if letters.isEmpty { start = range.lowerBound }
            letters.append(letter)
            stop = range.upperBound
        }

        /// "76/186", "1.5": a number goes on where a digit follows, which the next scalar shows.
        private mutating func part(_ sign: Unicode.Scalar) {
            if hasDigit, sign == "/" || sign == "." || sign == ",", !letters.isEmpty { letters.append(sign) } else { end() }
        }

        mutating func take(_ scalar: Unicode.Scalar, at range: Range<Int>) {
            if Self.isHan(scalar) {
                end()
                takeHan(scalar, at: range)
                return
            }
            if Self.isMark(scalar) { return }
            // Dashes and quotation marks are frequent, and need not be looked up in the tables of Unicode.
            if (0x2000...0x206F).contains(scalar.value) { return part(scalar) }
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                hasDigit = hasDigit || scalar.properties.numericType != nil
                append(LineageWord.folded(scalar), at: range)
            } else {
                part(scalar)
            }
        }

        mutating func end() {
            guard let first = letters.first else { return }
            defer {
                letters.removeAll(keepingCapacity: true)
                hasDigit = false
            }
            leadsNumber = false
            if hasDigit { return addVariable(start..<stop) }
            if (0x400...0x4FF).contains(first.value), LineageLexicon.isOrdinal(letters) { return addVariable(start..<stop) }
            let isArabic = (0x600...0x6FF).contains(first.value)
            var known = LineageLexicon.known[LineageWord.hash(letters)]
            if isArabic, known == nil {
                ArabicRoot.bare(&letters)
                known = LineageLexicon.known[LineageWord.hash(letters)]
            }
            if known == .variable { return addVariable(start..<stop) }
            LineageStem.cut(&letters, in: language)
            let kind = known ?? (stock.contains(LineageWord.hash(letters)) ? .stock : .content)
            if isArabic, known == nil { ArabicRoot.cut(&letters) }
            let key = LineageWord.hash(letters)
            words.append(LineageWord(key: key, range: start..<stop, kind: kind))
        }

        private mutating func takeHan(_ scalar: Unicode.Scalar, at range: Range<Int>) {
            if leadsNumber || words.last?.kind == .variable && words.last?.range.upperBound == range.lowerBound,
                LineageLexicon.hanNumerals.contains(scalar)
            {
                return addVariable(range)
            }
            let isNumeral = LineageLexicon.hanNumerals.contains(scalar)
            if let last = words.last, last.kind == .character, last.range.upperBound == range.lowerBound,
                LineageLexicon.hanNumeralKeys.contains(last.key), isNumeral || LineageLexicon.hanCounters.contains(scalar)
            {
                words.removeLast()
                addVariable(last.range)
                if isNumeral { return addVariable(range) }
            }
            leadsNumber = scalar == "第"
            words.append(LineageWord(key: LineageWord.hash(CollectionOfOne(scalar)), range: range, kind: .character))
        }

        /// Neighbouring numbers are one: "30 June 2027", "seventy-ninth".
        private mutating func addVariable(_ range: Range<Int>) {
            let isNeighbour = words.last.map { $0.kind == .variable && range.lowerBound - $0.range.upperBound <= 2 } ?? false
            let first = isNeighbour ? words.removeLast().range.lowerBound : range.lowerBound
            words.append(LineageWord(key: 0, range: first..<range.upperBound, kind: .variable))
        }

        private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
            (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
        }

        /// Vowel signs and the stretching stroke of Arabic, and accents that stand for themselves.
        private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
            (0x64B...0x65F).contains(scalar.value) || scalar.value == 0x670 || scalar.value == 0x640
                || (0x300...0x36F).contains(scalar.value)
        }
    }
}
