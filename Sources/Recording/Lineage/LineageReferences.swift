internal import Interpreting

/// What a recommendation itself says that it takes up: "recalls paragraph 12 of its resolution 76/186".
enum LineageReferences {
    /// The links that the words show, with what is said in so many words.
    static func added(
        to links: [LineageLink], of document: LineageDocument, among earlier: [LineageDocument]
    ) -> [LineageLink] {
        var links = links
        for (place, recommendation) in document.recommendations.enumerated() {
            for citation in recommendation.citations {
                guard let other = earlier.first(where: { stands(citation, for: $0) }) else { continue }
                for number in numbers(citation.paragraphs ?? "") {
                    let named = RecommendationName(
                        document: other.name, paragraph: RecommendationName.address(ofParagraph: number))
                    guard other.names.contains(named) else { continue }
                    let later = document.names[place]
                    let relation = relation(in: recommendation.text)
                    if let known = links.firstIndex(where: { $0.later == later && $0.earlier == named }) {
                        links[known] = said(links[known], relation, number, citation.text)
                    } else {
                        links.append(
                            LineageLink(
                                later: later, earlier: named, relations: [relation], confidence: .high, score: 0, shape: .whole,
                                evidence: [.reference], why: "It names paragraph \(number) of \(citation.text)."))
                    }
                }
            }
        }
        return links
    }

    private static func said(
        _ link: LineageLink, _ relation: LineageRelation, _ number: String, _ citation: String
    ) -> LineageLink {
        let relations = relation == .recalls ? Set(link.relations) : Set(link.relations + [relation])
        return LineageLink(
            later: link.later, earlier: link.earlier, relations: relations.sorted(), confidence: .high, score: link.score,
            shape: link.shape, evidence: link.evidence.contains(.reference) ? link.evidence : link.evidence + [.reference],
            why: link.why.contains("It names paragraph") ? link.why : link.why + " It names paragraph \(number) of \(citation).")
    }

    /// A citation's target is a symbol, or "decision 4/4" where the organ is not known.
    private static func stands(_ citation: Citation, for document: LineageDocument) -> Bool {
        guard let target = citation.target else { return false }
        let name = document.name.text
        if name == target.replacing(" ", with: "_") { return true }
        guard citation.kind == .resolution || citation.kind == .decision, target.hasPrefix("\(citation.kind.rawValue) "),
            let number = target.split(separator: " ").dropFirst().first
        else { return false }
        let series = citation.kind == .resolution ? "RES" : "DEC"
        return name.split(separator: "/").contains { $0 == series } && name.hasSuffix("/\(number)")
    }

    /// "12", "3 and 5", "46–51": each paragraph that is cited.
    private static func numbers(_ paragraphs: String) -> [String] {
        paragraphs.split { !$0.isNumber && !"-–—".contains($0) }.flatMap { part -> [String] in
            let ends = part.split { "-–—".contains($0) }
            guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first <= last, last - first < 200 else {
                return ends.map(String.init)
            }
            return (first...last).map(String.init)
        }
    }

    private static func relation(in text: String) -> LineageRelation {
        let low = text.lowercased()
        func says(_ words: [String]) -> Bool { words.contains(where: low.contains) }
        if says([
            "supersed", "in place of paragraph", "replaces paragraph", "remplace le paragraphe", "sustituye", "заменяет", "يحل محل",
            "取代",
        ]) {
            return .supersedes
        }
        let again = [
            "reiterat", "reaffirm", "repeats its", "renews its", "réitér", "réaffirm", "reiter", "reafirm", "подтвержда", "вновь",
            "يكرر", "يعيد تأكيد", "تكرر", "تعيد تأكيد", "重申",
        ]
        return says(again) ? .repeats : .recalls
    }
}
