extension SubjectPage {
    struct Drawing: Sendable {
        let heading: String
        let folder: Link
        /// How the record prints it, where that is something else than the heading.
        let printed: String?
        let isEmpty: Bool
        /// What to say where it is.
        let none: String
        let figures: [HomePage.Figure]
        let wider: CountedValue.Drawing?
        let narrower: [CountedValue.Drawing]
        let forces: TimeTable.Forces?
        let newest: Recommendations?
        let firmest: Recommendations?
        let related: [RelatedDrawing]
        let groups: [CountedValue.Drawing]
        /// How firmly its groups are asked, where nothing asks it by name.
        let groupForces: TimeTable.Forces?
        let asMember: Recommendations?
        let made: Recommendations?
        let madeTotal: String?
        let madeAddress: String?
    }

    /// A list of recommendations, as the shared template draws it.
    struct Recommendations: Sendable {
        let recommendations: [ListedRecommendation.Drawing]

        init?(_ listed: [ListedRecommendation], _ words: Words) {
            if listed.isEmpty { return nil }
            recommendations = listed.map { $0.drawing(words) }
        }
    }

    struct RelatedDrawing: Sendable {
        let name: String
        let heading: String
        let values: [CountedValue.Drawing]
    }

    func drawing(_ words: Words) -> Drawing {
        let printed = kind == "topic" || total == 0 || names == [heading(words)] ? [] : Array(names.prefix(6))
        return Drawing(
            heading: heading(words),
            folder: Link(address: "/" + Self.folder(kind), label: words("subjects.\(Self.folder(kind)).title")),
            printed: printed.isEmpty ? nil : words.list(printed), isEmpty: total == 0,
            none: kind == "state" ? words("subject.noneByName") : words("subject.none"), figures: figures(words),
            wider: wider?.drawing(words, of: "topic"), narrower: narrower.map { $0.drawing(words, of: "topic") },
            forces: forces?.forces(words, of: record), newest: Recommendations(newest, words),
            firmest: Recommendations(firmest, words),
            related: related.map { related in
                RelatedDrawing(
                    name: related.filter, heading: words("filter.\(related.filter)"),
                    values: related.values.map { $0.drawing(words, of: related.filter) })
            },
            groups: asMember?.groups.map { $0.drawing(words, of: "addressee") } ?? [],
            groupForces: total > 0 ? nil : asMember.flatMap { $0.forces?.forces(words, of: $0.record) },
            asMember: Recommendations(asMember?.newest ?? [], words), made: Recommendations(made?.newest ?? [], words),
            madeTotal: made.map { words.counted("recommendations", $0.total) }, madeAddress: made?.address)
    }

    private static func folder(_ kind: String) -> String {
        switch kind {
        case "topic": "topics"
        case "body": "bodies"
        case "addressee": "addressees"
        default: "states"
        }
    }

    private func figures(_ words: Words) -> [HomePage.Figure] {
        guard total > 0 else { return [] }
        var figures = [
            HomePage.Figure(number: words.number(total), label: words.counted("home.figure.recommendations", total))
        ]
        if let forces, !forces.isByYear {
            let meetings = forces.steps.count
            figures.append(
                HomePage.Figure(number: words.number(meetings), label: words.counted("home.figure.documents", meetings)))
        }
        if let firstYear, let lastYear {
            let years = firstYear == lastYear ? String(firstYear) : "\(firstYear)–\(lastYear)"
            figures.append(HomePage.Figure(number: years, label: words("home.figure.years")))
        }
        return figures
    }
}
