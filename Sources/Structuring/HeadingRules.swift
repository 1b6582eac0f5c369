import Documents

/// What a block is as the heading of a section.
struct HeadingFound {
    let kind: Section.Kind
    let number: String?
    /// Bytes of the first line that the number takes, the space behind it included; and of the number alone.
    let skip: Int
    let printed: Int
    /// How high it stands: a section holds those of greater rank. 0 annex and chapter, 1 roman, 2 capital, 3 arabic, 4 letter.
    let rank: Double
    /// Its words stand in the next block, as after "Annex" or "Chapter I".
    let wantsWords: Bool
    /// Its place in the counting of its rank; `nil` where it has no number.
    let value: Int?
}

/// Tells headings from text: by number, font, white space and what follows.
struct HeadingRules {
    let page: PrintedPages

    /// - Parameters:
    ///   - next: The block after it.
    ///   - expected: The number that the next paragraph would have.
    ///   - lastCapital: The letter (1 for A) of the section of rank 2 that is open, which tells "I." after "H." from a Roman one.
    ///   - inPreamble: Among the clauses of a preamble, which open with words in italics.
    func heading(_ block: Block, next: Block?, expected: Int, lastCapital: Int, lastRoman: Int, inPreamble: Bool) -> HeadingFound? {
        let text = block.text
        guard !block.isRow, text.utf8.count < 400, block.lines.count <= 7 else { return nil }
        if let named = named(block, text) { return named }
        let isStyled = isStyled(block, inPreamble: inPreamble)
        let ends = text.endsInStop || text.endsInComma
        let isAbbreviated = text.hasSuffix("etc.") || text.hasSuffix("al.")
        for marker in ordered(block.first.markers, lastCapital, lastRoman) {
            guard marker.length < text.utf8.count, !ends || isAbbreviated else { continue }
            let alone = standsAlone(block, next)
            let found = { (rank: Double) in
                HeadingFound(
                    kind: .section, number: marker.label, skip: marker.length, printed: marker.printed, rank: rank,
                    wantsWords: false,
                    value: marker.value)
            }
            switch marker.style {
            case .roman where isStyled || isCentred(block) || alone: return found(1)
            case .capital where isStyled || isCentred(block) || alone && !text.dropFirst(marker.length).contains(". "):
                return found(2)
            case .arabic where isStyled && block.lines.count <= 3 && marker.label == String(marker.value):
                if marker.value != expected || opensParagraph(next, expected) { return found(3) }
            case .letter, .bracketedArabic:
                if isStyled, block.lines.count <= 3, page.hasFonts, !continuesList(next, marker) { return found(4) }
            case .decimal where isStyled && block.isBold && block.lines.count <= 3 && page.hasFonts: return found(3)
            default: break
            }
        }
        guard block.first.markers.isEmpty, !ends, isStyled || isPlainHeading(block, next) else { return nil }
        guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
        return HeadingFound(
            kind: .section, number: nil, skip: 0, printed: 0, rank: unnumberedRank(block), wantsWords: false, value: nil)
    }

