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

    /// The links that hold: what the program found and nobody refused, and what a person added. A link found for a document
    /// that bears another name today is under that.
    ///
    /// - Parameter document: Only the links of this document to earlier ones.
    public func linksInForce(of document: DocumentName? = nil) -> [HeldLink] {
        var links: [LinkedPair: HeldLink] = [:]
        let found = document.map { lineage.found[$0].map { [$0] } ?? [] } ?? Array(lineage.found.values)
        for found in found.sorted(by: { $0.document < $1.document }) where documents[currentName(found.document)] != nil {
            for link in found.links {
                let moved = link.moved(to: current(link.later), current(link.earlier))
                guard moved.later.document != moved.earlier.document else { continue }
                links[LinkedPair(later: moved.later, earlier: moved.earlier)] = HeldLink(
                    link: moved, judgement: nil, judgedBy: nil, judgementWhy: nil)
            }
        }
        for (pair, (judged, who)) in lineage.judged {
            let pair = LinkedPair(later: current(pair.later), earlier: current(pair.earlier))
            if let document, pair.later.document != document { continue }
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
        return links.values.sorted { ($0.later.text, $0.earlier.text) < ($1.later.text, $1.earlier.text) }
    }

    private func currentName(_ name: DocumentName) -> DocumentName { redirect(from: name) ?? name }

    private func current(_ name: RecommendationName) -> RecommendationName {
        RecommendationName(document: currentName(name.document), paragraph: name.paragraph)
    }
}

extension LineageLink {
    fileprivate func moved(to later: RecommendationName, _ earlier: RecommendationName) -> LineageLink {
        LineageLink(
            later: later, earlier: earlier, relations: relations, confidence: confidence, score: score, shape: shape,
            evidence: evidence, why: why)
    }
}
