import Documents
import Indexing
import Publishing

extension RecommendationPage {
    struct Drawing: Sendable {
        let heading: String
        let direction: String
        /// The language that speaks for the document, in which recommendations are laid beside each other.
        let speaking: String
        let speakingDirection: String
        let editions: [DocumentPage.EditionLink]
        let body: String?
        let document: String
        let held: String?
        let text: HTML
        let legend: [LegendLine]
        let acts: [ActDrawing]
        let hedges: HTML
        let topics: [Link]
        let citations: [CitedDrawing]
        let category: String?
        let recommendingStates: String?
        let page: String?
        let places: [PlaceDrawing]
        let sections: [String]
        let previous: NeighbourDrawing?
        let next: NeighbourDrawing?
        let bodyAddress: String?
        let lineage: LineageDrawing?
        let citation: String
        let formats: [Link]
        let code: HTML
    }

    struct LegendLine: Sendable {
        let kind: String
        let label: String
    }

    struct ActDrawing: Sendable {
        let number: Int
        let verb: HTML
        let force: String
        let forceAddress: String
        let ladder: HTML
        let rung: String
        let meaning: String
        let addressees: HTML
        let ask: String
    }

    struct CitedDrawing: Sendable {
        let text: String
        let kind: String
        let target: String?
        let address: String?
    }

    /// The picture of a page with the words lit, and where it is shown in full.
    struct PlaceDrawing: Sendable {
        let picture: HTML
        let label: String
        let address: String
    }

    struct NeighbourDrawing: Sendable {
        let address: String
        let label: String
    }

    func drawing(_ words: Words) -> Drawing {
        var dates: String?
        if let from = document.from, let to = document.to { dates = words.dates(from: from, to: to) }
        let held = words.list([document.place, dates].compactMap(\.self))
        let used = Set(marks.map(\.kind))
        let neighbour = { (neighbour: Neighbour) in
            NeighbourDrawing(
                address: neighbour.address, label: words("recommendation.paragraph", ["number": neighbour.paragraph]))
        }
        return Drawing(
            heading: words("recommendation.paragraph", ["number": paragraph]),
            direction: Language.direction(ofTag: language), speaking: languages.first ?? language,
            speakingDirection: Language.direction(ofTag: languages.first ?? language),
            editions: languages.editions(at: address, shown: language, words), body: document.body.map(words.body),
            document: document.label,
            held: held.isEmpty ? nil : held,
            text: HTML(text, marks: marks),
            legend: Mark.Kind.allCases.filter(used.contains).map { kind in
                LegendLine(kind: kind.rawValue, label: words("mark.\(kind.rawValue)"))
            },
            acts: acts.enumerated().map { drawing($1, number: $0 + 1, words) },
            hedges: words.quoting(hedges, in: language),
            topics: topics.map { Link(address: SubjectAddress.page(.topic, $0), label: words.topic($0)) },
            citations: citations.map { cited in
                CitedDrawing(
                    text: cited.text, kind: words("citation.\(cited.kind)"),
                    target: cited.target == cited.text ? nil : cited.target,
                    address: cited.address)
            },
            category: actionCategory.flatMap { (1...5).contains($0) ? words("category.\($0)") : nil },
            recommendingStates: recommendingStates.map { words.list($0.map(words.addressee)) },
            page: page.map { words("recommendation.page", ["page": String($0)]) },
            places: places.prefix(3).map { $0.drawing(paragraph, words) }, sections: sections,
            previous: previous.map(neighbour), next: next.map(neighbour),
            bodyAddress: document.body.flatMap { SubjectAddress.page(ofValue: $0, of: "body") },
            lineage: lineage.map { $0.drawing(words) },
            citation: citation(words),
            formats: [("BibTeX", ".bib"), ("RIS", ".ris"), ("CSL-JSON", ".csl.json")].map {
                Link(address: address + $0.1, label: $0.0)
            }, code: publicAddress.map { HTML(codeOf: $0, label: words("recommendation.code")) } ?? HTML())
    }

    private func drawing(_ act: ExplainedAct, number: Int, _ words: Words) -> ActDrawing {
        let force = words("force.\(act.force).name")
        return ActDrawing(
            number: number, verb: words.quoting([act.printed ?? act.verb], in: language), force: force,
            forceAddress: Self.filtered("force", act.force),
            ladder: ForceLadder(rank: act.rank).drawing(), rung: words("recommendation.rung", ["rank": String(act.rank)]),
            meaning: words("force.\(act.force).meaning"),
            addressees: Self.addressees(act, words), ask: act.ask)
    }

    private static func addressees(_ act: ExplainedAct, _ words: Words) -> HTML {
        var html = HTML()
        for (place, addressee) in act.addressees.enumerated() {
            if place > 0 { html.add(words: words.comma) }
            html.element("a", ["href": SubjectAddress.page(ofValue: addressee, of: "addressee")]) {
                $0.element("bdi", words: words.addressee(addressee))
            }
        }
        return html
    }

    /// As documents of the United Nations in the reader's language cite it.
    private func citation(_ words: Words) -> String {
        let number = paragraph.first?.isNumber == true ? words("cite.paragraph", ["number": paragraph]) : paragraph
        let cited = document.citation(number, words.list)
        return publicAddress.map { words("cite.available", ["citation": cited, "address": $0]) }
            ?? words("cite", ["citation": cited])
    }

    /// The address of all recommendations with this value.
    private static func filtered(_ filter: String, _ value: String) -> String {
        var fields = Fields()
        fields.add(filter, value)
        return "/record" + fields.query
    }
}

extension PlaceOnPage {
    func drawing(_ paragraph: String, _ words: Words) -> RecommendationPage.PlaceDrawing {
        let lit = address + (address.contains("?") ? "&" : "?") + Fields().with("paragraph", paragraph).query.dropFirst()
        let picture = PagePictureDrawing(
            picture: picture, width: width, height: height,
            shapes: [PagePictureDrawing.Shape(boxes: boxes, isLit: true, address: nil, label: "")],
            label: words("original.picture", ["page": words.number(page)]))
        return RecommendationPage.PlaceDrawing(
            picture: picture.drawing(isPromised: false), label: words("recommendation.page", ["page": words.number(page)]),
            address: lit)
    }
}

extension HTML {
    /// A QR code of an address; nothing where it is too long for one.
    init(codeOf address: String, label: String) {
        self.init()
        guard let code = QRCode(address) else { return }
        let size = code.size + 8
        element(
            "svg",
            [
                "class": "code", "viewBox": "0 0 \(size) \(size)", "role": "img", "aria-label": label,
                "shape-rendering": "crispEdges",
            ]
        ) { svg in
            svg.element("rect", ["class": "quiet", "width": "\(size)", "height": "\(size)"])
            svg.element("path", ["d": code.path])
        }
    }
}
