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

/// What was found and said of lineage and states so far; of each the latest.
struct LineageHoldings: Hashable, Sendable {
    var found: [DocumentName: RecommendationsLinked] = [:]
    var judged: [LinkedPair: Said<LinkJudged>] = [:]
    var declared: [RecommendationName: Said<StateDeclared>] = [:]

    /// What an entry says, and who said it. Where a document was said something of under two names, the later entry holds.
    struct Said<Content: Hashable & Sendable>: Hashable, Sendable {
        let content: Content
        let who: String
        let sequence: Int
    }
}

extension Holdings {
    /// What the program found last for a document.
    public func found(for document: DocumentName) -> RecommendationsLinked? { lineage.found[document] }

    /// What a person said last of a link.
    public func judgement(of pair: LinkedPair) -> LinkJudged? { lineage.judged[pair]?.content }

    /// What a person said last of a recommendation's state, and who.
    public var declaredStates: [RecommendationName: (state: RecordState, by: String, why: String)] {
        lineage.declared.values.sorted { $0.sequence < $1.sequence }.reduce(into: [:]) { states, said in
            states[current(said.content.recommendation)] = said.content.state.map { ($0, said.who, said.content.why) }
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
    /// The names that a document had before.
    private let former: [DocumentName: [DocumentName]]
    /// What people said of links, in the order in which they said it.
    private let judged: [DocumentName: [LineageHoldings.Said<LinkJudged>]]

    public init(_ holdings: Holdings) {
        self.holdings = holdings
        former = Dictionary(grouping: holdings.redirects.keys, by: holdings.currentName)
        let said = holdings.lineage.judged.values.sorted { $0.sequence < $1.sequence }
        judged = Dictionary(grouping: said) { holdings.currentName($0.content.later.document) }
    }

    /// The links of a document to earlier ones, in the order of the names.
    public subscript(document: DocumentName) -> [HeldLink] {
        guard holdings.documents[document] != nil else { return [] }
        var links: [LinkedPair: HeldLink] = [:]
        let names = (former[document, default: []] + [document]).sorted()
        for link in names.flatMap({ holdings.found(for: $0)?.links ?? [] }) {
            let moved = link.moved(to: holdings.current(link.later), holdings.current(link.earlier))
            guard moved.later.document != moved.earlier.document else { continue }
            links[LinkedPair(later: moved.later, earlier: moved.earlier)] = HeldLink(
                link: moved, judgement: nil, judgedBy: nil, judgementWhy: nil)
        }
        for said in judged[document] ?? [] {
            let judged = said.content
            let pair = LinkedPair(later: holdings.current(judged.later), earlier: holdings.current(judged.earlier))
            if judged.judgement == .refused {
                links[pair] = nil
                continue
            }
            let known = links[pair]?.link
            let link = LineageLink(
                later: pair.later, earlier: pair.earlier, relations: judged.relations ?? known?.relations ?? [.rewords],
                confidence: .high, score: known?.score ?? 0, shape: known?.shape ?? .whole, evidence: known?.evidence ?? [],
                why: known?.why ?? "A person linked them.")
            links[pair] = HeldLink(link: link, judgement: judged.judgement, judgedBy: said.who, judgementWhy: judged.why)
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
