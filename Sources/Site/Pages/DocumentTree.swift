import Documents
import Interpreting
import Recording
import Structuring
import Vocabularies

/// The text of a document as its page shows it: sections and blocks with anchors, notes gathered behind them.
struct DocumentTree {
    private(set) var sections: [DocumentPage.ListedSection] = []
    private(set) var blocks: [Block] = []
    private(set) var notes: [PrintedNote] = []
    private(set) var recommendations: [DocumentPage.Place] = []
    private var paragraphAnchors: [String: String] = [:]
    private var taken: Set<String> = []

    init(_ edition: Edition, named name: DocumentName) {
        let report = edition.report
        var calls = NoteCalls(report.notes)
        let names = edition.recommendationNames(in: name)
        var waiting = zip(names, edition.reading.recommendations).sorted { $0.1.span < $1.1.span }[...]
        var made: [Int: Int] = [:]
        for part in report.parts {
            switch part {
            case .heading(let section): addHeading(section, report)
            case .paragraph(let paragraph):
                var block = self.block(paragraph, &calls)
                while let (name, recommendation) = waiting.first, recommendation.span.start < paragraph.span.end {
                    waiting.removeFirst()
                    let force = recommendation.acts.map(\.force).max() ?? .permission
                    let place = DocumentPage.Place(
                        address: Address.of(name: name.text), paragraph: recommendation.paragraph, anchor: block.anchor ?? "",
                        force: force.rawValue, rank: force.rank)
                    block.recommendations = (block.recommendations ?? []) + [place]
                    recommendations.append(place)
                    for section in Self.ancestors(of: paragraph.section, report) { made[section, default: 0] += 1 }
                }
                blocks.append(block)
            case .table(let table):
                var block = Block(.table, anchor: anchor("table-\(blocks.count(where: { $0.kind == .table }) + 1)"))
                block.rows = table.rows.map { $0.map(\.text) }
                block.headerRows = table.headerRows
                block.page = table.page
                blocks.append(block)
            case .unplaced(let passage):
                var block = Block(.unplaced, anchor: nil)
                block.text = NotedText(text: passage.text, calls: [])
                blocks.append(block)
            case .masthead, .furniture, .note: break
            }
        }
        notes = calls.printed
        sections = sections.enumerated().map { index, section in
            DocumentPage.ListedSection(
                anchor: section.anchor, title: section.title, depth: section.depth, recommendations: made[index] ?? 0)
        }
    }

    /// The anchor of the first paragraph with this printed number.
    func anchor(ofParagraph number: String) -> String? { paragraphAnchors[number] }

    private mutating func addHeading(_ index: Int, _ report: Report) {
        guard report.sections.indices.contains(index) else { return }
        let section = report.sections[index]
        let depth = report.path(to: index).count
        let anchor = anchor("section-\(index + 1)")
        // Sections come in the order of their headings, so that places in the two lists agree.
        sections.append(DocumentPage.ListedSection(anchor: anchor, title: section.title, depth: depth, recommendations: 0))
        var block = Block(.heading, anchor: anchor)
        block.depth = depth
        block.number = section.number
        block.text = NotedText(text: section.heading.text, calls: [])
        block.page = section.page
        blocks.append(block)
    }

    private mutating func block(_ paragraph: Paragraph, _ calls: inout NoteCalls) -> Block {
        var place: String?
        if let number = paragraph.number {
            let made = anchor("para-" + number.map { $0.isWhitespace ? "_" : String($0) }.joined())
            if paragraphAnchors[number] == nil { paragraphAnchors[number] = made }
            place = made
        }
        var block = Block(.paragraph, anchor: place)
        block.number = paragraph.number
        block.text = calls.text(paragraph.passage, paragraph.passage.calls)
        block.items = paragraph.items.isEmpty ? nil : paragraph.items.map { Self.item($0, &calls) }
        block.page = paragraph.page
        return block
    }

    private static func item(_ item: Item, _ calls: inout NoteCalls) -> Block.ListItem {
        let text = calls.text(item.passage, item.passage.calls)
        return Block.ListItem(marker: item.marker, text: text, items: item.items.map { Self.item($0, &calls) })
    }

    /// A section and those that hold it, by their indices.
    private static func ancestors(of section: Int?, _ report: Report) -> [Int] {
        var found: [Int] = []
        var next = section
        while let index = next, report.sections.indices.contains(index), !found.contains(index) {
            found.append(index)
            next = report.sections[index].parent
        }
        return found
    }

    /// An anchor that no other place of the page has.
    private mutating func anchor(_ wanted: String) -> String {
        var (name, time) = (wanted, 1)
        while !taken.insert(name).inserted {
            time += 1
            name = "\(wanted)~\(time)"
        }
        return name
    }
}

/// The notes of a document, and which place calls which: each call goes to the next note with its marker.
private struct NoteCalls {
    private let notes: [Note]
    private var callOfNote: [Int: String] = [:]
    private var made = 0

    init(_ notes: [Note]) { self.notes = notes }

    mutating func text(_ passage: Passage, _ calls: [NoteCall]) -> NotedText {
        var noted: [NotedText.Call] = []
        for call in calls {
            made += 1
            let anchor = "call-\(made)"
            let note = notes.indices.first { callOfNote[$0] == nil && notes[$0].marker == call.marker }
            if let note { callOfNote[note] = anchor }
            let place = note ?? notes.indices.first { notes[$0].marker == call.marker }
            noted.append(
                NotedText.Call(
                    marker: call.marker, offset: call.offset, note: place.map { "note-\($0 + 1)" }, anchor: anchor))
        }
        return NotedText(text: passage.text, calls: noted)
    }

    var printed: [PrintedNote] {
        notes.enumerated().map { index, note in
            PrintedNote(anchor: "note-\(index + 1)", marker: note.marker, text: note.passage.text, call: callOfNote[index])
        }
    }
}
