/// A link as it holds: what the program found, and what a person said of it.
public struct HeldLink: Hashable, Sendable, Codable {
    public let link: LineageLink
    public let judgement: LinkJudged.Judgement?
    public let judgedBy: String?
    public let judgementWhy: String?

    public var later: RecommendationName { link.later }
    public var earlier: RecommendationName { link.earlier }
    /// Sure enough to decide by: a person said so, or the program is not in doubt.
    public var isSure: Bool { judgement == .confirmed || judgement == .added || link.confidence > .low }
}

/// Two recommendations, in the order of time.
public struct LinkedPair: Hashable, Sendable {
    public let later: RecommendationName
    public let earlier: RecommendationName

    public init(later: RecommendationName, earlier: RecommendationName) {
        self.later = later
        self.earlier = earlier
    }
}

/// What was said of lineage and states so far; the latest holds.
struct LineageHoldings: Hashable, Sendable {
    var found: [DocumentName: RecommendationsLinked] = [:]
    var judged: [LinkedPair: (LinkJudged, String)] = [:]
    var declared: [RecommendationName: (StateDeclared, String)] = [:]

    static func == (a: Self, b: Self) -> Bool {
        a.found == b.found && a.judged.mapValues(\.0) == b.judged.mapValues(\.0)
            && a.declared.mapValues(\.0) == b.declared.mapValues(\.0)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(found) }
}

extension Holdings {
    /// What the program found last for a document.
    public func found(for document: DocumentName) -> RecommendationsLinked? { lineage.found[document] }

    /// What a person said last of a link.
    public func judgement(of pair: LinkedPair) -> LinkJudged? { lineage.judged[pair]?.0 }

    /// What a person said last of a recommendation's state, and who.
    public var declaredStates: [RecommendationName: (state: RecordState, by: String, why: String)] {
        lineage.declared.reduce(into: [:]) { states, declared in
            guard let state = declared.value.0.state else { return }
            states[current(declared.key)] = (state, declared.value.1, declared.value.0.why)
        }
    }

    fileprivate func currentName(_ name: DocumentName) -> DocumentName { redirect(from: name) ?? name }

    fileprivate func current(_ name: RecommendationName) -> RecommendationName {
        RecommendationName(document: currentName(name.document), paragraph: name.paragraph)
    }
}

/// The links that hold, by the later document: what the program found and nobody refused, and what a person added. A link
/// found for a document that bears another name today is under that.
public struct LinksInForce: Sendable {
    private let holdings: Holdings
    /// Under which names something was found for a document.
    private let found: [DocumentName: [DocumentName]]
    /// Of which links a person said something.
    private let judged: [DocumentName: [LinkedPair]]

    public init(_ holdings: Holdings) {
        self.holdings = holdings
        found = Dictionary(grouping: holdings.lineage.found.keys.sorted(), by: holdings.currentName)
        judged = Dictionary(grouping: holdings.lineage.judged.keys) { holdings.currentName($0.later.document) }
    }

    /// The links of a document to earlier ones, in the order of the names.
    public subscript(document: DocumentName) -> [HeldLink] {
        guard holdings.documents[document] != nil else { return [] }
        var links: [LinkedPair: HeldLink] = [:]
        for link in (found[document] ?? []).flatMap({ holdings.found(for: $0)?.links ?? [] }) {
            let moved = link.moved(to: holdings.current(link.later), holdings.current(link.earlier))
            guard moved.later.document != moved.earlier.document else { continue }
            links[LinkedPair(later: moved.later, earlier: moved.earlier)] = HeldLink(
                link: moved, judgement: nil, judgedBy: nil, judgementWhy: nil)
        }
        for said in judged[document] ?? [] {
            guard let (judged, who) = holdings.lineage.judged[said] else { continue }
            let pair = LinkedPair(later: holdings.current(said.later), earlier: holdings.current(said.earlier))
            if judged.judgement == .refused {
                links[pair] = nil
                continue
            }
            let known = links[pair]?.link
            let link = LineageLink(
                later: pair.later, earlier: pair.earlier, relations: judged.relations ?? known?.relations ?? [.rewords],
                confidence: .high, score: known?.score ?? 0, shape: known?.shape ?? .whole, evidence: known?.evidence ?? [],
                why: known?.why ?? "A person linked them.")
            links[pair] = HeldLink(link: link, judgement: judged.judgement, judgedBy: who, judgementWhy: judged.why)
        }
        let inOrder = links.values.map { (order: ($0.later.paragraph, $0.earlier.text), link: $0) }.sorted { $0.order < $1.order }
        return inOrder.map(\.link)
    }
}

extension LineageLink {
    fileprivate func moved(to later: RecommendationName, _ earlier: RecommendationName) -> LineageLink {
        LineageLink(
            later: later, earlier: earlier, relations: relations, confidence: confidence, score: score, shape: shape,
            evidence: evidence, why: why)
    }
}
