public import Documents

/// Document → Report. Never refuses: what is odd becomes a finding, what cannot be placed an `.unplaced` part.
public enum StructureParser {
    public static func parse(_ document: Document) -> Report {
        var page = PrintedPages(document)
        let furniture = Furniture.lines(of: page)
        let notes = NoteZones.find(in: page, without: furniture)
        page.strokedNotes = notes.stroked
        let content = page.lines.filter { !furniture.contains($0.index) && !notes.lines.contains($0.index) }
        let blocks = BlockBuilder.blocks(of: content, in: page)
        let head = MastheadParser.parse(blocks, page)
        let body = BodyParser.parse(Array(blocks.dropFirst(head.blockCount)), page)
        let placed = InOrder.parts(
            head: head.parts, body: body.parts, notes: notes.notes, furniture: furniture.sorted().map { page.lines[$0] })
        let coverage = Coverage(of: placed, sections: body.sections, in: document)
        let parts = InOrder.woven(coverage.unaccounted.map { .unplaced(Passage(of: page, $0)) }, into: placed)
        let language = LanguageGuess.language(of: document.text)
        var masthead = head.masthead
        masthead.symbol = masthead.symbol ?? Furniture.symbol(repeatedIn: furniture, of: page)
        masthead.date = masthead.date ?? MastheadParser.coverDate(in: page)
        let kind = KindGuess.kind(of: masthead, body.parts, blocks: blocks)
        let findings =
            document.findings
            + Checks.findings(masthead, kind, language, sections: body.sections, parts: parts, coverage: coverage)
            + body.findings
        return Report(
            masthead: masthead, language: language, kind: kind, sections: body.sections, parts: parts, findings: findings,
            coverage: coverage)
    }
}
