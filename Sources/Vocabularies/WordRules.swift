/// How the words of one language are cut and what their form shows: rows of `words.xx.tsv` with a star or a special class.
struct WordRules: Sendable {
    /// "*ly": words that end so are of these classes; by their last byte.
    private var endings: [[(bytes: [UInt8], classes: WordClasses)]] = Array(repeating: [], count: 256)
    /// Endings of cases and numbers, longest first: a word is compared without them.
    private(set) var inflections: [[UInt8]] = []
    /// "ال*": beginnings that are cut before a word is looked up.
    private(set) var beginnings: [(bytes: [UInt8], classes: WordClasses)] = []
    /// "l'": the word ends at the apostrophe.
    private(set) var elisions: Set<[UInt8]> = []
    /// "و": a word of its own in front of a word that is known.
    private(set) var proclitics: [[UInt8]] = []
    /// "'s": a word of its own behind another.
    private(set) var enclitics: [[UInt8]] = []
    private(set) var hasInfinitives = false
    private(set) var hasDefinites = false

    mutating func add(_ form: String, classes: WordClasses, names: [String]) {
        let isEnding = form.hasPrefix("*")
        let bytes = Array((isEnding ? form.dropFirst() : form.hasSuffix("*") ? form.dropLast() : form[...]).utf8)
        if names.contains("ending") {
            inflections.append(bytes)
            inflections.sort { $0.count > $1.count }
        } else if names.contains("enclitic") {
            enclitics.append(bytes)
        } else if isEnding {
            endings[Int(bytes.last!)].append((bytes, classes))
        } else if form.hasSuffix("*") {
            beginnings.append((bytes, classes))
        } else if names.contains("elision") {
            elisions.insert(bytes)
        } else if names.contains("proclitic") {
            proclitics.append(bytes)
        }
        if classes.contains(.infinitive) { hasInfinitives = true }
        if classes.contains(.definite) { hasDefinites = true }
    }

    /// The classes that the end of a word shows.
    @inline(__always)
    func classes(ofEnd word: UnsafeBufferPointer<UInt8>) -> WordClasses {
        guard let last = word.last, !endings[Int(last)].isEmpty else { return [] }
        return shown(word, Int(last))
    }

    private func shown(_ word: UnsafeBufferPointer<UInt8>, _ last: Int) -> WordClasses {
        var shown: WordClasses = []
        for ending in endings[last] where word.count >= ending.bytes.count {
            let start = word.count - ending.bytes.count
            var index = 0
            while index < ending.bytes.count, word[start + index] == ending.bytes[index] { index += 1 }
            if index == ending.bytes.count { shown.formUnion(ending.classes) }
        }
        return shown
    }

    /// A word without the endings of its parts: государствам-участникам → государств-участник.
    func stem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var stem: [UInt8] = []
        for part in word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
            if !stem.isEmpty { stem.append(UInt8(ascii: "-")) }
            // Three letters must be left: two bytes each in the scripts that have such endings.
            let ending = inflections.first { part.count >= $0.count + 6 && part.suffix($0.count).elementsEqual($0) }
            stem += part.dropLast(ending?.count ?? 0)
        }
        return stem
    }
}
