import Vocabularies

/// The patterns of the forces, for pictures that must read without colour. The style sheet gives them their shades.
enum ForcePattern {
    /// The lines of each pattern in a square of eight points; the firmest force is plain.
    private static func strokes(_ force: Force) -> String {
        switch force {
        case .obligation: ""
        case .direction: "M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6"
        case .consideration: "M0 4 H8"
        case .encouragement: "M4 0 V8"
        case .encouragedConsideration: "M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2"
        case .permission: "M3.5 4 h1"
        }
    }

    /// Defines a pattern for each force.
    static func define(in svg: inout HTML) {
        for force in Force.allCases {
            let name = force.rawValue
            svg.element("pattern", ["id": "pattern-\(name)", "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"]) {
                $0.element("rect", ["class": "shade-\(name)", "width": "8", "height": "8"])
                $0.element("path", ["class": "strokes-\(name)", "d": strokes(force)])
            }
        }
    }

    /// What fills a shape of this force, in any picture of a page that defines the patterns.
    static func fill(_ force: Force) -> String { "url(#pattern-\(force.rawValue))" }
}
