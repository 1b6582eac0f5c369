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
                for number in paragraphs(before: citation.text, in: recommendation.text) {
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

    /// "resolution 76/186" is A/RES/76/186; a symbol is itself.
    private static func stands(_ citation: Citation, for document: LineageDocument) -> Bool {
        guard let target = citation.target else { return false }
        let name = document.name.text
        switch citation.kind {
        case .document: return name == target.replacing(" ", with: "_")
        case .resolution, .decision:
            guard let number = target.split(separator: " ").dropFirst().first else { return false }
            let parts = name.split(separator: "/")
            let series = citation.kind == .resolution ? "RES" : "DEC"
            return parts.contains { $0 == series } && name.hasSuffix("/\(number)")
        default: return false
        }
    }

    private static let nouns: [[UInt64]] = [
        "paragraph", "paragraphs", "para", "paras", "recommendation", "recommendations", "paragraphe", "paragraphes", "párrafo",
        "párrafos", "пункт", "пункта", "пункте", "пункты", "пунктах", "пунктов", "пунктом", "فقرة", "الفقرة", "فقرات", "الفقرات",
        "段",
    ].map { LineageWord.words(of: $0).map(\.key) }

    /// The paragraphs that are named in the words before a citation.
    private static func paragraphs(before citation: String, in text: String) -> [String] {
        guard let found = text.ranges(of: citation).first else { return [] }
        let lead = String(text[..<found.lowerBound].suffix(90))
        let words = LineageWord.words(of: lead)
        guard let noun = words.lastIndex(where: { word in nouns.contains { $0 == [word.key] } }) else { return [] }
        // In Chinese the number stands before the noun: 第12段.
        let isHan = words[noun].kind == .character
        let numbers = isHan ? words[..<noun].suffix(1) : words[(noun + 1)...].prefix(6)
        return numbers.filter { $0.kind == .variable }.flatMap { word -> [String] in
            let bytes = Array(lead.utf8)[word.range]
            return String(decoding: bytes, as: UTF8.self).split { !$0.isWholeNumber && !$0.isASCII || $0.isWhitespace || $0 == "," }
                .map(String.init).filter { $0.contains(where: \.isWholeNumber) }
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
