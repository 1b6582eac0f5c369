import Documents

/// Prints the elements of Akoma Ntoso as lines.
struct AkomaNtosoLines {
    private enum Place { case cover, preface, text, end }

    private(set) var lines = MarkupLines()
    /// The number of a provision stands at the start of the line, and its words have yet to come.
    private var holdsNumber = false
    private var depth = 0
    /// Notes that stand apart from the text, by their eId.
    private var notes: [String: MarkupElement] = [:]
    /// The symbol that the identification states, until the text prints one.
    private var symbol: String?

    mutating func read(_ root: MarkupElement) {
        read(root, Self.plain, .text)
    }

    private static let size = 10.0
    private static let plain = Style(size: size)
    /// The name of the body and the title stand out as they do on a printed first page.
    private static let body = Style(size: size + 7)
    private static let title = Style(size: size + 3, bold: true)

    private var heading: Style { Style(size: Self.size + max(0.5, 3 - 0.5 * Double(depth)), bold: true) }

    private mutating func readContent(_ element: MarkupElement, _ style: Style, _ place: Place) {
        for part in element.content {
            switch part {
            case .element(let inner): read(inner, style, place, in: element)
            case .text(let words): lines.add(words, style)
            }
        }
    }

    private mutating func read(
        _ element: MarkupElement, _ style: Style, _ place: Place, in parent: MarkupElement? = nil
    ) {
        switch element.name {
        case "meta": readMeta(element)
        case "coverPage", "preface":
            printSymbol(unlessIn: element)
            readContent(element, style, element.name == "preface" ? .preface : .cover)
        case "conclusions": readContent(element, style, .end)
        case "p", "block", "listIntroduction", "listWrapUp", "tocItem", "caption", "longTitle":
            startBlock()
            readContent(element, style, place)
            endBlock()
        case "num":
            startBlock()
            let number = element.text.trimmed
            lines.add(number + " ", parent?.child("heading") == nil ? style : heading)
            // "Annex", "Chapter II" and "Recommendation 3" stand on lines of their own; "II." and "3." before their words.
            let isName = number.contains(where: \.isWhitespace) && number.last?.isNumberSign ?? false
            if isName || parent?.name == "attachment" {
                lines.endLine()
            } else {
                holdsNumber = true
            }
        case "heading", "subheading", "crossHeading":
            startBlock()
            readContent(element, heading, place)
            endBlock()
        case "section", "subsection", "chapter", "part", "title", "book", "article", "level", "division", "attachment":
            depth += 1
            readContent(element, style, place)
            depth -= 1
        case "authorialNote": readNote(element, style, element["marker"])
        case "noteRef":
            let note = notes[String(element["href"]?.drop { $0 == "#" } ?? "")]
            readNote(note, style, element["marker"] ?? note?["marker"])
        case "table":
            startBlock()
            readContent(element, style, place)
            lines.endTable()
            holdsNumber = false
        case "tr":
            lines.startRow()
            readContent(element, style, place)
            lines.endRow()
        case "td", "th":
            holdsNumber = false
            readContent(element, element.name == "th" ? style.with(bold: true) : style, .text)
            lines.endCell(
                columns: element["colspan"].flatMap(Int.init(ofMarkup:)) ?? 1,
                rows: element["rowspan"].flatMap(Int.init(ofMarkup:)) ?? 1)
        case "eol", "br": if place == .text { lines.add(" ", style) } else { lines.endLine() }
        case "docDate":
            // Symbol and date that share a line of the markup are two lines of a masthead.
            if (try? DocumentSymbol(lines.line.text)) != nil { lines.endLine() }
            readContent(element, style, place)
        default: readContent(element, Self.look(of: element, style, place), place)
        }
    }

    private static func look(of element: MarkupElement, _ style: Style, _ place: Place) -> Style {
        let names = (element["class"] ?? "").split(separator: " ")
        switch element.name {
        case "i": return style.with(italic: true)
        case "b": return style.with(bold: true)
        case "sup": return style.with(raised: true)
        case "docTitle" where place == .preface || element["refersTo"] == "#resolutionNumber": return title
        case "docAuthority" where element["refersTo"] == "#issuingBody": return body
        default: return style.with(bold: names.contains("bold"), italic: names.contains("italic"))
        }
    }

    private mutating func startBlock() {
        if !holdsNumber { lines.endLine() }
    }

    private mutating func endBlock() {
        lines.endLine()
        holdsNumber = false
    }

    private mutating func readNote(_ note: MarkupElement?, _ style: Style, _ marker: String?) {
        var words = MarkupLines.oneLine { lines in
            var printed = AkomaNtosoLines()
            swap(&printed.lines, &lines)
            if let note { printed.readContent(note, Self.plain, .text) }
            swap(&printed.lines, &lines)
        }
        // Arabic prints the number in brackets, of which the markup leaves the empty pair.
        words.drop("() ")
        lines.note(marker ?? "*", words, style)
    }

    private mutating func readMeta(_ meta: MarkupElement) {
        let work = meta.child("identification")?.child("FRBRWork")
        symbol = symbol ?? work?.child("FRBRnumber")?["showAs"]
        for note in meta.child("notes")?.children ?? [] { if let id = note["eId"] { notes[id] = note } }
    }

    /// The symbol stands in the identification alone at times: then it is the first line.
    private mutating func printSymbol(unlessIn head: MarkupElement) {
        defer { symbol = nil }
        guard let symbol, (try? DocumentSymbol(symbol)) != nil, !head.holdsSymbol else { return }
        lines.add(symbol, Self.plain)
        lines.endLine()
    }
}

extension MarkupElement {
    fileprivate var holdsSymbol: Bool {
        name == "docNumber" && (try? DocumentSymbol(text.trimmed)) != nil || children.contains(where: \.holdsSymbol)
    }
}

extension Character {
    fileprivate var isNumberSign: Bool { isNumber || "IVXLC".contains(self) }
}
