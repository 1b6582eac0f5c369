import Documents
import Interpreting
import Recording
import Structuring

/// Writes the text of a report: preamble, sections, paragraphs, lists, tables, notes.
struct AkomaNtosoBody {
    private let report: Report
    /// The printed numbers of the paragraphs that are recommendations.
    private let recommendations: Set<String>
    private let notes: [String: [Note]]
    private var taken: Set<String> = []
    private var written: [String: Int] = [:]
    private var prefix = ""

    init(report: Report, recommendations: Set<String>) {
        self.report = report
        self.recommendations = recommendations
        notes = Dictionary(grouping: report.notes, by: \.marker)
    }

    mutating func writePreamble(_ clauses: [Paragraph], _ writer: inout XMLWriter) {
        guard !clauses.isEmpty else { return }
        writer.start("preamble")
        for (index, clause) in clauses.enumerated() {
            let isFormula = index == 0
            writer.start(
                isFormula ? "formula" : "container",
                [
                    ("name", isFormula ? "enactingFormula" : "recital"),
                    ("eId", eId(isFormula ? "formula" : "recital", "\(index + 1)")),
                ])
            block(clause.passage, clause.passage.calls, &writer)
            for item in clause.items { looseItem(item, &writer) }
            writer.end()
            writer.line()
        }
        writer.end()
        writer.line()
    }

    mutating func writeMain(_ parts: [Part], _ writer: inout XMLWriter) {
        writer.start("mainBody")
        writer.line()
        let before = writer.text.utf8.count
        write(parts, &writer)
        if writer.text.utf8.count == before { writer.element("p") { _ in } }
        writer.end()
        writer.line()
    }

    mutating func writeAttachment(
        _ annex: Int, number: Int, _ parts: [Part], _ name: AkomaNtosoName, _ edition: Edition, _ writer: inout XMLWriter
    ) {
        let section = report.sections[annex]
        prefix = "att_\(number)__"
        writer.start("attachment", [("eId", "att_\(number)")])
        if let number = section.number { writer.element("num") { $0.words(number) } }
        if !section.heading.isEmpty { writer.element("heading") { $0.words(section.heading.text) } }
        writer.start("doc", [("name", "annex")])
        AkomaNtosoMeta.write(edition, name, component: "annex_\(number)", &writer)
        writeMain(parts.filter { $0 != .heading(section: annex) }, &writer)
        writer.end()
        writer.end()
        prefix = ""
    }

    /// Sections open and close as their headings come.
    private mutating func write(_ parts: [Part], _ writer: inout XMLWriter) {
        var open: [Int] = []
        for part in parts {
            switch part {
            case .heading(let index):
                let path = pathAbove(index)
                while let last = open.last, !path.contains(last) {
                    open.removeLast()
                    writer.end()
                }
                start(index, depth: open.count, &writer)
                open.append(index)
            case .paragraph(let paragraph): write(paragraph, &writer)
            case .table(let table):
                writer.start("paragraph", [("eId", eId("tablepara", "1"))])
                writer.start("content")
                write(table, &writer)
                writer.end()
                writer.end()
                writer.line()
            case .unplaced(let passage):
                writer.start("paragraph", [("eId", eId("unplaced", "1")), ("class", "unplaced")])
                writer.start("content")
                writer.element("p") { $0.words(passage.text) }
                writer.end()
                writer.end()
            case .masthead, .note, .furniture: break
            }
        }
        for _ in open { writer.end() }
    }

    private func pathAbove(_ index: Int) -> Set<Int> {
        var (path, next) = (Set<Int>(), report.sections[index].parent)
        while let parent = next { (path, next) = (path.union([parent]), report.sections[parent].parent) }
        return path
    }

    private mutating func start(_ index: Int, depth: Int, _ writer: inout XMLWriter) {
        let section = report.sections[index]
        let element = ["section", "subsection"].indices.contains(depth) ? ["section", "subsection"][depth] : "level"
        let short = ["section": "sec", "subsection": "subsec", "level": "level"][element]!
        let number = section.number.map { $0.replacing(" ", with: "_") } ?? "unnumbered"
        let parent = section.parent.flatMap { report.sections[$0].number }.map { "sec_\($0.replacing(" ", with: "_"))__" } ?? ""
        writer.start(element, [("eId", eId("\(depth > 0 ? parent : "")\(short)", number))])
        if let number = section.number {
            let isWord = number.contains(" ") || number.count > 5 || number.hasSuffix(")")
            writer.element("num") { $0.words(isWord ? number : number + ".") }
        }
        if !section.heading.isEmpty { writer.element("heading") { inline(section.heading, [], &$0) } }
        writer.line()
    }

    private mutating func write(_ paragraph: Paragraph, _ writer: inout XMLWriter) {
        let isAsked = paragraph.number.map(recommendations.contains) ?? false
        let name = paragraph.number.map { $0.replacing(" ", with: "_") } ?? "unnumbered"
        let id = eId("para", name)
        writer.start("paragraph", [("eId", id), ("refersTo", isAsked ? "#recommendation" : nil)])
        if let number = paragraph.number {
            let isBare = number.contains(".") || number.hasPrefix("Recommendation")
            writer.element("num") { $0.words(isBare ? number : number + ".") }
        }
        hierarchy(paragraph.passage, paragraph.passage.calls, paragraph.items, id, &writer)
        writer.end()
        writer.line()
    }

