import Documents

/// Prints the elements of HTML as lines.
struct HTMLLines {
    private struct Open {
        let name: String
        let style: Style
        let isLeftOut: Bool
    }

    private struct List {
        /// The type of `ol` ("1", "a", "I"); `nil` for bullets.
        let type: String?
        var next: Int
    }

    var lines = MarkupLines()
    private var open: [Open] = []
    private var lists: [List] = []
    /// The mark of an item, until its first word comes.
    private var mark: String?
    private var cell: (columns: Int, rows: Int) = (1, 1)
    /// For each open table whether its cells are cells, or places for text.
    private var tables: [Bool] = []
    private var tableCount = 0
    private let frames: Set<Int>

    init(frames: Set<Int>) {
        self.frames = frames
    }

    mutating func take(_ event: MarkupEvent) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .end(let name): end(name)
        case .text(let words): add(words)
        }
    }

    private static let size = 10.0
    private static let plain = Style(size: size)
    private static let leftOut: Set = [
        "head", "script", "style", "nav", "template", "noscript", "iframe", "object", "svg", "select", "textarea", "button",
    ]
    private static let blocks: Set = [
        "p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "address", "h1", "h2", "h3", "h4",
        "h5", "h6", "li", "dt", "dd", "ul", "ol", "dl", "caption", "figure", "figcaption", "pre", "hr", "form", "fieldset",
        "center",
        "body", "br",
    ]
    private static let headings: [String: Double] = ["h1": 6, "h2": 4.5, "h3": 3, "h4": 2, "h5": 1.5, "h6": 1]

    private var style: Style { open.last?.style ?? Self.plain }
    private var isLeftOut: Bool { open.last?.isLeftOut ?? false }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        let css = (attributes["style"] ?? "").lowercased().filter { $0 != " " }
        let isGone = isLeftOut || Self.leftOut.contains(name) || attributes["hidden"] != nil || css.contains("display:none")
        open.append(Open(name: name, style: Self.look(name, css, style), isLeftOut: isGone))
        guard !isGone else { return }
        if Self.blocks.contains(name) { lines.endLine() }
        switch name {
        case "ol", "ul":
            let isOrdered = name == "ol" && !css.contains("list-style:none") && !css.contains("list-style-type:none")
            lists.append(
                List(
                    type: isOrdered ? Self.type(css) ?? attributes["type"] ?? "1" : css.contains("none") ? "" : nil,
                    next: attributes["start"].flatMap(Int.init(ofMarkup:)) ?? 1))
        case "li": beginItem(attributes["value"].flatMap(Int.init(ofMarkup:)))
        case "table":
            lines.endLine()
            tables.append(!frames.contains(tableCount))
            tableCount += 1
        case "tr": if isInTable { lines.startRow() } else { lines.endLine() }
        case "td", "th":
            cell = (
                attributes["colspan"].flatMap(Int.init(ofMarkup:)) ?? 1, attributes["rowspan"].flatMap(Int.init(ofMarkup:)) ?? 1
            )
            if !isInTable { lines.endLine() }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        guard let last = open.last, last.name == name else { return }
        open.removeLast()
        guard !last.isLeftOut else { return }
        if Self.blocks.contains(name) { lines.endLine() }
        switch name {
        case "ol", "ul": _ = lists.popLast()
        case "li": mark = nil
        case "td", "th": if isInTable { lines.endCell(columns: cell.columns, rows: cell.rows) } else { lines.endLine() }
        case "tr": if isInTable { lines.endRow() } else { lines.endLine() }
        case "table":
            if isInTable { lines.endTable() }
            _ = tables.popLast()
        default: break
        }
    }

    private var isInTable: Bool { tables.last ?? false }

    private mutating func add(_ words: String) {
        guard !isLeftOut else { return }
        if let mark, words.contains(where: { !$0.isWhitespace }) {
            lines.add(mark + " ", Self.plain)
            self.mark = nil
        }
        guard open.contains(where: { $0.name == "pre" }) else { return lines.add(words, style) }
        for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { lines.endLine() }
            lines.add(line, style)
        }
    }

    private mutating func beginItem(_ value: Int?) {
        guard let last = lists.indices.last else { return }
        guard let type = lists[last].type else {
            mark = "•"
            return
        }
        let number = value ?? lists[last].next
        lists[last].next = number + 1
        let formats = ["a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"]
        mark = type.isEmpty ? nil : NumberFormat.text(number, formats[type] ?? "decimal") + "."
    }

    /// The type of a list that the style sheet names.
    private static func type(_ css: String) -> String? {
        let names = [
            "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
        ]
        return names.first { css.contains("list-style-type:\($0.key)") || css.contains("list-style:\($0.key)") }?.value
    }

    private static func look(_ name: String, _ css: String, _ style: Style) -> Style {
        if let larger = headings[name] { return Style(size: size + larger, bold: true) }
        let isBold = ["b", "strong", "th"].contains(name) || css.contains("font-weight:bold") || css.contains("font-weight:700")
        let isItalic = ["i", "em", "cite", "dfn", "var"].contains(name) || css.contains("font-style:italic")
        return style.with(bold: isBold, italic: isItalic, raised: name == "sup" || css.contains("vertical-align:super"))
    }
}
