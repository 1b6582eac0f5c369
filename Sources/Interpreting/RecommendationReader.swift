import Documents
import Structuring
import Vocabularies

/// Reads the recommendations of a report, each with its acts.
struct RecommendationReader {
    let report: Report
    let meeting: Meeting
    private let lexicon = Lexicon.english
    private let bodies: Set<String>
    private let scheme: [Topic]

    init(report: Report, meeting: Meeting) {
        self.report = report
        self.meeting = meeting
        bodies = BodyNames.of(report, meeting)
        scheme = TopicReader.scheme(for: report)
    }

    func read() -> (recommendations: [Recommendation], findings: [Finding]) {
        var (recommendations, findings) = ([] as [Recommendation], [] as [Finding])
        var last: [Words] = []
        var labels: Set<String> = []
        var position: String?
        for paragraph in report.paragraphs {
            guard let number = paragraph.number, paragraph.kind != .preambular else { continue }
            let path = report.path(to: paragraph.section)
            if report.kind == .reviewReport {
                // The body only lists what States recommended; its other paragraphs tell what was said.
                if number.contains(".") {
                    recommendations.append(review(paragraph, number, path, position))
                } else {
                    position = self.position(statedIn: paragraph.passage.text)
                }
                continue
            }
            let isAmong = VoiceRules.holdsRecommendations(path) && !VoiceRules.isProcedural(path)
            let isLabelled = number.hasPrefix("Recommendation")
            // Recommendations with a number of their own come again in summaries and annexes: each counts once.
            if isLabelled, !labels.insert(number).inserted { continue }
            let acts = acts(of: paragraph, isAmong: isAmong || isLabelled, path, last: &last)
            if acts.isEmpty {
                if isLabelled || isAmong, !introduces(paragraph) {
                    findings.append(
                        Finding(
                            .warning, "recommendation.unread",
                            "Paragraph \(number) stands among recommendations, but nothing that it asks was found.",
                            paragraph: number, span: paragraph.span))
                }
                continue
            }
            recommendations.append(recommendation(paragraph, number, path, acts))
        }
        return (recommendations, findings)
    }

    private func acts(of paragraph: Paragraph, isAmong: Bool, _ path: [Section], last: inout [Words]) -> [Act] {
        let voice: AskFinder.Voice =
            paragraph.kind == .operative ? .resolution : .report(bodies: bodies, modals: isAmong)
        if case .report(_, modals: false) = voice, VoiceRules.isProcedural(path) { return [] }
        var acts: [Act] = []
        for (passage, isFirst) in passages(of: paragraph) {
            let finder = AskFinder(lexicon: lexicon, passage: passage, voice: voice)
            // What an expert body advises in bold stands out from its analysis, wherever it is.
            let bold = AskFinder(lexicon: lexicon, passage: passage, voice: .report(bodies: bodies, modals: true))
            var (isReported, bodySpoke) = (false, false)
            for (index, sentence) in Sentences.of(passage).enumerated() {
                if VoiceRules.reports(sentence) { isReported = true }
                // What follows a speaker's words in the same paragraph is the speaker's too, until the body speaks.
                if isReported, !isAmong || index == 0 { continue }
                if paragraph.kind == .operative, !isFirst, acts.isEmpty { continue }
                let isAdvice = paragraph.kind == .narrative && !isAmong && isBold(sentence, in: passage)
                let asks = (isAdvice ? bold : finder).asks(in: sentence, before: last, bodySpoke: bodySpoke)
                bodySpoke = speaks(sentence, bodySpoke)
                for ask in asks {
                    if !ask.addressees.isEmpty { last = ask.addressees }
                    acts.append(act(ask, sentence, passage))
                }
            }
        }
        return acts
    }

    private func isBold(_ sentence: Sentence, in passage: Passage) -> Bool {
        let words = sentence.tokens.filter(\.isWord)
        let bold = words.count { word in passage.pieces.contains { $0.bold && $0.range.contains(word.range.lowerBound) } }
        return bold * 10 >= words.count * 9 && words.count > 4
    }

