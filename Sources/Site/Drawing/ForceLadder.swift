import Vocabularies

/// The ladder of force as a small picture: six rungs of growing height, filled up to the one on which a recommendation stands.
struct ForceLadder: Sendable {
    let rank: Int

    /// A picture beside words that say the same; so it is hidden from those who listen to the page.
    func drawing() -> HTML {
        var svg = HTML()
        svg.element(
            "svg",
            ["class": "ladder", "viewBox": "0 0 34 16", "width": "34", "height": "16", "aria-hidden": "true", "focusable": "false"]
        ) { svg in
            for rung in 1...Force.allCases.count {
                let height = 2 + rung * 2
                svg.element(
                    "rect",
                    [
                        "x": String((rung - 1) * 6), "y": String(15 - height), "width": "4", "height": String(height), "rx": "0.5",
                        "class": rung <= rank ? "filled" : "empty",
                    ])
            }
        }
        return svg
    }
}
