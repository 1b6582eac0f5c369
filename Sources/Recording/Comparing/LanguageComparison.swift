public import Documents
internal import Vocabularies

/// The languages of one document laid beside each other by the numbers of its paragraphs, with a finding where they differ
/// in paragraphs, force or citations.
public struct LanguageComparison: Hashable, Sendable, Codable {
    /// The first is that against which the others are held.
    public let languages: [Language]
    public let rows: [Row]
    public let findings: [Finding]

    /// What stands under one number.
    public struct Row: Hashable, Sendable, Codable {
        /// As printed in the first language that has it; `nil` for what has none.
        public let number: String?
        public let kind: ComparedPassage.Kind
        /// One for each language, in their order; `nil` where a language lacks it.
        public let passages: [ComparedPassage?]
    }

    public init(_ editions: [(language: Language, edition: Edition)]) {
        languages = editions.map(\.language)
        let keyed = editions.map { Self.keyed(ComparedPassage.all(of: $0.edition)) }
        let passages = keyed.map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }
        rows = Self.merged(keyed.map { $0.map(\.0) }).map { key in
            let found = passages.map { $0[key] }
            return Row(number: found.compactMap(\.self).first?.number, kind: key.kind, passages: found)
        }
        findings = Self.findings(rows, languages)
    }

    /// What stands for the same in every language: the number and how often it came before, or the place behind the last
    /// number for what has none.
    private struct Key: Hashable {
        let kind: ComparedPassage.Kind
        let number: String
        let time: Int
        let behind: Int
    }

    private static func keyed(_ passages: [ComparedPassage]) -> [(Key, ComparedPassage)] {
        var times: [String: Int] = [:]
        var (last, behind) = (("", 0), [ComparedPassage.Kind: Int]())
        return passages.map { passage in
            // Headings are counted in their order: letters that number them differ from script to script.
            guard passage.kind == .paragraph, let number = passage.number.map(folded) else {
                behind[passage.kind, default: 0] += 1
                let base = passage.kind == .paragraph ? last : ("", 0)
                return (Key(kind: passage.kind, number: base.0, time: base.1, behind: behind[passage.kind] ?? 0), passage)
            }
            times[number, default: 0] += 1
            last = (number, times[number] ?? 1)
            behind[.paragraph] = 0
            return (Key(kind: .paragraph, number: number, time: last.1, behind: 0), passage)
        }
    }

    /// Digits of every script as those of the first.
    private static func folded(_ number: String) -> String {
        String(number.map { $0.wholeNumberValue.flatMap { (0...9).contains($0) ? Character("\($0)") : nil } ?? $0 })
    }

    /// The keys of all languages in one order: that of the first, and what it lacks behind what stood before it elsewhere.
    private static func merged(_ lists: [[Key]]) -> [Key] {
        var order: [Key] = lists.first ?? []
        var known = Set(order)
        for list in lists.dropFirst() {
            var lacking: [Key?: [Key]] = [:]
            var before: Key?
            for key in list {
                if known.contains(key) { before = key } else { lacking[before, default: []].append(key) }
            }
            if lacking.isEmpty { continue }
            order = (lacking[nil] ?? []) + order.flatMap { [$0] + (lacking[$0] ?? []) }
            known = Set(order)
        }
        return order
    }

    private static func findings(_ rows: [Row], _ languages: [Language]) -> [Finding] {
        rows.filter { $0.kind == .paragraph && $0.number != nil }.flatMap { row -> [Finding] in
            let number = row.number ?? ""
            func held<Value: Hashable>(
                _ code: String, _ severity: Finding.Severity, _ value: (ComparedPassage?) -> Value?, _ words: (Value) -> String
            ) -> Finding? {
                var groups: [(value: Value, languages: [Language])] = []
                for (language, passage) in zip(languages, row.passages) {
                    guard let value = value(passage) else { continue }
                    if let place = groups.firstIndex(where: { $0.value == value }) {
                        groups[place].languages.append(language)
                    } else {
                        groups.append((value, [language]))
                    }
                }
                guard groups.count > 1 else { return nil }
                let said = groups.map { "\(words($0.value)) in \($0.languages.map(\.rawValue).joined(separator: ", "))" }
                return Finding(
                    severity, code, "Paragraph \(number) differs between the languages: \(said.joined(separator: "; ")).",
                    paragraph: number)
            }
            let all: [Finding?] = [
                held("languages.paragraph", .warning, { $0 != nil }, { $0 ? "it stands" : "it is missing" }),
                held("languages.recommendation", .note, { $0.map { $0.reading != nil } }, { $0 ? "it asks" : "nothing was read" }),
                held("languages.force", .note, { $0?.reading?.firmest }, { $0 }),
                held(
                    "languages.citation", .note, { $0?.reading?.citations },
                    { $0.isEmpty ? "nothing is cited" : "it cites " + $0.joined(separator: ", ") }),
            ]
            return all.compactMap(\.self)
        }
    }
}

extension ComparedReading {
    /// The firmest force among its acts.
    fileprivate var firmest: String? {
        acts.compactMap { Force(rawValue: $0.force) }.max()?.rawValue
    }
}
