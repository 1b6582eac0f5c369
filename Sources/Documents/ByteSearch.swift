/// Search for words byte by byte.
///
/// The standard library searches by characters, which costs some twenty times as much; reports are searched for hundreds of
/// phrases, and these stand in them in one form.
extension StringProtocol {
    /// UTF-8 offsets of the first place where words stand; `nil` where they stand nowhere.
    @inline(__always)
    fileprivate func offsets(of words: String) -> Range<Int>? {
        let found: Range<Int>?? = utf8.withContiguousStorageIfAvailable { text in
            words.utf8.withContiguousStorageIfAvailable { word in find(word, in: text) } ?? nil
        }
        return found ?? find(Array(words.utf8), in: Array(utf8))
    }
}

/// Where one stretch of bytes first stands in another.
private func find<Bytes: RandomAccessCollection, Word: RandomAccessCollection>(_ word: Word, in text: Bytes) -> Range<Int>?
where Bytes.Element == UInt8, Word.Element == UInt8, Bytes.Index == Int, Word.Index == Int {
    guard let first = word.first else { return 0..<0 }
    let (count, length) = (text.count, word.count)
    guard length <= count else { return nil }
    let (base, start) = (text.startIndex, word.startIndex)
    var position = 0
    while position <= count - length {
        if text[base + position] == first {
            var match = 1
            while match < length, text[base + position + match] == word[start + match] { match += 1 }
            if match == length { return position..<(position + length) }
        }
        position += 1
    }
    return nil
}

extension String {
    /// Whether words stand in it, byte for byte.
    public func contains(_ words: String) -> Bool { offsets(of: words) != nil }

    /// Where words first stand in it, byte for byte.
    public func firstRange(of words: String) -> Range<Index>? {
        offsets(of: words).map { utf8.index(startIndex, offsetBy: $0.lowerBound)..<utf8.index(startIndex, offsetBy: $0.upperBound) }
    }
}

extension Substring {
    /// Whether words stand in it, byte for byte.
    public func contains(_ words: String) -> Bool { offsets(of: words) != nil }

    /// Where words first stand in it, byte for byte.
    public func firstRange(of words: String) -> Range<Index>? {
        offsets(of: words).map { utf8.index(startIndex, offsetBy: $0.lowerBound)..<utf8.index(startIndex, offsetBy: $0.upperBound) }
    }
}
