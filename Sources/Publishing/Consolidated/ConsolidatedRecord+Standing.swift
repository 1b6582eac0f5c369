internal import Documents
internal import Recording

/// What became of a recommendation, and what it takes up.
extension Making {
    /// "Superseded (taken up again in …) · Takes up … (strengthened)"; `nil` for one that is simply active and new.
    func standing(of recommendation: ExportedRecommendation, in tongue: Language) -> [Run]? {
        let parts = [state(of: recommendation, in: tongue), earlier(of: recommendation)].compactMap(\.self)
        return parts.isEmpty ? nil : Array(parts.joined(separator: own(" · ")))
    }

    private func state(of recommendation: ExportedRecommendation, in tongue: Language) -> [Run]? {
        guard let by = recommendation.by else { return nil }
        let cause: [Run] =
            switch recommendation.cause {
            case "takenUp": [named(by)]
            case "revised": [Run(by, .english)]
            case "overdue": own(words.date(by))
            default: [Run(by, tongue)]
            }
        return words.runs(
            "entry.state",
            [
                "state": own(words("state.\(recommendation.state)")),
                "cause": words.runs("cause.\(recommendation.cause)", ["by": cause]),
            ])
    }

    private func earlier(of recommendation: ExportedRecommendation) -> [Run]? {
        guard !recommendation.earlier.isEmpty else { return nil }
        let names = recommendation.earlier.map { earlier in
            let relations = earlier.relations.map { own(words("relation.\($0)")) }
            return words.runs(
                "entry.earlier.one",
                ["name": [named(earlier.recommendation)], "relations": Array(relations.joined(separator: own(words.comma)))])
        }
        return words.runs("entry.earlier", ["names": Array(names.joined(separator: own(words.comma)))])
    }

    /// A permanent name, which leads to the recommendation where it stands in this document.
    private func named(_ name: String) -> Run { Run(name, .english, leadingTo: numbersByName[name]) }
}
