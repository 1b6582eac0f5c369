internal import Documents

/// Where the words of a question stand in a text.
struct SearchMarks {
    /// The phrases by their first stem.
    private let phrases: [String: [SearchWording.Phrase]]

    init(_ wording: SearchWording) {
        let wanted = wording.phrases.filter { !$0.isExcluded && !$0.stems.isEmpty }.map(\.stems)
        phrases = Dictionary(grouping: wanted) { $0[0] }
    }

    /// The stretches of a text that match (UTF-8, half open, none within another), and how many different phrases do.
    func stretches(in text: String, _ language: Language) -> (stretches: [[Int]], phrases: Int) {
        if phrases.isEmpty { return ([], 0) }
        let words = WordReader.words(of: text, in: language)
        var stretches: [[Int]] = []
        var found: Set<SearchWording.Phrase> = []
        for start in words.indices {
            for phrase in phrases[words[start].stem] ?? [] {
                let end = start + phrase.count
                guard end <= words.count, words[start..<end].lazy.map(\.stem).elementsEqual(phrase) else { continue }
                found.insert(phrase)
                let (from, to) = (words[start].from, words[end - 1].to)
                if let last = stretches.last, from < last[1] {
                    stretches[stretches.count - 1][1] = max(last[1], to)
                } else {
                    stretches.append([from, to])
                }
            }
        }
        return (stretches, found.count)
    }
}
