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
            if places[paragraph] == nil, held.made.field == .act, held.made.to != nil, let blank = unread(paragraph) {
                places[paragraph] = recommendations.count
                recommendations.append(blank)
            }
            guard let place = places[paragraph], let recommendation = recommendations[place] else {
                findings.append(held.finding("correction.lost", "nothing is read there any more", nil))
                continue
            }
            var step = CorrectionStep(recommendation, held, report)
            recommendations[place] = step.corrected()
            if recommendations[place] == nil { places[paragraph] = nil }
            findings += step.findings
        }
        // What a person added stands where its paragraph does, and one of which no act is left is none.
        let inOrder = recommendations.compactMap(\.self).filter { !$0.acts.isEmpty || report.kind == .reviewReport }
            .enumerated().sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }.map(\.element)
        var corrected = Reading(recommendations: inOrder, meeting: reading.meeting, findings: reading.findings + findings)
        for held in mine where held.made.field == .name {
            guard let printed = held.made.words, let right = held.made.to?.first else { continue }
            if let named = corrected.naming(printed, right, in: report.language) {
                corrected = named
            } else {
                let lost = held.finding("correction.lost", "nobody of that name is read any more", nil)
                corrected = Reading(
                    recommendations: corrected.recommendations, meeting: corrected.meeting, findings: corrected.findings + [lost])
            }
        }
        return Edition(reader: reader, document: self.document, report: report, reading: corrected)
    }

    /// The paragraph of which nothing was read, as a recommendation without acts.
    private func unread(_ paragraph: String) -> Recommendation? {
        guard let (found, number) = numbered(paragraph) else { return nil }
        return Interpreter.recommendation(at: found, numbered: number, of: report)
    }

    /// The first paragraph whose number stands so in a name.
    func numbered(_ paragraph: String) -> (Paragraph, number: String)? {
        for candidate in report.paragraphs {
            if let number = candidate.number, RecommendationName.address(ofParagraph: number) == paragraph {
                return (candidate, number)
            }
        }
        return nil
    }
}

/// One correction applied to one recommendation.
private struct CorrectionStep {
    let recommendation: Recommendation
    let held: HeldCorrection
    let report: Report
    var findings: [Finding] = []
    private var made: CorrectionMade { held.made }
    private var language: Language { report.language }
    private var rule: String { "put right by \(held.by): \(made.why)" }

    init(_ recommendation: Recommendation, _ held: HeldCorrection, _ report: Report) {
        (self.recommendation, self.held, self.report) = (recommendation, held, report)
    }

    /// `nil` where it is none.
    mutating func corrected() -> Recommendation? {
        guard let to = made.to else { return recommendation }
        switch made.field {
        case .withdrawn: return nil
        case .symbol, .name: return recommendation
        case .act: return withAct(to)
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

    /// With an act whose words a person named, in the place of the one with its number or behind the last.
    private mutating func withAct(_ to: [String]) -> Recommendation {
        var acts = recommendation.acts
        guard let number = made.act, (1...(acts.count + 1)).contains(number), let stated = StatedAct(to),
            let paragraph = report.paragraphs.first(where: { $0.span.start == recommendation.span.start }),
            let act = stated.placed(
                in: paragraph, addressees: number <= acts.count ? acts[number - 1].addressees : [], rule: rule)
        else { return lost("its words are not read there any more") }
        if number <= acts.count {
            compare(acts[number - 1].stated, to)
            acts[number - 1] = act
        } else {
            acts.append(act)
        }
        return recommendation.corrected(acts: acts)
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

extension StatedAct {
    /// As an entry keeps it: verb, force, ask.
    init?(_ fields: [String]) {
        guard fields.count == 3, let force = Force(rawValue: fields[1]) else { return nil }
        self.init(verb: fields[0], force: force, ask: fields[2])
    }
}

extension Act {
    /// As an entry keeps what was read of it: verb, force, ask.
    var stated: [String] { [verb, force.rawValue, ask] }
}

extension HeldCorrection {
    fileprivate func finding(_ code: String, _ words: String, _ recommendation: Recommendation?) -> Finding {
        let about = made.paragraph.map { " in paragraph \($0)" } ?? made.words.map { " “\($0)”" } ?? ""
        return Finding(
            .note, code,
            "The correction of \(made.field.rawValue)\(about) by \(by) should be looked at again: \(words).",
            paragraph: recommendation?.paragraph, span: recommendation?.span)
    }
}