    /// Words alone are content; words before a list are its introduction.
    private mutating func hierarchy(
        _ passage: Passage, _ calls: [NoteCall], _ items: [Item], _ id: String, _ writer: inout XMLWriter
    ) {
        guard items.contains(where: { $0.marker != nil }) else {
            writer.start("content", [("eId", "\(id)__content")])
            block(passage, calls, &writer)
            for item in items { looseItem(item, &writer) }
            writer.end()
            return
        }
        let list = eId("\(id)__list", "1")
        writer.start("list", [("eId", list)])
        writer.start("intro", [("eId", "\(list)__intro")])
        block(passage, calls, &writer)
        writer.end()
        for item in items {
            let point = eId("\(list)__point", item.marker.map(Self.plain) ?? "unnumbered")
            writer.start("point", [("eId", point)])
            if let marker = item.marker { writer.element("num") { $0.words(marker) } }
            hierarchy(item.passage, item.passage.calls, item.items, point, &writer)
            writer.end()
        }
        writer.end()
    }

    private mutating func looseItem(_ item: Item, _ writer: inout XMLWriter) {
        writer.element("p") { writer in
            if let marker = item.marker { writer.words(marker + " ") }
            inline(item.passage, item.passage.calls, &writer)
        }
        for inner in item.items { looseItem(inner, &writer) }
    }

    private mutating func block(_ passage: Passage, _ calls: [NoteCall], _ writer: inout XMLWriter) {
        writer.element("p") { inline(passage, calls, &$0) }
    }

    private mutating func write(_ table: Table, _ writer: inout XMLWriter) {
        writer.start("table", [("eId", eId("table", "1"))])
        for (index, row) in table.rows.enumerated() {
            writer.start("tr")
            for cell in row {
                writer.element(index < table.headerRows ? "th" : "td") { writer in
                    writer.element("p") { inline(cell, [], &$0) }
                }
            }
            writer.end()
        }
        writer.end()
    }

    /// Words with their italics, the notes that they call, and links on the symbols that they name.
    private mutating func inline(_ passage: Passage, _ calls: [NoteCall], _ writer: inout XMLWriter) {
        let links = DocumentSymbol.all(in: passage.text)
        var cuts = Set([0, passage.text.utf8.count])
        for call in calls { cuts.insert(min(call.offset, passage.text.utf8.count)) }
        for piece in passage.pieces where piece.italic { cuts.formUnion([piece.range.lowerBound, piece.range.upperBound]) }
        for link in links { cuts.formUnion([link.range.lowerBound, link.range.upperBound]) }
        let italics = passage.pieces.filter(\.italic).map(\.range)
        let edges = cuts.sorted()
        for call in calls where call.offset == 0 { note(call, &writer) }
        for (start, end) in zip(edges, edges.dropFirst()) {
            let words = passage.words(start..<end)
            let isItalic = italics.contains { $0.lowerBound <= start && end <= $0.upperBound }
            if let link = links.first(where: { $0.range.lowerBound <= start && end <= $0.range.upperBound }) {
                writer.element("ref", [("href", "https://undocs.org/\(link.symbol.text.replacing(" ", with: ""))")]) {
                    $0.words(words)
                }
            } else if isItalic {
                writer.element("i") { $0.words(words) }
            } else {
                writer.words(words)
            }
            for call in calls where call.offset == end && end > 0 { note(call, &writer) }
        }
    }

    private mutating func note(_ call: NoteCall, _ writer: inout XMLWriter) {
        // The same number may be printed anew in each part of a report: calls and notes pair off in order.
        let (count, all) = (written[call.marker, default: 0], notes[call.marker] ?? [])
        written[call.marker] = count + 1
        guard let note = all.indices.contains(count) ? all[count] : nil else {
            writer.element("sup") { $0.words(call.marker) }
            return
        }
        let name = call.marker.allSatisfy(\.isNumber) ? call.marker : "star"
        writer.element("authorialNote", [("eId", eId("ftn", name)), ("marker", call.marker), ("placement", "bottom")]) { writer in
            writer.element("p") { inline(note.passage, [], &$0) }
        }
    }

    /// A name that no element before it has.
    private mutating func eId(_ kind: String, _ value: String) -> String {
        let base = kind.hasPrefix(prefix) ? "\(kind)_\(value)" : "\(prefix)\(kind)_\(value)"
        var (name, count) = (base, 1)
        while !taken.insert(name).inserted {
            count += 1
            name = "\(base)-\(count)"
        }
        return name
    }

    private static func plain(_ marker: String) -> String {
        let plain = marker.filter { $0.isLetter || $0.isNumber }
        return plain.isEmpty ? "bullet" : plain
    }
}
