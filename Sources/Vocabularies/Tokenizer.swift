/// Cuts a text into words and signs and looks each of them up once: every rule after it compares numbers.
struct Tokenizer: Sendable {
    var words = WordTable()
    var rules = WordRules()
    /// One bit for each hash of the first three bytes of an open word.
    private var openings = [UInt64](repeating: 0, count: 1 << 8)
    private var openLengths: [Int] = []

    static let openMark = UInt8(ascii: "*")
    static let stemMark = UInt8(ascii: "~")

    // MARK: The words of the data

    /// The words of a phrase of the data, each with its number: the exact word, a stem or an open word.
    mutating func elements(of phrase: some StringProtocol, stemmed: Bool) -> [PhraseElement] {
        String(phrase).utf8.split(separator: 0x20).flatMap { bytes -> [PhraseElement] in
            let word = Substring(bytes)
            let gap = bytes.first == Self.openMark && bytes.count > 1
            let bare = gap ? word.dropFirst() : word
            if bare.utf8.last == Self.openMark {
                return [PhraseElement(number: addOpen(String(bare.dropLast())), isExact: false, gap: gap)]
            }
            let forms = cut(String(bare))
            return zip(forms, forms.indices).map { form, index in
                let isStem = stemmed && !rules.inflections.isEmpty && form.count > 6
                let number =
                    isStem
                    ? words.add([Self.stemMark] + form.withUnsafeBufferPointer { rules.stem($0) }) : words.add(form)
                return PhraseElement(number: number, isExact: !isStem, gap: gap && index == 0)
            }
        }
    }

    /// The folded words of a text of the data, cut as a document's are; a run of signs without spaces is one word.
    private func cut(_ text: String) -> [[UInt8]] {
        // A run of signs without spaces is one word, whatever words stand inside it.
        let scalars = text.unicodeScalars
        if let start = scalars.firstIndex(where: { Letters.isHan($0.value) }) {
            let end = scalars[start...].firstIndex { !Letters.isHan($0.value) } ?? scalars.endIndex
            return cut(String(scalars[..<start])) + [Array(String(scalars[start..<end]).utf8)] + cut(String(scalars[end...]))
        }
        var forms: [[UInt8]] = []
        var text = text
        text.withUTF8 { bytes in
            scan(bytes) { _, _, shape, word in forms.append(shape.contains(.word) ? withoutBeginning(word) : Array(word)) }
        }
        return forms
    }

    private func withoutBeginning(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        for beginning in rules.beginnings where word.count >= beginning.bytes.count + 6 && word.starts(with: beginning.bytes) {
            return Array(word.dropFirst(beginning.bytes.count))
        }
        return Array(word)
    }

    /// A word of `words.xx.tsv` or `actors.xx.tsv`.
    mutating func add(_ word: String, _ classes: WordClasses, stemmed: Bool = false) {
        for element in elements(of: word, stemmed: stemmed).suffix(1) { words.add(classes, to: element.number) }
    }

    private mutating func addOpen(_ beginning: String) -> Int32 {
        let bytes = cut(beginning).first ?? []
        precondition(bytes.count >= 3, "an open word needs three bytes: \(beginning)*")
        let number = words.add([Self.openMark] + bytes)
        let bit = Self.opening(bytes[0], bytes[1], bytes[2])
        openings[bit >> 6] |= 1 << UInt64(bit & 63)
        if !openLengths.contains(bytes.count) { openLengths = (openLengths + [bytes.count]).sorted(by: >) }
        return number
    }

    @inline(__always)
    private static func opening(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
        let value = UInt32(a) | UInt32(b) << 8 | UInt32(c) << 16
        return Int((value &* 2_654_435_761) >> 18)
    }

    /// Connects each open word with the shorter one that covers it. To be called when all words are in.
    mutating func close(_ open: [String]) {
        for beginning in Set(open) {
            let bytes = cut(beginning).first ?? []
            let number = words.add([Self.openMark] + bytes)
            for length in openLengths where length < bytes.count {
                let wide = self.number([Self.openMark] + bytes.prefix(length))
                if wide != 0 {
                    words.setWider(number, wide)
                    break
                }
            }
        }
    }

    private func number(_ word: [UInt8]) -> Int32 {
        word.withUnsafeBufferPointer { words.number($0, hash: WordTable.hash($0)) }
    }

