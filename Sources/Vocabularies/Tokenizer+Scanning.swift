extension Tokenizer {
    /// Goes through a text byte by byte and hands over each word or sign: where it stands, its shape, its folded bytes.
    @inline(__always)
    func scan(
        _ text: UnsafeBufferPointer<UInt8>,
        _ found: (_ start: Int, _ end: Int, _ shape: WordClasses, _ folded: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        // A word that is longer than this is in no table.
        let limit = 256
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { buffer in
            var position = 0
            while position < text.count {
                let (value, width) = Self.scalar(text, position)
                if Letters.isSpace(value) {
                    position += width
                    continue
                }
                let start = position
                var length = 0
                if Letters.isHan(value) {
                    position = endOfHan(text, start)
                    for index in start..<position where length < limit {
                        buffer[length] = text[index]
                        length += 1
                    }
                    found(start, position, .word, UnsafeBufferPointer(rebasing: buffer[..<length]))
                    continue
                }
                guard Letters.isLetterOrDigit(value) else {
                    position += width
                    Self.append(Letters.folded(value) ?? value, to: buffer, &length, limit)
                    found(start, position, Self.shape(ofSign: value), UnsafeBufferPointer(rebasing: buffer[..<length]))
                    continue
                }
                var (others, count) = (0, 0)
                var next = (value: value, width: width)
                while true {
                    position += next.width
                    count += 1
                    if !Letters.isCapital(next.value), next.value != 0x2D, next.value != 0x2E { others += 1 }
                    if let letter = Letters.folded(next.value) { Self.append(letter, to: buffer, &length, limit) }
                    if buffer[max(0, length - 1)] == 0x27, !rules.elisions.isEmpty,
                        rules.elisions.contains(Array(buffer[..<length]))
                    {
                        break
                    }
                    // Nearly all letters of most texts are small ones of ASCII.
                    while position < text.count, text[position] &- 0x61 < 26 {
                        if length < limit {
                            buffer[length] = text[position]
                            length += 1
                        }
                        position += 1
                        count += 1
                        others += 1
                    }
                    guard position < text.count else { break }
                    next = Self.scalar(text, position)
                    guard Self.goesOn(next.value, next.width, text, position) else { break }
                }
                var shape: WordClasses = .word
                if Letters.isCapital(value) { shape.insert(.capital) }
                if others == 0 { shape.insert(count >= 2 ? .acronym : .initial) }
                if (0x30...0x39).contains(value) { shape.insert(.number) }
                let word = UnsafeBufferPointer(rebasing: buffer[..<length])
                let cut = lengthOfEnclitic(word)
                if cut == 0 {
                    found(start, position, shape, word)
                } else {
                    let place = Self.lastSign(text, start, position)
                    found(start, place, shape, UnsafeBufferPointer(rebasing: buffer[..<(length - cut)]))
                    found(place, position, .word, UnsafeBufferPointer(rebasing: buffer[(length - cut)..<length]))
                }
            }
        }
    }

    @inline(__always)
    private func lengthOfEnclitic(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        for enclitic in rules.enclitics where word.count > enclitic.count && word.last == enclitic.last {
            if word.suffix(enclitic.count).elementsEqual(enclitic) { return enclitic.count }
        }
        return 0
    }

    /// Where the last apostrophe of a word stands.
    private static func lastSign(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        (start..<end).last { text[$0] == 0x27 || text[$0] == 0xE2 } ?? end
    }

    /// The longest word of the tables that begins here, in a script without spaces; else one sign.
    private func endOfHan(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var (position, hash, end) = (start, WordTable.seed, 0)
        while position < text.count, position - start < words.longest {
            let (value, width) = Self.scalar(text, position)
            guard Letters.isHan(value) else { break }
            for index in position..<(position + width) { hash = WordTable.hash(hash, text[index]) }
            position += width
            if end == 0 { end = position }
            if words.number(UnsafeBufferPointer(rebasing: text[start..<position]), hash: hash) != 0 { end = position }
        }
        return end
    }

    /// Whether a sign goes on with the word before it: letters, digits and marks, and signs between two of them.
    @inline(__always)
    private static func goesOn(_ value: UInt32, _ width: Int, _ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        if Letters.isLetterOrDigit(value) { return !Letters.isHan(value) }
        if value < 0x80 ? Letters.joins(value) : value == 0x2019 || value == 0x2011 {
            guard position + width < text.count else { return false }
            return Letters.isLetterOrDigit(scalar(text, position + width).value)
        }
        return Letters.isMark(value)
    }

    private static func shape(ofSign value: UInt32) -> WordClasses {
        switch value {
        case 0x2C, 0x60C, 0xFF0C, 0x3001: .comma
        case 0x3B, 0x61B, 0xFF1B: .semicolon
        case 0x3A, 0xFF1A: .colon
        case 0x28, 0xFF08, 0x300A: .opening
        case 0x29, 0xFF09, 0x300B: .closing
        case 0x201C, 0xAB, 0x300C: .openingQuote
        case 0x201D, 0xBB, 0x300D: .closingQuote
        case 0x2E, 0x3F, 0x21, 0x3002, 0xFF1F, 0xFF01, 0x61F: .stop
        default: []
        }
    }

    @inline(__always)
    private static func append(_ value: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, _ length: inout Int, _ limit: Int) {
        if value < 0x80 {
            if length < limit {
                buffer[length] = UInt8(value)
                length += 1
            }
            return
        }
        guard let scalar = Unicode.Scalar(value) else { return }
        for byte in UTF8.encode(scalar)! where length < limit {
            buffer[length] = byte
            length += 1
        }
    }

    /// The scalar at a position and how many bytes it takes. The text is valid UTF-8, as every string is.
    @inline(__always)
    static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (value: UInt32, width: Int) {
        let first = UInt32(text[position])
        if first < 0x80 { return (first, 1) }
        func rest(_ offset: Int) -> UInt32 { UInt32(text[position + offset]) & 0x3F }
        if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
        return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
}
