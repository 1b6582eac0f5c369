import Documents

extension BodyParser {
    /// A block that opens with the number of a paragraph: "45.", "115.13", "Recommendation 3".
    mutating func readNumbered(_ blocks: [Block], at index: Int) -> Bool {
        let block = blocks[index]
        if let label = recommendationLabel(block.first.text) {
            let span = Span(block.first.span.start, block.first.span.start + label.printed)
            begin(block, label.number, span, skip: label.skip)
            return true
        }
        let markers = block.first.markers
        guard let marker = markers.first(where: { $0.style == .arabic || $0.style == .decimal || $0.style == .resolution }) else {
            return false
        }
        let decision = numbering.decide(
            marker, block, after: blocks[(index + 1)...].prefix(60), opened: paragraph, in: page)
        switch decision {
        case .outer:
            numbering.endEnactment()
            inEnactment = false
            fallthrough
        case .paragraph:
            if case .paragraph(let findings) = decision { numbering.findings += findings }
            numbering.accept(marker, block, in: page)
            let span = Span(block.first.span.start, block.first.span.start + marker.printed)
            begin(block, marker.label, span, skip: marker.length)
            return true
        case .item:
            addItem(block, marker)
            return true
        case .text:
            return false
        }
    }

    private mutating func begin(_ block: Block, _ number: String, _ span: Span, skip: Int) {
        closeParagraph()
        inPreamble = false
        paragraph = ParagraphDraft(
            kind: inEnactment ? .operative : .narrative, block: block, skip: skip, section: open.last?.index, number: number,
            numberSpan: span)
    }

    /// The label of a recommendation that is numbered apart from the paragraphs.
    private func recommendationLabel(_ text: String) -> (number: String, skip: Int, printed: Int)? {
        guard text.hasPrefix("Recommendation ") else { return nil }
        let digits = text.dropFirst(15).prefix(while: \.isASCIIDigit)
        guard (1...3).contains(digits.count) else { return nil }
        let printed = 15 + digits.count
        let rest = text.dropFirst(printed)
        guard rest.isEmpty || ".:–—".contains(rest.first!) else { return nil }
        let gap = rest.prefix { ".:–— ".contains($0) }
        return ("Recommendation \(digits)", printed + gap.utf8.count, printed)
    }

    /// An item of a list: (a), (i), bullets; nested as its marker says.
    mutating func readItem(_ block: Block, before following: ArraySlice<Block>) -> Bool {
        let kinds: [Marker.Style] = [.letter, .smallRoman, .bracketedArabic, .dottedLetter, .dottedSmallRoman, .bullet]
        var markers = block.first.markers.filter { kinds.contains($0.style) }
        guard !markers.isEmpty else { return false }
        if let first = markers.first(where: { $0.value == 1 }), markers.count > 1, opensList(first, before: following) {
            markers = [first]
        }
        let lists = paragraph?.lists ?? []
        // A marker that goes on with an open list, the innermost first.
        for depth in lists.indices.reversed() {
            let list = lists[depth]
            for marker in markers where marker.style == list.style {
                let goesOn =
                    marker.style == .bullet
                    ? abs(block.first.left - list.left) < 6 || !page.hasLayout : marker.value == list.value + 1
                if goesOn {
                    addItem(block, marker)
                    return true
                }
            }
        }
        if let first = markers.first(where: { $0.value <= 1 }) ?? markers.first {
            addItem(block, first)
            return true
        }
        return false
    }

    /// "(i)" after "(h)" is a letter where "(j)" follows, and opens a list where "(ii)" does.
    private func opensList(_ marker: Marker, before following: ArraySlice<Block>) -> Bool {
        for block in following {
            let next = block.first.markers
            if next.contains(where: { $0.style == marker.style && $0.value == 2 }) { return true }
            if next.contains(where: { $0.style == .letter && $0.value == 10 }) { return false }
        }
        return false
    }

    mutating func addItem(_ block: Block, _ marker: Marker) {
        if paragraph == nil {
            var empty = ParagraphDraft(
                kind: inEnactment ? .operative : .narrative, block: block, skip: 0, section: open.last?.index)
            empty.lines = []
            paragraph = empty
        }
        guard var draft = paragraph else { return }
        let depth: Int
        if let open = draft.lists.lastIndex(where: { list in
            list.style == marker.style
                && (marker.style == .bullet
                    ? abs(block.first.left - list.left) < 6 || !page.hasLayout : marker.value == list.value + 1)
        }) {
            depth = open
            draft.lists.removeSubrange((open + 1)...)
            draft.lists[open].value = marker.value
        } else if marker.style != .bullet, let same = draft.lists.lastIndex(where: { $0.style == marker.style }) {
            // A number was left out, comes twice or begins anew: the item stays in its list.
            if marker.value > 1 {
                numbering.findings.append(
                    Finding(
                        .note, "list.sequence", "Item \(marker.label) does not follow the item before it.", paragraph: draft.number,
                        span: block.first.span))
            }
            draft.lists.removeSubrange((same + 1)...)
            draft.lists[same].value = marker.value
            depth = same
        } else {
            // No report nests lists deeper; a text made to do so must not exhaust the stack.
            depth = min(draft.lists.count, 7)
            draft.lists.removeSubrange(depth...)
            draft.lists.append((marker.style, marker.value, block.first.left))
        }
        let span = Span(block.first.span.start, block.first.span.start + marker.printed)
        draft.items.append(.init(depth: depth, marker: marker, markerSpan: span, skip: marker.length, lines: block.lines))
        paragraph = draft
    }

    /// Text without a marker: it goes on with what stands before, or is a paragraph without a number.
    mutating func readText(_ block: Block, followed following: ArraySlice<Block>) {
        if inPreamble {
            closeParagraph()
            // The clauses of a preamble end with a comma; what ends otherwise already acts.
            let isClause = block.last.ending.endsInComma || block.last.ending.endsInColon && goesOn(following)
            if !isClause { inPreamble = false }
            paragraph = ParagraphDraft(
                kind: isClause ? .preambular : .operative, block: block, skip: 0, section: open.last?.index)
            return
        }
        if var draft = paragraph {
            let startsLow = block.first.text.unicodeScalars.first?.properties.isLowercase ?? false
            let isLabel = draft.number?.hasPrefix("Recommendation") ?? false
            let lacksWords = isLabel && draft.lines.allSatisfy { $0.text.utf8.count <= draft.skip }
            if lacksWords || !draft.hasEnded && (startsLow || !draft.items.isEmpty) || startsLow && !block.isBold {
                draft.goOn(with: block.lines)
                paragraph = draft
                return
            }
        }
        addUnnumbered(block)
    }

    /// Whether further clauses stand behind the list that a clause opens.
    private func goesOn(_ following: ArraySlice<Block>) -> Bool {
        for block in following {
            let markers = block.first.markers
            if block.isRow || markers.contains(where: { $0.style == .arabic }) { return false }
            if markers.isEmpty { return block.last.ending.endsInComma }
        }
        return false
    }

    mutating func addUnnumbered(_ block: Block) {
        closeParagraph()
        paragraph = ParagraphDraft(
            kind: inEnactment ? .operative : .narrative, block: block, skip: 0, section: open.last?.index)
    }

    mutating func closeParagraph() {
        guard let draft = paragraph else { return }
        paragraph = nil
        parts.append(.paragraph(draft.finished(in: page)))
    }
}
