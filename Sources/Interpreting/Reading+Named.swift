public import Documents
internal import Vocabularies

extension Reading {
    /// The reading in which a name that was printed or read wrongly is that of a State or organization that is known;
    /// `nil` where nobody of that name is read. The text stays what the document says.
    public func naming(_ printed: String, _ right: String, in language: Language) -> Reading? {
        let lexicon = Lexicon.of(language.rawValue)
        var isThere = false
        func named(_ name: String) -> String {
            guard name == printed else { return name }
            isThere = true
            return right
        }
        var meeting = meeting
        meeting.attendance = meeting.attendance?.map {
            Attendance(category: $0.category, names: $0.names.map(named), paragraph: $0.paragraph)
        }
        meeting.statements = meeting.statements?.map {
            Statement(paragraph: $0.paragraph, item: $0.item, capacity: $0.capacity, names: $0.names.map(named))
        }
        meeting.officers = meeting.officers?.map { Officer(role: $0.role, name: $0.name, country: $0.country.map(named)) }
        let id = Self.reference(named: right, lexicon)
        let recommendations = recommendations.map { recommendation in
            let states = recommendation.recommendingStates?.map(named)
            let acts = recommendation.acts.map { act in
                guard let id, act.addressees.contains(where: { $0.text == printed }) else { return act }
                isThere = true
                var act = act
                act.resolved = (act.resolved ?? []).filter { $0.name != printed } + [ResolvedName(name: printed, id: id)]
                return act
            }
            return recommendation.corrected(acts: acts, recommendingStates: states)
        }
        guard isThere else { return nil }
        let noticed = Set(MeetingChecks.findings(self.meeting, lexicon))
        return Reading(
            recommendations: recommendations, meeting: meeting,
            findings: findings.filter { !noticed.contains($0) } + MeetingChecks.findings(meeting, lexicon))
    }

    /// Whether somebody of this name is known in the vocabularies.
    public static func knows(_ name: String, in language: Language) -> Bool {
        reference(named: name, Lexicon.of(language.rawValue)) != nil
    }

    private static func reference(named name: String, _ lexicon: Lexicon) -> String? {
        lexicon.reference(named: name)?.id ?? States.shared.named(name).map { "state:\($0.iso3)" }
    }
}
