import Documents
import Structuring
import Vocabularies

/// Reads the recommendations of a report, each with its acts.
struct RecommendationReader {
    let report: Report
    let meeting: Meeting
    private let lexicon: Lexicon
    private let bodies: BodyNames
    private let topics: TopicReader
    private let places: [VoiceRules.Place]
    private let headings: [Wording]
    private let action: ActionCategory
    private let organ: EnactingOrgan?

    init(report: Report, meeting: Meeting, lexicon: Lexicon, topics scheme: Scheme?) {
        self.report = report
        self.meeting = meeting
        self.lexicon = lexicon
        bodies = BodyNames(of: report, meeting)
        topics = TopicReader(for: report, lexicon, scheme)
        places = VoiceRules.places(in: report)
        headings = report.sections.map { Wording($0.heading, lexicon) }
        action = ActionCategory(lexicon: lexicon)
        organ = EnactingOrgan(of: report)
    }

    func read(_ paragraphs: [WordedParagraph]) -> (recommendations: [Recommendation], findings: [Finding]) {
        var (recommendations, findings) = ([] as [Recommendation], [] as [Finding])
        var last: [Words] = []
        var labels: Set<String> = []
        var position: String?
        var isHandedOn = false
        for worded in paragraphs {
            let paragraph = worded.paragraph
            if paragraph.kind == .narrative, paragraph.number != nil { isHandedOn = handsOn(worded) }
            // What a draft asks, the body that is to adopt it will ask.
            if isHandedOn, paragraph.kind == .operative { continue }
            guard let number = paragraph.number, paragraph.kind != .preambular else { continue }
            let place = paragraph.section.map { places[$0] } ?? VoiceRules.Place()
            if report.kind == .reviewReport {
                // The body only lists what States recommended; its other paragraphs tell what was said.
                if number.contains(".") {
                    recommendations.append(review(worded, number, position))
                } else {
                    position = self.position(statedIn: worded)
                }
                continue
            }
            let isAmong = place.isAmong && !place.isProcedural
            let isLabelled = number.hasPrefix("Recommendation")
            // Recommendations with a number of their own come again in summaries and annexes: each counts once.
            if isLabelled, !labels.insert(number).inserted { continue }
            let acts = acts(of: worded, isAmong: isAmong || isLabelled, place, last: &last)
            if acts.isEmpty {
                if isLabelled || isAmong, !introduces(worded) {
                    findings.append(
                        Finding(
                            .warning, "recommendation.unread",
                            "Paragraph \(number) stands among recommendations, but nothing that it asks was found.",
                            paragraph: number, span: paragraph.span))
                }
                continue
            }
            let found = recommendation(worded, number, acts, isAmong: isAmong || isLabelled)
            if let confidence = found.confidence, confidence.level == .low {
                findings.append(
                    Finding(
                        .note, "recommendation.uncertain",
                        "The reading of paragraph \(number) is uncertain: \(confidence.reasons.joined(separator: "; ")).",
                        paragraph: number, span: paragraph.span))
            }
            recommendations.append(found)
        }
        let resolved = AddresseeResolver(paragraphs, bodies, report, meeting, lexicon).resolve(recommendations)
        return (resolved.recommendations, findings + resolved.findings)
    }

    /// "recommends to the General Assembly the adoption of the following draft resolution:"
    private func handsOn(_ worded: WordedParagraph) -> Bool {
        guard worded.classes.contains(.beginsFact), worded.wordings[0].tokens.last?.is(.colon) == true else { return false }
        let words = FactWords(worded.wordings[0].tokens, of: worded.paragraph.passage, lexicon)
        return words.has(.recommends) && words.has(.draft)
    }

    private func acts(of worded: WordedParagraph, isAmong: Bool, _ place: VoiceRules.Place, last: inout [Words]) -> [Act] {
        guard worded.classes.contains(.beginsVerb) else { return [] }
        let kind = worded.paragraph.kind
        let voice: AskFinder.Voice = kind == .operative ? .resolution : .report(bodies: bodies, modals: isAmong)
        if case .report(_, modals: false) = voice, place.isProcedural { return [] }
        var acts: [Act] = []
        for (index, wording) in worded.wordings.enumerated() {
            let passage = wording.passage
            let finder = AskFinder(lexicon: lexicon, passage: passage, voice: voice)
            // What an expert body advises in bold stands out from its analysis, wherever it is.
            let bold = AskFinder(lexicon: lexicon, passage: passage, voice: .report(bodies: bodies, modals: true))
            var isReported = false
            for (place, sentence) in wording.sentences.enumerated() {
                if VoiceRules.reports(sentence, lexicon) { isReported = true }
                // What follows a speaker's words in the same paragraph is the speaker's too, until the body speaks.
                if isReported, !isAmong || place == 0 { continue }
                if kind == .operative, index > 0, acts.isEmpty { continue }
                let isAdvice = kind == .narrative && !isAmong && isBold(sentence, in: passage)
                let asks = (isAdvice ? bold : finder).asks(
                    in: sentence, before: last, bodySpoke: { speaks(before: place, in: wording) })
                for ask in asks {
                    if !ask.addressees.isEmpty { last = ask.addressees }
                    acts.append(act(ask, sentence, passage))
                }
            }
        }
        return acts
    }

