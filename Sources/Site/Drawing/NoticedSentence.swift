import Documents

/// A sentence in which a reading says what it noticed, as the English catalogue has it: words with places for values.
///
/// Findings are kept as sentences, also in records of long ago. The form of a sentence tells it in another language.
struct NoticedSentence: Sendable {
    let key: String
    /// The words around the values, and what the values are called.
    private let words: [Substring]
    private let names: [String]

    private init(_ key: String, _ sentence: String) {
        self.key = key
        let pieces = sentence.split(separator: "{", omittingEmptySubsequences: false)
        let behind = pieces.dropFirst().map { $0.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false) }
        words = pieces.prefix(1) + behind.map { $0.dropFirst().first ?? "" }
        names = behind.map { String($0[0]) }
    }

    /// The values in a sentence of this form; `nil` where it is of another.
    func values(in sentence: String) -> [String: String]? {
        guard sentence.hasPrefix(words[0]), let last = words.last else { return nil }
        guard !names.isEmpty else { return sentence == words[0] ? [:] : nil }
        var (values, rest) = ([String: String](), sentence.dropFirst(words[0].count))
        for (name, behind) in zip(names, words.dropFirst()).dropLast() {
            guard let place = rest.firstRange(of: behind) else { return nil }
            values[name] = String(rest[..<place.lowerBound])
            rest = rest[place.upperBound...]
        }
        guard rest.hasSuffix(last) else { return nil }
        values[names[names.count - 1]] = String(rest.dropLast(last.count))
        return values
    }

    /// All sentences, and what is said inside them; those that say most by themselves come first.
    static let all: [NoticedSentence] = {
        guard let catalogue = Embedded.files(in: "Words")["en.words"], let english = try? Words(.english, catalogue: catalogue)
        else { preconditionFailure("no English words in the program") }
        let sentences = english.keys.filter { key in key.hasPrefix("noticed.") }.map { key in
            NoticedSentence(key, english.filled(key) { "{\($0)}" })
        }
        return sentences.sorted { ($1.length, $0.key) < ($0.length, $1.key) }
    }()

    private var length: Int { words.reduce(0) { $0 + $1.count } }
}

extension Words {
    /// What was noticed, from the English sentence of a finding; `nil` where that is none of those that readings write today.
    func noticed(_ sentence: String) -> String? { noticed(sentence, among: "noticed.") }

    private func noticed(_ sentence: String, among group: String) -> String? {
        for form in NoticedSentence.all where form.key.hasPrefix(group) {
            guard let values = form.values(in: sentence) else { continue }
            return filled(form.key) { name in values[String(name)].map { told($0, as: String(name)) } }
        }
        return nil
    }

    /// A value of such a sentence: some are words of the reading themselves.
    private func told(_ value: String, as name: String) -> String {
        switch name {
        case "field", "why": noticed(value, among: "noticed.\(name).") ?? value
        case "reasons": list(value.split(separator: "; ").map { noticed(String($0), among: "noticed.reasons.") ?? String($0) })
        case "pages": value.replacing(" to ", with: "–")
        default: value
        }
    }
}