    /// Whether the body is the subject of a sentence.
    private func speaks(_ sentence: Sentence, _ before: Bool) -> Bool {
        AskFinder.hasBodyAsSubject(before: sentence.tokens.count, sentence.tokens, bodies, bodySpoke: before)
    }

    /// The words of a paragraph and of each item in its list; the first is the chapeau.
    private func passages(of paragraph: Paragraph) -> [(Passage, Bool)] {
        func flat(_ items: [Item]) -> [Passage] { items.flatMap { [$0.passage] + flat($0.items) } }
        return [(paragraph.passage, true)] + flat(paragraph.items).map { ($0, false) }
    }

    private func act(_ ask: Ask, _ sentence: Sentence, _ passage: Passage) -> Act {
        let verb = sentence.bounds(ask.range) ?? sentence.range
        let content = sentence.bounds(ask.content)
        let end = content?.upperBound ?? verb.upperBound
        let start = min(sentence.tokens[ask.start].range.lowerBound, verb.lowerBound)
        return Act(
            verb: ask.lemma, verbSpan: passage.span(of: verb), force: ask.force, addressees: ask.addressees,
            ask: content.map { passage.words($0) } ?? "", span: passage.span(of: start..<max(end, verb.upperBound)), rule: ask.rule)
    }

    private func recommendation(_ paragraph: Paragraph, _ number: String, _ path: [Section], _ acts: [Act]) -> Recommendation {
        let text = paragraph.text
        let passages = passages(of: paragraph).map(\.0)
        return Recommendation(
            paragraph: number, text: text, span: paragraph.span, section: paragraph.section, sectionTitle: path.last?.title,
            page: paragraph.page, acts: acts, hedges: passages.flatMap { HedgeReader.hedges(in: $0, lexicon) },
            topics: TopicReader.topics(of: text, under: path.last?.heading.text ?? "", in: scheme),
            citations: passages.flatMap(CitationReader.citations),
            actionCategory: ActionCategory.category(of: acts.first, text: text),
            recommendingStates: nil, position: nil)
    }

    /// "115.3 Ratify … (Portugal, Slovakia);": the verb opens it, the State under review is asked.
    private func review(_ paragraph: Paragraph, _ number: String, _ path: [Section], _ position: String?) -> Recommendation {
        let review = ReviewRecommendation(paragraph.passage, stateUnderReview: meeting.stateUnderReview)
        let text = paragraph.text
        return Recommendation(
            paragraph: number, text: text, span: paragraph.span, section: paragraph.section, sectionTitle: path.last?.title,
            page: paragraph.page, acts: review.acts, hedges: HedgeReader.hedges(in: paragraph.passage, lexicon),
            topics: TopicReader.topics(of: text, under: "", in: scheme), citations: CitationReader.citations(in: paragraph.passage),
            actionCategory: ActionCategory.category(of: review.acts.first, text: text), recommendingStates: review.states,
            position: position)
    }

    /// What the State under review says of the recommendations listed below a paragraph.
    private func position(statedIn text: String) -> String? {
        let low = text.lowercased()
        guard low.contains("recommendation") else { return nil }
        if low.contains("not enjoy the support") || low.contains("noted by") || low.contains("would thus be noted") {
            return "noted"
        }
        if low.contains("enjoy the support") || low.contains("have been accepted") { return "supported" }
        return low.contains("will be examined") || low.contains("will provide responses") ? "under consideration" : nil
    }

    /// "The Working Group adopted the recommendations provided below."
    private func introduces(_ paragraph: Paragraph) -> Bool {
        let text = paragraph.passage.text.lowercased()
        return text.utf8.count < 400
            && (text.hasSuffix(":")
                || text.contains("recommendations") && ["below", "following", "adopted", "set out"].contains { text.contains($0) })
    }
}
