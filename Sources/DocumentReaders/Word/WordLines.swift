import Documents

/// Prints the blocks of a Word document as lines.
struct WordLines {
    var lines = MarkupLines()
    private(set) var holdsChanges = false
    private let styles: WordStyles
    private var numbering: WordNumbering
    private let notes: [String: [String: MarkupElement]]
    /// How many notes of each kind were called.
    private var called: [String: Int] = [:]
    /// The mark of the paragraph, until its first word comes.
    private var mark: (text: String, look: WordLook)?
    /// The note whose mark the file prints itself, until that mark comes.
    private var unmarked: MarkupElement?
    /// For each open field whether its instruction is still being read.
    private var fields: [Bool] = []
    private var boxes: [MarkupElement] = []

    init(styles: WordStyles, numbering: WordNumbering, footnotes: [String: MarkupElement], endnotes: [String: MarkupElement]) {
        self.styles = styles
        self.numbering = numbering
        notes = ["footnoteReference": footnotes, "endnoteReference": endnotes]
    }

    mutating func readBlock(_ block: MarkupElement) {
        switch block.name {
        case "p": readParagraph(block)
        case "tbl": readTable(block)
        case "sdt": for inner in block.child("sdtContent")?.children ?? [] { readBlock(inner) }
        case "ins", "moveTo", "customXml", "smartTag", "txbxContent":
            holdsChanges = holdsChanges || block.name == "ins" || block.name == "moveTo"
            for inner in block.children { readBlock(inner) }
        case "del", "moveFrom": holdsChanges = true
        default: break
        }
    }

    private mutating func readParagraph(_ paragraph: MarkupElement) {
        let properties = paragraph.child("pPr")
        let id = properties?.child("pStyle")?["val"]
        let named = styles.paragraph(id)
        var look = named.look
        if let level = properties?.child("outlineLvl")?["val"].flatMap(Int.init(ofMarkup:)) ?? named.outline,
            (0..<9).contains(level)
        {
            // Headings are told by their font: whatever the style says, they stand out of the text.
            look.bold = true
            look.size = max(
                look.size ?? WordStyles.size, (styles.paragraph(nil).look.size ?? WordStyles.size) + 3 - Double(level) / 3)
        }
        let isJoined = properties?.child("rPr")?.child("del") != nil
        if let list = list(properties?.child("numPr"), named, id), !(isJoined && paragraph.text.isEmpty) {
            mark = numbering.next(in: list.id, level: list.level)
        }
        readRuns(paragraph, look)
        mark = nil
        // Where the mark of the paragraph was deleted, the next paragraph goes on with it.
        if isJoined { holdsChanges = true } else { lines.endLine() }
        let inner = boxes
        boxes = []
        for box in inner { readBlock(box) }
    }

    private func list(_ direct: MarkupElement?, _ named: WordStyles.Named, _ style: String?) -> (id: String, level: Int)? {
        guard let id = direct?.child("numId")?["val"] ?? named.list?.id, id != "0" else { return nil }
        let level = direct?.child("ilvl")?["val"].flatMap(Int.init(ofMarkup:))
        return (id, level ?? numbering.level(ofStyle: style, in: id) ?? named.list?.level ?? 0)
    }

    private mutating func readRuns(_ element: MarkupElement, _ look: WordLook) {
        for child in element.children {
            switch child.name {
            case "pPr", "rPr", "instrText", "delText", "sdtPr", "rt", "footnoteRef", "endnoteRef": break
            case "del", "moveFrom": holdsChanges = true
            case "ins", "moveTo":
                holdsChanges = true
                readRuns(child, look)
            case "r":
                let properties = child.child("rPr")
                let own = WordLook(properties).over(styles.characters(properties?.child("rStyle")?["val"])).over(look)
                if own.hidden != true { readRuns(child, own) }
                unmarked = nil
            case "t": add(child.text, look)
            case "tab", "br", "cr", "ptab": add(" ", look)
            case "noBreakHyphen": add("-", look)
            case "sym": add(Self.symbol(child["char"]), look)
            case "fldChar": readField(child["fldCharType"])
            case "footnoteReference", "endnoteReference": readCall(child, look)
            case "AlternateContent": readRuns(child.child("Choice") ?? child.child("Fallback") ?? child, look)
            case "txbxContent": boxes.append(child)
            default: readRuns(child, look)
            }
        }
    }

    private mutating func add(_ words: String, _ look: WordLook) {
        guard !fields.contains(true) else { return }
        if let note = unmarked {
            unmarked = nil
            print(note, words.trimmed, look)
            return
        }
        if let mark, words.contains(where: { !$0.isWhitespace }) {
            self.mark = nil
            var style = mark.look.over(look)
            style.raised = nil
            lines.add(mark.text + " ", style.style)
        }
        lines.add(words, look.style)
    }

    /// A field prints its result, not the instruction that makes it.
    private mutating func readField(_ kind: String?) {
        switch kind {
        case "begin": fields.append(true)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private mutating func readCall(_ call: MarkupElement, _ look: WordLook) {
        guard let note = call["id"].flatMap({ notes[call.name]?[$0] }) else { return }
        if let custom = call["customMarkFollows"], !["0", "false", "off"].contains(custom) {
            unmarked = note
            return
        }
        called[call.name, default: 0] += 1
        print(note, String(called[call.name] ?? 1), look)
    }

    private mutating func print(_ note: MarkupElement, _ marker: String, _ look: WordLook) {
        let words = MarkupLines.oneLine { lines in
            var printed = self
            swap(&printed.lines, &lines)
            (printed.mark, printed.unmarked, printed.fields, printed.boxes) = (nil, nil, [], [])
            for block in note.children { printed.readBlock(block) }
            swap(&printed.lines, &lines)
        }
        lines.note(marker, words, look.style)
    }

    /// A sign of a symbol font: of those without a code of their own the bullet is the commonest.
    private static func symbol(_ code: String?) -> String {
        guard let value = code.flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(value) else { return "" }
        return (0xF000...0xF0FF).contains(value) ? (value == 0xF0B7 || value == 0xF0A7 ? "•" : "") : String(Character(scalar))
    }
}
