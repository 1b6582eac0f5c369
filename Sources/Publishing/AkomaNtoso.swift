import Documents
public import Recording
import Interpreting
import Structuring

/// Writes an edition as Akoma Ntoso 3.0 in the profile of the United Nations (AKN4UN), valid against the OASIS schema.
///
/// Meeting reports are `debateReport`, resolutions and decisions `statement`; running paragraphs are `para_45` whatever
/// section holds them; footnotes stand where they are called; annexes are attachments.
public enum AkomaNtoso {
    public static func write(_ edition: Edition) -> String {
        let report = edition.report
        let name = AkomaNtosoName(report)
        let annexes = report.sections.indices.filter { report.sections[$0].kind == .annex && report.sections[$0].parent == nil }
        var main: [Part] = []
        var attached: [Int: [Part]] = [:]
        for part in report.parts {
            if let annex = annex(of: part, report) { attached[annex, default: []].append(part) } else { main.append(part) }
        }
        let preamble = preamble(of: main)
        var writer = XMLWriter()
        writer.start("akomaNtoso", [("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")])
        writer.start(name.element, [("name", name.name), ("contains", "originalVersion")])
        writer.line()
        AkomaNtosoMeta.write(edition, name, component: "main", &writer)
        preface(report, &writer)
        var body = AkomaNtosoBody(report: report, recommendations: Set(edition.reading.recommendations.map(\.paragraph)))
        body.writePreamble(preamble, &writer)
        body.writeMain(main.filter { part in !preamble.contains { .paragraph($0) == part } }, &writer)
        if !annexes.isEmpty {
            writer.start("attachments")
            for (number, annex) in annexes.enumerated() {
                body.writeAttachment(annex, number: number + 1, attached[annex] ?? [], name, edition, &writer)
            }
            writer.end()
        }
        writer.end()
        writer.end()
        return writer.text + "\n"
    }

    /// The annex that a part stands in.
    private static func annex(of part: Part, _ report: Report) -> Int? {
        let section: Int?
        switch part {
        case .heading(let index): section = index
        case .paragraph(let paragraph): section = paragraph.section
        case .table(let table): section = table.section
        default: return nil
        }
        var next = section
        while let index = next {
            if report.sections[index].parent == nil { return report.sections[index].kind == .annex ? index : nil }
            next = report.sections[index].parent
        }
        return nil
    }

    /// The formula and clauses with which a resolution opens.
    private static func preamble(of parts: [Part]) -> [Paragraph] {
        var clauses: [Paragraph] = []
        for part in parts {
            switch part {
            case .paragraph(let paragraph) where paragraph.kind == .preambular: clauses.append(paragraph)
            case .paragraph where !clauses.isEmpty: return clauses
            case .paragraph(let paragraph) where paragraph.number != nil: return []
            default: break
            }
        }
        return clauses
    }

    private static func preface(_ report: Report, _ writer: inout XMLWriter) {
        let masthead = report.masthead
        writer.element("preface") { writer in
            writer.element("p") { writer in
                if let symbol = masthead.symbol { writer.element("docNumber") { $0.words(symbol.text) } }
                writer.words(" ")
                if let date = masthead.date { writer.element("docDate", [("date", date.iso)]) { $0.words(date.iso) } }
            }
            writer.element("p") { writer in
                writer.element("docTitle") { $0.words(masthead.title ?? "") }
            }
        }
        writer.line()
    }
}