    private func isBold(_ sentence: Sentence, in passage: Passage) -> Bool {
        guard passage.pieces.contains(where: \.bold) else { return false }
        let words = sentence.tokens.filter(\.isWord)
        let bold = words.count { word in passage.pieces.contains { $0.bold && $0.range.contains(word.range.lowerBound) } }
        return bold * 10 >= words.count * 9 && words.count > 4
    }

    /// Whether the body is the subject of the sentence before one.
    private func speaks(before place: Int, in wording: Wording) -> Bool {
        guard place > 0 else { return false }
        let sentence = wording.sentences[place - 1]
        return bodies.areSubject(before: sentence.tokens.count, in: sentence, wording.passage) {
            speaks(before: place - 1, in: wording)
        }
    }

    private func act(_ ask: Ask, _ sentence: Sentence, _ passage: Passage) -> Act {
        let verb = sentence.bounds(ask.range) ?? sentence.range
        let content = sentence.bounds(ask.content)
        let end = content?.upperBound ?? verb.upperBound
        let start = min(sentence.tokens[ask.start].range.lowerBound, verb.lowerBound)
        var act = Act(
            verb: ask.lemma, verbSpan: passage.span(of: verb), force: ask.force, addressees: ask.addressees,
            ask: content.map { passage.words($0) } ?? "", span: passage.span(of: start..<max(end, verb.upperBound)), rule: ask.rule)
        act.terms = TermReader(lexicon: lexicon, passage: passage, sentence: sentence)
            .terms(in: min(ask.start, ask.range.lowerBound)..<max(ask.content.upperBound, ask.range.upperBound))
        return act
    }

    func recommendation(_ worded: WordedParagraph, _ number: String, _ acts: [Act], isAmong: Bool) -> Recommendation {
        let paragraph = worded.paragraph
        let found = topics.topics(of: worded.wordings, under: paragraph.section.map { headings[$0] })
        var recommendation = Recommendation(
            paragraph: number, text: paragraph.text, span: paragraph.span, section: paragraph.section,
            sectionTitle: paragraph.section.map { report.sections[$0].title }, page: paragraph.page, acts: acts,
            hedges: worded.wordings.flatMap { HedgeReader.hedges(in: $0, lexicon) },
            topics: found.map(\.id),
            citations: worded.wordings.flatMap { CitationReader.citations(in: $0, of: organ, lexicon) },
            actionCategory: action.category(of: acts),
            recommendingStates: nil, position: nil)
        recommendation.topicWords = found.map(\.words)
        recommendation.confidence = ConfidenceRules.confidence(of: acts, isAmong: isAmong, isEnacted: paragraph.kind == .operative)
        return recommendation
    }

    /// "115.3 Ratify … (Portugal, Slovakia);": the verb opens it, the State under review is asked.
    private func review(_ worded: WordedParagraph, _ number: String, _ position: String?) -> Recommendation {
        let (paragraph, wording) = (worded.paragraph, worded.wordings[0])
        let review = ReviewRecommendation(wording, stateUnderReview: meeting.stateUnderReview, lexicon)
        return Recommendation(
            paragraph: number, text: paragraph.text, span: paragraph.span, section: paragraph.section,
            sectionTitle: paragraph.section.map { report.sections[$0].title }, page: paragraph.page, acts: review.acts,
            hedges: HedgeReader.hedges(in: wording, lexicon), topics: topics.topics(of: worded.wordings, under: nil).map(\.id),
            citations: CitationReader.citations(in: wording, of: organ, lexicon),
            // Coders give every recommendation of a review a category; one that no row names is a general action.
            actionCategory: action.category(of: review.acts) ?? (review.acts.isEmpty ? nil : 4), recommendingStates: review.states,
            position: position)
    }

    /// What the State under review says of the recommendations listed below a paragraph.
    private func position(statedIn worded: WordedParagraph) -> String? {
        let words = FactWords(worded.wordings[0].tokens, of: worded.paragraph.passage, lexicon)
        guard words.has(.recommendation) else { return nil }
        let positions = words.all(.position).compactMap(\.fact.value)
        // "noted" says more than "supported" stands in the same sentence: "did not enjoy the support".
        return ["noted", "supported", "under consideration"].first(where: positions.contains)
    }

    /// "The Working Group adopted the recommendations provided below."
    private func introduces(_ worded: WordedParagraph) -> Bool {
        let (tokens, passage) = (worded.wordings[0].tokens, worded.paragraph.passage)
        guard passage.text.utf8.count < 400 else { return false }
        if tokens.last?.is(.colon) == true { return true }
        let words = FactWords(tokens, of: passage, lexicon)
        return words.has(.recommendation) && (words.has(.following) || words.has(.announced))
    }
}
