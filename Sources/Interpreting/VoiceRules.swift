import Documents
import Structuring

/// Whose voice a paragraph speaks in, and whether it stands among recommendations.
enum VoiceRules {
    /// A section that holds recommendations by its heading: "Recommendations", "Conclusions and recommendations", "General recommendations".
    static func holdsRecommendations(_ path: [Section]) -> Bool {
        path.contains { section in
            let heading = section.heading.text.lowercased()
            guard let word = heading.firstRange(of: "recommendation") else { return false }
            if heading.hasPrefix("recommendation") {
                return !heading.contains("status of") && !heading.contains("implementation of")
            }
            let before = heading[..<word.lowerBound].split { !$0.isLetter }.map(String.init)
            let leading: Set<String> = [
                "general", "conclusions", "conclusion", "and", "or", "observations", "main", "key", "agreed", "policy", "adopted",
                "strategic",
                "concluding", "remarks", "thematic", "specific", "overall", "draft", "summary", "of", "the", "findings",
                "suggestions",
                "decisions", "proposals", "its", "proposed", "expert", "advice", "final",
            ]
            return before.count <= 5 && before.allSatisfy(leading.contains) && !heading.contains("implementation of")
        }
    }

    /// A sentence that tells what others said: speakers, delegations, panellists.
    static func reports(_ sentence: Sentence) -> Bool {
        let words = sentence.tokens.filter(\.isWord).prefix(14).map(\.low)
        guard let first = words.first else { return false }
        if first == "it", words.count > 2, ["was", "has"].contains(words[1]) {
            let said: Set<String> = [
                "suggested", "noted", "recommended", "emphasized", "stated", "proposed", "stressed", "mentioned", "underlined",
                "highlighted", "pointed", "observed", "recalled", "said", "considered", "argued", "reiterated",
            ]
            return words.dropFirst(2).prefix(3).contains(where: said.contains)
        }
        let quantities: Set<String> = [
            "several", "some", "many", "most", "one", "another", "other", "others", "various", "certain", "two", "three",
            "numerous", "a", "the",
            "speakers", "participants", "delegations", "panellists", "delegates", "representatives",
        ]
        let speakers: Set<String> = [
            "speaker", "speakers", "participants", "participant", "delegation", "delegations", "panellist", "panellists",
            "delegates",
            "representative", "representatives", "discussants", "discussant", "moderator", "presenters", "presenter", "keynote",
        ]
        guard quantities.contains(first) else { return false }
        return words.prefix(5).contains(where: speakers.contains)
    }

    /// A section of the organization of a meeting, where nothing is recommended: attendance, agenda, opening, documentation.
    static func isProcedural(_ path: [Section]) -> Bool {
        let last = path.last?.heading.text.lowercased() ?? ""
        let words = [
            "attendance", "adoption of the agenda", "adoption of the report", "election of officers", "opening of", "closing of",
            "documentation", "organization of work", "organizational matters", "participants", "agenda", "contents",
            "opening and duration",
        ]
        return words.contains { last.hasPrefix($0) }
    }
}