    // MARK: The words of a text

    /// The words and signs of a text.
    func tokens(of text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            var tokens: [Token] = []
            tokens.reserveCapacity(bytes.count / 5 + 4)
            scan(bytes) { start, end, shape, word in add(word, start, end, shape, to: &tokens) }
            Self.keepNames(among: &tokens)
            return tokens
        }
    }

    /// "WHO" and "IT" are names, not the words of these letters, but where all is in capitals.
    private static func keepNames(among tokens: inout [Token]) {
        let acronyms = tokens.indices.filter { tokens[$0].isAcronym }
        guard !acronyms.isEmpty, acronyms.count * 2 < tokens.count(where: \.isWord) else { return }
        for index in acronyms { tokens[index].classes.subtract([.relative, .subordinator, .pronoun, .itself, .and, .conjunction]) }
    }

    private func add(
        _ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: WordClasses, to tokens: inout [Token]
    ) {
        guard shape.contains(.word) else {
            let number = words.number(word, hash: WordTable.hash(word))
            tokens.append(
                Token(start: Int32(start), end: Int32(end), word: number, stem: 0, classes: shape.union(words.classes[Int(number)]))
            )
            return
        }
        let number = words.number(word, hash: WordTable.hash(word))
        if number == 0, !rules.beginnings.isEmpty || !rules.proclitics.isEmpty, addParts(word, start, end, shape, to: &tokens) {
            return
        }
        tokens.append(token(word, number, start, end, shape))
    }

    @inline(__always)
    private func token(
        _ word: UnsafeBufferPointer<UInt8>, _ number: Int32, _ start: Int, _ end: Int, _ shape: WordClasses
    ) -> Token {
        var classes = shape.union(words.classes[Int(number)])
        if !classes.contains(.initial) { classes.formUnion(rules.classes(ofEnd: word)) }
        let stem = rules.inflections.isEmpty ? openWord(word) : stem(word)
        classes.formUnion(words.classes[Int(stem)])
        return Token(start: Int32(start), end: Int32(end), word: number, stem: stem, classes: classes)
    }

    /// A word with an article or particles written onto it. Its parts are words of their own where what remains is known.
    private func addParts(
        _ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: WordClasses, to tokens: inout [Token]
    ) -> Bool {
        for beginning in rules.beginnings where word.count >= beginning.bytes.count + 6 && word.starts(with: beginning.bytes) {
            let rest = UnsafeBufferPointer(rebasing: word[beginning.bytes.count...])
            let number = words.number(rest, hash: WordTable.hash(rest))
            // An article shows itself before an unknown word too; a preposition may be the word's own first letter.
            if number != 0 || beginning.classes == .definite {
                tokens.append(token(rest, number, start, end, shape.union(beginning.classes)))
                return true
            }
        }
        for proclitic in rules.proclitics where word.count >= proclitic.count + 4 && word.starts(with: proclitic) {
            let rest = UnsafeBufferPointer(rebasing: word[proclitic.count...])
            var inner: [Token] = []
            let number = words.number(rest, hash: WordTable.hash(rest))
            if number != 0 {
                inner.append(token(rest, number, start + proclitic.count, end, shape))
            } else if !addParts(rest, start + proclitic.count, end, shape, to: &inner) {
                continue
            }
            let own = proclitic.withUnsafeBufferPointer { words.number($0, hash: WordTable.hash($0)) }
            tokens.append(
                Token(
                    start: Int32(start), end: Int32(start + proclitic.count), word: own, stem: 0,
                    classes: words.classes[Int(own)].union(.word)))
            tokens += inner
            return true
        }
        return false
    }

    /// The longest open word that covers a word; 0 for none.
    @inline(__always)
    private func openWord(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard word.count >= 3 else { return 0 }
        let bit = Self.opening(word[0], word[1], word[2])
        guard openings[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return 0 }
        return longestOpenWord(word)
    }

    private func longestOpenWord(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        for length in openLengths where length <= word.count {
            let number = words.number(UnsafeBufferPointer(rebasing: word[..<length]), mark: Self.openMark)
            if number != 0 { return number }
        }
        return 0
    }

    private func stem(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard word.count > 6 else { return 0 }
        return number([Self.stemMark] + rules.stem(word))
    }
}
