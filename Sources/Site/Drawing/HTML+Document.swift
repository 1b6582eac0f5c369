import Documents

/// The text of a document as markup: headings, numbered paragraphs with their lists, tables, the calls of notes.
extension HTML {
    init(blocks: [Block], _ words: Words) {
        self.init()
        var tables = 0
        for block in blocks {
            switch block.kind {
            case .heading: addHeading(block)
            case .paragraph: addParagraph(block, words)
            case .table:
                tables += 1
                addTable(block, label: words("document.table", ["number": String(tables)]))
            case .unplaced:
                element("div", ["class": "unplaced"]) { html in
                    html.element(
                        "p", ["class": "remark", "lang": words.language.rawValue, "dir": words.language.direction],
                        words: words("document.unplaced"))
                    html.element("p", words: block.text?.text ?? "")
                }
            }
        }
    }

    /// Below the page's own headings (h1, h2), so the uppermost section is an h3.
    private mutating func addHeading(_ block: Block) {
        let content: (inout HTML) -> Void = { html in
            if let number = block.number { html.element("span", ["class": "number"], words: number + ".") }
            html.add(words: " ")
            html.element("span", words: block.text?.text ?? "")
        }
        switch block.depth ?? 1 {
        case ...1: element("h3", ["id": block.anchor], content)
        case 2: element("h4", ["id": block.anchor], content)
        case 3: element("h5", ["id": block.anchor], content)
        default: element("h6", ["id": block.anchor], content)
        }
    }

    private mutating func addParagraph(_ block: Block, _ words: Words) {
        let adopted = block.recommendations ?? []
        let look = adopted.isEmpty ? "paragraph" : "paragraph adopted"
        element("div", ["class": look, "id": block.anchor]) { html in
            if let number = block.number, let anchor = block.anchor {
                html.element(
                    "a", ["class": "number", "href": "#\(anchor)"], words: number + (number.last?.isNumber == true ? "." : ""))
            }
            html.element("div", ["class": "words"]) { html in
                if let text = block.text, !text.text.isEmpty { html.element("p") { $0.add(text, words) } }
                html.add(block.items ?? [], words)
            }
            for place in adopted { html.addFlag(place, words) }
        }
    }

    /// The sign beside a recommendation that leads to its page.
    private mutating func addFlag(_ place: DocumentPage.Place, _ words: Words) {
        let language = words.language
        element(
            "a", ["class": "flag", "href": place.address, "lang": language.rawValue, "dir": language.direction]
        ) { html in
            html += ForceLadder(rank: place.rank).drawing()
            html.add(words: " ")
            html.element("span", words: words("force.\(place.force).name"))
            html.element("span", ["class": "unseen"], words: " (" + words("document.flag", ["number": place.paragraph]) + ")")
        }
    }

    private mutating func add(_ items: [Block.ListItem], _ words: Words) {
        guard !items.isEmpty else { return }
        element("ul", ["class": "items"]) { html in
            for item in items {
                html.element("li") { html in
                    if let marker = item.marker { html.element("span", ["class": "marker"], words: marker) }
                    html.element("div") { html in
                        html.element("p") { $0.add(item.text, words) }
                        html.add(item.items, words)
                    }
                }
            }
        }
    }

    /// Words with the calls of notes among them.
    private mutating func add(_ noted: NotedText, _ words: Words) {
        var position = 0
        for call in noted.calls.sorted(by: { $0.offset < $1.offset }) {
            if call.offset > position, call.offset <= noted.text.utf8.count,
                let before = Self.words(of: noted.text, position..<call.offset)
            {
                add(words: before)
                position = call.offset
            }
            element("sup") { html in
                guard let note = call.note else { return html.add(words: call.marker) }
                let label = words("document.toNote", ["marker": call.marker])
                html.element("a", ["id": call.anchor, "href": "#\(note)", "aria-label": label], words: call.marker)
            }
        }
        if let rest = Self.words(of: noted.text, position..<noted.text.utf8.count) { add(words: rest) }
    }

    private mutating func addTable(_ block: Block, label: String) {
        let rows = block.rows ?? []
        let heads = min(block.headerRows ?? 0, rows.count)
        // It may be wider than the screen: then it is scrolled, also with the keyboard.
        element("div", ["class": "scroll", "id": block.anchor, "tabindex": "0", "role": "region", "aria-label": label]) {
            $0.element("table") { html in
                if heads > 0 {
                    html.element("thead") { html in
                        for row in rows.prefix(heads) { html.addRow(row) { $0.addHead($1) } }
                    }
                }
                html.element("tbody") { html in
                    for row in rows.dropFirst(heads) { html.addRow(row) { $0.element("td", words: $1) } }
                }
            }
        }
    }

    /// A head without words heads nothing.
    private mutating func addHead(_ words: String) {
        if words.isEmpty { element("td") } else { element("th", ["scope": "col"], words: words) }
    }

    private mutating func addRow(_ cells: [String], _ cell: (inout HTML, String) -> Void) {
        element("tr") { html in
            for words in cells { cell(&html, words) }
        }
    }

    init(notes: [PrintedNote], _ words: Words) {
        self.init()
        guard !notes.isEmpty else { return }
        element("ul", ["class": "notes"]) { html in
            for note in notes {
                html.element("li", ["id": note.anchor]) { html in
                    html.element("span", ["class": "marker"], words: note.marker)
                    html.element("p") { html in
                        html.add(words: note.text)
                        guard let call = note.call else { return }
                        html.add(words: " ")
                        let label = words("document.fromNote", ["marker": note.marker])
                        html.element("a", ["class": "back", "href": "#\(call)", "aria-label": label], words: "↩")
                    }
                }
            }
        }
    }
}
