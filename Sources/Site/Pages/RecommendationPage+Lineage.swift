import Indexing
import Recording
import Vocabularies

extension RecommendationPage {
    /// What it takes up, what takes it up, and what it is in the record today.
    struct Lineage: Codable, Sendable {
        /// active, elapsed, superseded, retired
        let state: String
        let reason: String
        let cause: Cause
        let earlier: [Related]
        let later: [Related]
        /// The life of the demand, oldest first; empty where it stands alone.
        let thread: [Step]

        /// Why it is in this state, by its kind: declared, takenUp, overdue, standing.
        struct Cause: Codable, Sendable {
            let kind: String
            var by: String?
            var why: String?
            var document: String?
            var paragraph: String?
            var day: String?
        }

        /// A recommendation that it is bound to.
        struct Related: Codable, Sendable {
            let name: String
            let address: String
            /// repeats, strengthens, weakens …, as the later one is to the earlier one.
            let relations: [String]
            /// high, medium, low
            let confidence: String
            /// In English.
            let why: String
            /// How much of the words of both is the same, of 1000; rare words count more.
            let score: Int
            /// whole, split, merged
            let shape: String
            /// words, reference
            let evidence: [String]
            /// confirmed or added by a person; `nil` where the program alone found it.
            let judgement: String?
            let judgedBy: String?
            /// Why that person says so, in their words.
            let judgementWhy: String?
            /// From the earlier words to the later ones; `nil` where the record lacks the other text.
            let difference: [Run]?
        }

        /// Words that stayed, went or came.
        struct Run: Codable, Sendable {
            /// equal, deleted, inserted
            let kind: String
            let text: String
        }

        /// One meeting in the life of the demand.
        struct Step: Codable, Sendable {
            let name: String
            let address: String
            let year: Int?
            let force: String?
            let rank: Int?
            let isThis: Bool
        }
    }

    struct LineageDrawing: Sendable {
        let state: String
        let reason: String
        let earlier: [RelatedDrawing]
        let later: [RelatedDrawing]
        let chart: HTML
        let steps: [StepDrawing]
        let isAlone: Bool
    }

    struct RelatedDrawing: Sendable {
        let name: String
        let address: String
        let relations: String
        let certainty: String
        /// What shows that they are bound, a sentence each.
        let reasons: [String]
        let difference: HTML
    }

    struct StepDrawing: Sendable {
        let name: String
        let address: String
        let year: String
        let force: String
        let isThis: Bool
    }
}

extension RecommendationPage.Lineage {
    init(_ lineage: RecommendationLineage, of name: RecommendationName) {
        state = lineage.state.state.rawValue
        reason = lineage.state.reason
        cause = Cause(lineage.state.cause)
        earlier = lineage.earlier.map { Related($0, $0.link.earlier) }
        later = lineage.later.map { Related($0, $0.link.later) }
        thread = lineage.thread.map { step in
            Step(
                name: step.name.text, address: Address.of(name: step.name.text), year: step.year, force: step.force?.rawValue,
                rank: step.force?.rank, isThis: step.name == name)
        }
    }

    func drawing(_ words: Words) -> RecommendationPage.LineageDrawing {
        RecommendationPage.LineageDrawing(
            state: words("state.\(state)"), reason: cause.words(words), earlier: earlier.map { $0.drawing(words) },
            later: later.map { $0.drawing(words) }, chart: ThreadChart(steps: thread).drawing(words),
            steps: thread.map { step in
                RecommendationPage.StepDrawing(
                    name: step.name, address: step.address, year: step.year.map(String.init) ?? "",
                    force: step.force.map { words("force.\($0).name") } ?? "", isThis: step.isThis)
            },
            isAlone: earlier.isEmpty && later.isEmpty)
    }
}

extension RecommendationPage.Lineage.Cause {
    init(_ cause: StateInRecord.Cause) {
        switch cause {
        case .declared(let who, let why): self.init(kind: "declared", by: who, why: why)
        case .revised(let document): self.init(kind: "revised", document: document.text)
        case .takenUp(let name):
            self.init(kind: "takenUp", document: name.document.text, paragraph: name.paragraph)
        case .overdue(let day): self.init(kind: "overdue", day: day)
        case .standing: self.init(kind: "standing")
        }
    }

    fileprivate func words(_ words: Words) -> String {
        let day = self.day.map { words.dates(from: $0, to: $0) }
        let values: KeyValuePairs = [
            "who": by ?? "", "why": why ?? "", "document": document ?? "", "paragraph": paragraph ?? "", "day": day ?? "",
        ]
        return words("cause.\(kind)", values)
    }
}

extension RecommendationPage.Lineage.Related {
    init(_ neighbour: RecommendationLineage.Neighbour, _ other: RecommendationName) {
        let held = neighbour.link
        name = other.text
        address = Address.of(name: other.text)
        relations = held.link.relations.map(\.rawValue)
        confidence = held.link.confidence.rawValue
        why = held.link.why
        score = held.link.score
        shape = held.link.shape.rawValue
        evidence = held.link.evidence.map(\.rawValue)
        judgement = held.judgement?.rawValue
        judgedBy = held.judgedBy
        judgementWhy = held.judgementWhy
        difference = neighbour.diff?.runs.map { RecommendationPage.Lineage.Run(kind: $0.kind.rawValue, text: $0.text) }
    }

    func drawing(_ words: Words) -> RecommendationPage.RelatedDrawing {
        var changed = HTML()
        for run in difference ?? [] {
            switch run.kind {
            case "deleted": changed.element("del", words: run.text)
            case "inserted": changed.element("ins", words: run.text)
            default: changed.add(words: run.text)
            }
            changed.add(words: " ")
        }
        return RecommendationPage.RelatedDrawing(
            name: name, address: address, relations: words.list(relations.map { words("relation.\($0)") }),
            certainty: judgement.map { words("judgement.\($0)", ["who": judgedBy ?? ""]) } ?? words("certainty.\(confidence)"),
            reasons: reasons(words), difference: changed)
    }

    private func reasons(_ words: Words) -> [String] {
        var reasons: [String] = []
        if evidence.contains("words") {
            let share = (score + 5) / 10
            reasons.append(
                share == 100 ? words("lineage.why.same") : words("lineage.why.words", ["share": words.number(share)]))
        }
        if evidence.contains("reference") { reasons.append(words("lineage.why.reference")) }
        if shape != "whole" { reasons.append(words("lineage.why.\(shape)")) }
        if reasons.isEmpty { reasons.append(words("lineage.why.person")) }
        if let judgementWhy { reasons.append(words("judgement.why", ["why": judgementWhy])) }
        return reasons
    }
}
