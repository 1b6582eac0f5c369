import Documents

/// The words with which a resolution opens and which its clauses go on from: "The General Assembly,".
enum Formula {
    /// How the names of bodies begin, where no font tells a formula from other lines.
    private static let openings = [
        "The ", "L’", "L'", "La ", "Le ", "El ", "Los ", "Генеральная Ассамблея", "Совет ", "Экономический и Социальный Совет",
        "大会", "安全理事会", "经济及社会理事会", "人权理事会", "إن ",
    ]

    /// - Parameter next: The block behind it, of which the words in italics go on with the sentence.
    static func opens(_ block: Block, _ next: Block?, in page: PrintedPages) -> Bool {
        let text = block.text
        let (hasOpening, isEnglish) = (openings.contains(where: text.hasPrefix), text.hasPrefix("The "))
        guard !block.isRow, text.utf8.count < (isEnglish ? 120 : 200), text.split(separator: " ").count <= 16 else { return false }
        guard text.endsInComma else {
            // The comma is left out where the first clause follows on the next line and acts.
            return hasOpening && page.hasFonts && block.isItalic && text.utf8.count < 60 && !text.endsInStop
                && (next.map(opensInItalics) ?? false)
        }
        if hasOpening { return opensInItalics(block) || !page.hasLayout || page.isTypewritten || block.first.isCapitals }
        return block.lines.count == 1 && isSetApart(block.first)
    }

    private static func opensInItalics(_ block: Block) -> Bool {
        block.first.line.runs.first { !$0.style.raised }?.style.italic ?? false
    }

    /// All in italics, or in bold as Chinese prints for want of them; the comma may stand in the common font.
    private static func isSetApart(_ line: PrintedLine) -> Bool {
        let runs = line.line.runs.filter { !$0.style.raised }
        let words = runs.dropLast(runs.count > 1 && (runs.last?.span.count ?? 0) <= 3 ? 1 : 0)
        return !words.isEmpty && words.allSatisfy { $0.style.italic || $0.style.bold }
    }
}
