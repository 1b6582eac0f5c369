package import Documents
internal import FullText
internal import Synchronization

/// Finds the words of texts, with the forms by which the full text compares them.
package struct WordReader: ~Copyable {
    /// A word of a text, and where it stands there (UTF-8, half open).
    package struct Word: Hashable {
        /// By which the full text finds it.
        package let stem: String
        /// In small letters without accents.
        package let folded: String
        package let from: Int
        package let to: Int
        /// The language by whose rules the stem was made; `nil` where it is no word of the six languages.
        package let language: Language?
    }

    private let handle: OpaquePointer

    init() {
        guard let handle = fulltext_words_open() else { fatalError("no memory for the words of the full text") }
        self.handle = handle
    }

    deinit { fulltext_words_close(handle) }

    /// The words of a text in their order. What is of another script than that of the language is of the language of its script.
    package static func words(of text: String, in language: Language) -> [Word] {
        var words: [Word] = []
        visit(text, in: language) { word in
            words.append(
                Word(stem: word.stem, folded: word.folded, from: word.from, to: word.to, language: word.language))
        }
        return words
    }

    /// Visits the words of a text in their order.
    static func visit(_ text: String, in language: Language, _ body: (borrowing VisitedWord) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            func visit(_ reader: borrowing WordReader) {
                reader.visit(bytes, in: language) { body(VisitedWord(bytes: bytes, word: $0)) }
            }
            // Several threads read at once while an index is made; each takes a reader that is free.
            if first.lock.withLockIfAvailable({ _ in visit(first.reader) }) == nil {
                second.lock.withLock { _ in visit(second.reader) }
            }
        }
    }

    /// A reader that is touched under its lock alone.
    private final class Guarded: @unchecked Sendable {
        let lock = Mutex(())
        let reader = WordReader()
    }

    private static let first = Guarded()
    private static let second = Guarded()

    private func visit(_ bytes: UnsafeBufferPointer<UInt8>, in language: Language, _ body: (fulltext_word) -> Void) {
        withoutActuallyEscaping(body) { body in
            withUnsafePointer(to: Visitor(body: body)) { visitor in
                bytes.withMemoryRebound(to: CChar.self) { bytes in
                    guard let base = bytes.baseAddress else { return }
                    let context = UnsafeMutableRawPointer(mutating: visitor)
                    let length = Int32(clamping: bytes.count)
                    _ = fulltext_words_visit(handle, Int32(language.fullText), base, length, context) { context, word in
                        context!.assumingMemoryBound(to: Visitor.self).pointee.body(word!.pointee)
                        return 0
                    }
                }
            }
        }
    }

    private struct Visitor {
        let body: (fulltext_word) -> Void
    }

}

/// A word while it is visited: what is not asked for is not made.
struct VisitedWord: ~Copyable {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let word: fulltext_word

    var from: Int { Int(word.from) }
    var to: Int { Int(word.to) }
    var stem: String { Self.string(word.stem, word.stem_length) }
    var folded: String { Self.string(word.folded, word.folded_length) }
    var printed: String { String(decoding: bytes[from..<to], as: UTF8.self) }
    var language: Language? { Language(fullText: Int(word.language)) }

    /// Of its letters as they are printed, and its language.
    var hash: UInt64 {
        var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(word.language)
        for place in from..<to { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
        return hash
    }

    private static func string(_ start: UnsafePointer<CChar>, _ length: Int32) -> String {
        start.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            String(decoding: UnsafeBufferPointer(start: $0, count: Int(length)), as: UTF8.self)
        }
    }
}

extension Language {
    /// The number of the language in the full text: a sign of this value begins the texts of it.
    var fullText: UInt8 {
        let language: fulltext_language =
            switch self {
            case .arabic: fulltext_arabic
            case .chinese: fulltext_chinese
            case .english: fulltext_english
            case .french: fulltext_french
            case .russian: fulltext_russian
            case .spanish: fulltext_spanish
            }
        return UInt8(language.rawValue)
    }

    init?(fullText number: Int) {
        let languages: [Language] = [.arabic, .chinese, .english, .french, .russian, .spanish]
        guard (1...languages.count).contains(number) else { return nil }
        self = languages[number - 1]
    }

    /// A text as the full text takes it: with the sign of its language, and no other; all else in its place behind it.
    func marked(_ text: String) -> String {
        // Hardly any text has signs that would have to give way.
        if !text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A }) { return String(Unicode.Scalar(fullText)) + text }
        var marked = String.UnicodeScalarView([Unicode.Scalar(fullText)])
        for scalar in text.unicodeScalars { marked.append(scalar.value < 0x20 && scalar != "\n" ? " " : scalar) }
        return String(marked)
    }
}
