public import Documents
internal import Foundation
internal import Interpreting
public import Structuring

/// A document as lineage looks at it.
public struct LineageDocument: Sendable {
    public let name: DocumentName
    public let body: String?
    public let title: String?
    /// ISO date of the meeting or of the document; empty where it has none.
    public let date: String
    public let language: Language
    let recommendations: [Recommendation]
    let names: [RecommendationName]
    let texts: [ComparableText]
    private let titleWords: Set<UInt64>
    private let base: String

    public init(_ edition: Edition, named name: DocumentName, body: String?, title: String?, date: String) {
        (self.name, self.body, self.title, self.date) = (name, body, title, date)
        language = edition.report.language
        recommendations = edition.reading.recommendations
        names = edition.recommendationNames(in: name)
        let language = language
        texts = recommendations.map { ComparableText($0.text, in: language) }
        titleWords = Set(LineageWord.words(of: title ?? "", in: language).filter { $0.isOfMatter }.map(\.key))
        base = edition.report.masthead.symbol?.base ?? name.text
    }

    /// What documents of one series have in common, as text: for reports the body, for what a body adopts also the title
    /// without its numbers.
    public static func series(_ kind: Report.Kind, body: String?, title: String?, in language: Language) -> String {
        let isTitled = kind == .resolution || kind == .decision || body == nil
        let words = LineageWord.words(of: title ?? "", in: language).filter { $0.isOfMatter }.map {
            String($0.key, radix: 36)
        }
        return ([body ?? ""] + (isTitled ? words : [])).joined(separator: " ")
    }

    /// It came before another: by its date, else by its name.
    func precedes(_ other: LineageDocument) -> Bool {
        if date.isEmpty || other.date.isEmpty { return name < other.name }
        return (date, name) < (other.date, other.name)
    }

    /// One document in two editions, or a corrigendum of the other, is no lineage; nor is one in another language, nor what
    /// says the same on the same day.
    func canFollow(_ other: LineageDocument) -> Bool {
        base != other.base && name != other.name && language == other.language && other.precedes(self)
            && (date.count < 10 || date != other.date)
    }

    /// Of the same body, under a title that says the same but for sessions, places and dates.
    func isOfSeries(of other: LineageDocument) -> Bool {
        guard body == other.body else { return false }
        if titleWords.isEmpty || other.titleWords.isEmpty { return body != nil && titleWords.isEmpty && other.titleWords.isEmpty }
        let shared = Double(titleWords.intersection(other.titleWords).count)
        return 2 * shared / Double(titleWords.count + other.titleWords.count) >= 0.6
    }
}

/// Finds what the recommendations of a document are to those of earlier ones.
public enum LineageReader {
    /// The links of a document to earlier ones: to the nearest of its series first; what is not found there may be in one
    /// before it, and at last in another series.
    ///
    /// - Parameter candidates: Documents in which something may be found; those that did not come before it are passed over.
    public static func links(of document: LineageDocument, among candidates: [LineageDocument]) -> [LineageLink] {
        let earlier = candidates.filter(document.canFollow).sorted { $1.precedes($0) }
        var (linked, links) = (Set<Int>(), [LineageLink]())
        var others: [(LineageDocument, LineageMatching)] = []
        for other in earlier {
            let matching = LineageMatching(later: document.texts, earlier: other.texts)
            if document.isOfSeries(of: other) || matching.showsKinship && document.body == other.body {
                let fresh = matching.matches().filter { !linked.contains($0.later) }
                links += fresh.map { link($0, document, other) }
                linked.formUnion(fresh.map(\.later))
            } else {
                others.append((other, matching))
            }
        }
        for (other, matching) in others {
            let fresh = matching.matchesElsewhere().filter { !linked.contains($0.later) }
            links += fresh.map { link($0, document, other) }
            linked.formUnion(fresh.map(\.later))
        }
        return LineageReferences.added(to: links, of: document, among: earlier).sorted {
            (order($0.later, document), $0.earlier.text) < (order($1.later, document), $1.earlier.text)
        }
    }

    private static func order(_ name: RecommendationName, _ document: LineageDocument) -> Int {
        document.names.firstIndex(of: name) ?? 0
    }

    /// A person's link between two recommendations, with what the words say of it.
    static func link(_ match: LineageMatching.Match, _ document: LineageDocument, _ other: LineageDocument) -> LineageLink {
        let comparison = ActComparison(
            earlier: other.recommendations[match.earlier], later: document.recommendations[match.later], likeness: match.likeness,
            shape: match.shape, in: document.language)
        let confidence: LineageLink.Confidence =
            match.isByOrder
            ? .low
            : match.likeness.whole >= 0.8 ? .high : match.likeness.whole >= 0.5 || match.likeness.part >= 0.8 ? .medium : .low
        return LineageLink(
            later: document.names[match.later], earlier: other.names[match.earlier], relations: comparison.relations,
            confidence: confidence, score: Int((match.likeness.whole * 1000).rounded()), shape: match.shape, evidence: [.words],
            why: comparison.why
                + (match.isByOrder ? " Few words are the same; it stands at the same place between its neighbours." : ""))
    }
}
