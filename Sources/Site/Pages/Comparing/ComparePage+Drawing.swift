import Documents

extension ComparePage {
    struct Drawing: Sendable {
        let isAsking: Bool
        let from: SideDrawing?
        let to: SideDrawing?
        let summary: [CountDrawing]
        let isSame: Bool
        let passages: [PassageDrawing]
        let paging: Paging.Drawing?
        let direction: String
        let languagesDiffer: Bool
    }

    struct SideDrawing: Sendable {
        let label: String
        let title: String?
        let address: String
        let language: String
        let year: String?
    }

    struct CountDrawing: Sendable {
        let change: String
        let label: String
        let count: String
    }

    struct PassageDrawing: Sendable {
        let change: String
        let label: String
        let place: String
        let text: HTML
        let readings: [ReadingDrawing]
    }

    struct ReadingDrawing: Sendable {
        let field: String
        let from: String
        let to: String
    }

    private static let changes = ["changed", "moved", "deleted", "inserted", "readAnew", "same"]

    func drawing(_ words: Words) -> Drawing {
        Drawing(
            isAsking: paging.pages == 1 && counts.isEmpty, from: from.map { $0.drawing }, to: to.map { $0.drawing },
            summary: Self.changes.compactMap { change in
                let count = counts[change] ?? 0
                return count == 0
                    ? nil : CountDrawing(change: change, label: words("compare.change.\(change)"), count: words.number(count))
            },
            isSame: !counts.isEmpty && counts.allSatisfy { $0.key == "same" || $0.value == 0 },
            passages: passages.map { $0.drawing(words) }, paging: paging.drawing(words),
            direction: Language.direction(ofTag: to?.language ?? "en"),
            languagesDiffer: from?.language != to?.language && !counts.isEmpty)
    }
}

extension ComparePage.Side {
    var drawing: ComparePage.SideDrawing {
        ComparePage.SideDrawing(
            label: symbol ?? name, title: title, address: address, language: language, year: year.map(String.init))
    }
}

extension ComparePage.Passage {
    func drawing(_ words: Words) -> ComparePage.PassageDrawing {
        let number: String? =
            switch (fromNumber, toNumber) {
            case (let from?, let to?) where from != to: words("compare.renumbered", ["from": from, "to": to])
            case (_, let number?), (let number?, nil): number
            case (nil, nil): nil
            }
        let place = number.map { number in
            switch kind {
            case "paragraph": words("recommendation.paragraph", ["number": number])
            case "note": words("document.toNote", ["marker": number])
            default: number
            }
        }
        return ComparePage.PassageDrawing(
            change: change, label: words("compare.change.\(change)"), place: place ?? words("compare.kind.\(kind)"),
            text: HTML(runs: runs), readings: readings.map { $0.drawing(words) })
    }
}

extension ComparePage.Reading {
    func drawing(_ words: Words) -> ComparePage.ReadingDrawing {
        let filter = ["forces": "force", "addressees": "addressee", "topics": "topic"][field]
        func side(_ values: [String]) -> String {
            if values.isEmpty { return words("compare.nothing") }
            return words.list(values.map { value in filter.map { words.value(value, of: $0) } ?? value })
        }
        return ComparePage.ReadingDrawing(field: words("compare.field.\(field)"), from: side(from), to: side(to))
    }
}

extension HTML {
    /// Words that stayed, went and came, each set apart by an element of its own.
    init(runs: [RecommendationPage.Lineage.Run]) {
        self.init()
        for (place, run) in runs.enumerated() {
            if place > 0 { add(words: " ") }
            switch run.kind {
            case "deleted": element("del", words: run.text)
            case "inserted": element("ins", words: run.text)
            default: add(words: run.text)
            }
        }
    }
}