    /// Annex, appendix, chapter, and drafts inside a report: headings by their first word.
    private func named(_ block: Block, _ text: String) -> HeadingFound? {
        // The letters with which the words below begin.
        guard let letter = block.first.text.utf8.first, letter >= 0x80 || "AaCcEePp".utf8.contains(letter) else { return nil }
        let words = block.first.text.split(separator: " ")
        guard let first = words.first,
            block.isBold || block.size > page.bodySize + 0.9 || !page.hasLayout || isCentred(block) || block.first.isCapitals
        else { return nil }
        let key = first.lowercased()
        let number = words.count > 1 ? String(words[1].drop { $0 == "(" }.prefix { $0.isLetter || $0.isNumber }) : ""
        let isNumber =
            !number.isEmpty
            && (MarkerReader.roman(number.utf8.map { $0 | 0x20 }) != nil || Int(number) != nil || number.utf8.count == 1)
        let value = MarkerReader.roman(number.utf8.map { $0 | 0x20 }) ?? Int(number)
        func found(_ kind: Section.Kind, _ rank: Double) -> HeadingFound? {
            guard words.count == 1 || isNumber, !text.hasSuffix(".") || words.count <= 2 else { return nil }
            let printed = isNumber ? "\(first) \(words[1])" : String(first)
            let length = min(printed.utf8.count, block.first.text.utf8.count)
            let rest = block.first.text.utf8.dropFirst(length).prefix { $0 == 0x20 || $0 == 0x09 }.count
            let isWhole = block.lines.count == 1 && length + rest >= block.first.text.utf8.count
            return HeadingFound(
                kind: kind, number: printed.trimmingPunctuation, skip: length + rest, printed: length, rank: rank,
                wantsWords: isWhole,
                value: value)
        }
        switch key {
        case "annex", "annexe", "appendix", "enclosure", "anexo", "приложение": return found(.annex, key == "appendix" ? 0.5 : 0)
        case "chapter", "part": return found(.section, 0)
        default: return nil
        }
    }

    private func ordered(_ markers: [Marker], _ lastCapital: Int, _ lastRoman: Int) -> [Marker] {
        guard markers.count == 2, markers[0].style == .roman else { return markers }
        // "I." follows "H." as a letter; else the reading that goes on with its own counting comes first.
        let asLetter = markers[1].value == lastCapital + 1 && lastCapital > 0
        let asRoman = markers[0].value == lastRoman + 1
        return asLetter && !(asRoman && markers[0].value > 1) ? markers.reversed() : markers
    }

    private func isStyled(_ block: Block, inPreamble: Bool) -> Bool {
        if block.isBold || block.size > page.bodySize + 0.9 && page.hasFonts { return true }
        if !inPreamble, page.hasLayout, block.isItalic, block.lines.count <= 3,
            block.gap > 0.2 || block.first.left < page.margin(block.first.page).left + 60
        {
            return !block.last.endsSentence
        }
        return page.hasLayout && block.first.isCapitals && isCentred(block)
    }

    /// In the middle of the page, with space on both sides.
    private func isCentred(_ block: Block) -> Bool {
        guard page.hasLayout else { return false }
        let margin = page.margin(block.first.page)
        let left = (block.lines.map(\.left).min() ?? 0) - margin.left
        let right = margin.right - (block.lines.map(\.right).max() ?? 0)
        return left > 25 && right > 25 && abs(left - right) < 30
    }

    /// A short line by itself in a text without fonts.
    private func standsAlone(_ block: Block, _ next: Block?) -> Bool {
        guard !page.hasLayout else { return false }
        return block.lines.count == 1 && block.gap > 0 && (next.map { $0.gap > 0 } ?? true)
    }

    private func isPlainHeading(_ block: Block, _ next: Block?) -> Bool {
        let text = block.text
        return standsAlone(block, next) && next != nil && text.utf8.count < 90 && !text.contains("\t")
            && (text.first?.isUppercase ?? false) && (next.map { !$0.isRow || text.utf8.count < 60 } ?? false)
    }

    private func unnumberedRank(_ block: Block) -> Double {
        guard page.hasLayout else { return page.hasFonts ? 5 - min(0.9, max(0, (block.size - page.bodySize) / 10)) : 5 }
        // Larger print stands higher; italics below bold.
        if block.size > page.bodySize + 1.5 { return 1 }
        return block.isBold ? 5 - min(0.9, max(0, (block.size - page.bodySize) / 10)) : 6
    }

    private func opensParagraph(_ next: Block?, _ number: Int) -> Bool {
        guard let next else { return false }
        return next.first.markers.contains { $0.style == .arabic && $0.value == number }
    }

    private func continuesList(_ next: Block?, _ marker: Marker) -> Bool {
        guard let next else { return false }
        return next.first.markers.contains { $0.style == marker.style && $0.value == marker.value + 1 }
    }
}

extension String {
    var trimmingPunctuation: String {
        var text = self
        while let last = text.last, last == "." || last == ":" || last == "," { text.removeLast() }
        return text
    }
}
