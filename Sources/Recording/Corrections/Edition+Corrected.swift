internal import Documents
internal import Interpreting
internal import Structuring
internal import Vocabularies

extension Edition {
    /// The edition with what people put right in it. Where this reading needs a correction no more, contradicts it, or has
    /// lost what it was about, a finding asks.
    ///
    /// - Parameter document: The name that the document has now.
    public func corrected(by corrections: [HeldCorrection], as document: DocumentName) -> Edition {
        let mine = corrections.filter { $0.made.language == report.language && $0.made.field != .symbol }
        if mine.isEmpty { return self }
        let names = recommendationNames(in: document)
        var places = Dictionary(names.enumerated().map { ($1.paragraph, $0) }, uniquingKeysWith: { first, _ in first })
        var recommendations: [Recommendation?] = reading.recommendations
        var findings: [Finding] = []
        for held in mine {
            guard let paragraph = held.made.paragraph else { continue }
            guard let place = places[paragraph], let recommendation = recommendations[place] else {
                findings.append(held.finding("correction.lost", "nothing is read there any more", nil))
                continue
            }
            var step = CorrectionStep(recommendation, held, report.language)
            recommendations[place] = step.corrected()
            if recommendations[place] == nil { places[paragraph] = nil }
            findings += step.findings
        }
        let corrected = Reading(
            recommendations: recommendations.compactMap(\.self), meeting: reading.meeting, findings: reading.findings + findings)
        return Edition(reader: reader, document: self.document, report: report, reading: corrected)
    }
}

/// One correction applied to one recommendation.
private struct CorrectionStep {
    let recommendation: Recommendation
    let held: HeldCorrection
    let language: Language
    var findings: [Finding] = []
    private var made: CorrectionMade { held.made }

    init(_ recommendation: Recommendation, _ held: HeldCorrection, _ language: Language) {
        self.recommendation = recommendation
        self.held = held
        self.language = language
    }

    /// `nil` where it is none.
    mutating func corrected() -> Recommendation? {
        guard let to = made.to else { return recommendation }
        switch made.field {
        case .withdrawn: return nil
        case .symbol: return recommendation
        case .topics:
            compare(recommendation.topics, to)
            return recommendation.corrected(topics: to)
        case .citation:
            guard let place = recommendation.citations.firstIndex(where: { $0.text == made.words }), let target = to.first else {
                return lost("the citation is not read any more")
            }
            let old = recommendation.citations[place]
            compare([old.target].compactMap(\.self), to)
            var citations = recommendation.citations
            citations[place] = Citation(text: old.text, kind: old.kind, target: target, span: old.span, paragraphs: old.paragraphs)
            return recommendation.corrected(citations: citations)
        case .force, .addressees:
            guard let number = made.act, recommendation.acts.indices.contains(number - 1) else {
                return lost("the act is not read any more")
            }
            var acts = recommendation.acts
            let act = acts[number - 1]
            let rule = "put right by \(held.by): \(made.why)"
            if made.field == .force {
                compare([act.force.rawValue], to)
                acts[number - 1] = act.corrected(force: to.first.flatMap(Force.init), in: language, rule: rule)
            } else {
                compare(act.addressees.map(\.text), to)
                acts[number - 1] = act.corrected(addressees: to, in: language, rule: rule)
            }
            return recommendation.corrected(acts: acts)
        }
    }

    private mutating func lost(_ words: String) -> Recommendation {
        findings.append(held.finding("correction.lost", words, recommendation))
        return recommendation
    }

    /// What is read today may be what the correction says, or a third thing.
    private mutating func compare(_ read: [String], _ to: [String]) {
        if read == to {
            findings.append(held.finding("correction.needless", "the document is read so by now", recommendation))
        } else if read != made.from {
            let words =
                "when it was made, “\(made.from.joined(separator: ", "))” was read, and now “\(read.joined(separator: ", "))”"
            findings.append(held.finding("correction.contradicted", words, recommendation))
        }
    }
}

extension HeldCorrection {
    fileprivate func finding(_ code: String, _ words: String, _ recommendation: Recommendation?) -> Finding {
        let about = made.paragraph ?? ""
        return Finding(
            .note, code,
            "The correction of \(made.field.rawValue) in paragraph \(about) by \(by) should be looked at again: \(words).",
            paragraph: recommendation?.paragraph, span: recommendation?.span)
    }
}
