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
        shared.withLock { $0.words(of: text, in: language) }
    }

    /// How many words a text has.
    static func count(_ text: String, in language: Language) -> Int {
        shared.withLock { $0.count(text, in: language) }
    }

    private static let shared = Mutex(WordReader())

    func words(of text: String, in language: Language) -> [Word] {
        var words: [Word] = []
        visit(text, in: language) { word in
            words.append(
                Word(
                    stem: Self.string(word.stem, word.stem_length), folded: Self.string(word.folded, word.folded_length),
                    from: Int(word.from), to: Int(word.to), language: Language(fullText: Int(word.language))))
        }
        return words
    }

    func count(_ text: String, in language: Language) -> Int {
        var count = 0
        visit(text, in: language) { _ in count += 1 }
        return count
    }

    private func visit(_ text: String, in language: Language, _ body: (fulltext_word) -> Void) {
        var text = text
        text.withUTF8 { bytes in
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
    }

    private struct Visitor {
        let body: (fulltext_word) -> Void
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
        guard let language = Language.allCases.first(where: { Int($0.fullText) == number }) else { return nil }
        self = language
    }

    /// A text as the full text takes it: with the sign of its language, and no other; all else in its place behind it.
    func marked(_ text: String) -> String {
        var marked = String.UnicodeScalarView([Unicode.Scalar(fullText)])
        for scalar in text.unicodeScalars { marked.append(scalar.value < 0x20 && scalar != "\n" ? " " : scalar) }
        return String(marked)
    }
}
