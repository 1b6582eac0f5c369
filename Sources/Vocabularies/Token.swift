/// A word or sign of a text.
public struct Token: Sendable {
    /// UTF-8 offsets in the text.
    public let start: Int32
    public let end: Int32
    /// The number of the word in the tables of its language; 0 for one that stands in none.
    public let word: Int32
    /// The number of the word without its ending, where the language has endings.
    public let stem: Int32
    public var classes: WordClasses

    public var range: Range<Int> { Int(start)..<Int(end) }

    @inline(__always)
    public func `is`(_ classes: WordClasses) -> Bool { !self.classes.isDisjoint(with: classes) }

    public var isWord: Bool { self.is(.word) }
    public var isCapital: Bool { self.is(.capital) }
    public var isAcronym: Bool { self.is(.acronym) }
}
