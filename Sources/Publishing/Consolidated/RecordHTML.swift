internal import Documents

/// Writes the consolidated record as one file of HTML that needs nothing beside it: no script, no picture, no font.
public struct RecordHTML: Sendable {
    private let record: ConsolidatedRecord

    public init(_ record: ConsolidatedRecord) { self.record = record }

    /// Gives out the file piece by piece; `written` is told how many recommendations are done.
    public func write(to output: (String) throws -> Void, written: (Int) -> Void = { _ in }) throws {
        var html = XMLWriter(declared: false)
        head(&html)
        contents(&html)
        for chapter in record.front { self.chapter(chapter, &html) { _ in } }
        html.start("section", [("id", record.recommendations.id)])
        heading(record.recommendations, &html)
        for section in record.sections {
            try write(section, &html, to: output, written)
        }
        html.end()
        for index in record.indexes { self.chapter(index.chapter, &html) { entries(index, &$0) } }
        chapter(record.documents, &html) { _ in }
        while html.isOpen { html.end() }
        html.line()
        try output(html.take())
    }

    private func head(_ html: inout XMLWriter) {
        html.raw("<!DOCTYPE html>\n")
        html.start("html", [("lang", record.language.rawValue), ("dir", record.language.direction)])
        html.element("head") { head in
            head.empty("meta", [("charset", "utf-8")])
            head.empty("meta", [("name", "viewport"), ("content", "width=device-width")])
            head.element("title") { $0.words("\(record.title), \(record.asOf)") }
            head.element("style") { $0.raw(DataText("record.css").text) }
        }
        html.line()
        html.start("body")
        html.element("header") { header in
            header.element("h1") { $0.words(record.title) }
            header.element("p", [("class", "about")]) { $0.words(record.asOf) }
        }
        html.start("main")
    }

    private func contents(_ html: inout XMLWriter) {
        html.element("nav", [("aria-labelledby", "contents")]) { nav in
            nav.element("h2", [("id", "contents")]) { $0.words(record.contents) }
            nav.element("ol") { list in
                for chapter in record.front + [record.recommendations] + record.indexes.map(\.chapter) + [record.documents] {
                    list.element("li") { item in
                        link(to: chapter.id, &item) { $0.words(chapter.title) }
                        guard chapter.id == record.recommendations.id, !record.sections.isEmpty else { return }
                        item.element("ol") { inner in
                            for section in record.sections { self.item(section, &inner) }
                        }
                    }
                }
            }
        }
        html.line()
    }

    private func item(_ section: ConsolidatedRecord.Section, _ html: inout XMLWriter) {
        html.element("li") { item in
            link(to: section.id, &item) { runs(section.title, &$0) }
            guard !section.range.isEmpty else { return }
            item.words(" ")
            item.element("span", [("class", "range")]) { $0.words(section.range) }
        }
    }

    private func chapter(_ chapter: ConsolidatedRecord.Chapter, _ html: inout XMLWriter, _ more: (inout XMLWriter) -> Void) {
        html.element("section", [("id", chapter.id)]) { section in
            heading(chapter, &section)
            if let table = chapter.table { self.table(table, &section) }
            more(&section)
        }
        html.line()
    }

    private func heading(_ chapter: ConsolidatedRecord.Chapter, _ html: inout XMLWriter) {
        html.element("h2") { $0.words(chapter.title) }
        for paragraph in chapter.paragraphs { html.element("p") { $0.words(paragraph) } }
    }

    private func table(_ table: ConsolidatedRecord.Table, _ html: inout XMLWriter) {
        html.element("table") { html in
            html.element("caption") { runs(table.caption, &$0) }
            html.element("thead") { head in
                head.element("tr") { row in
                    for words in table.head { row.element("th", [("scope", "col")]) { $0.words(words) } }
                }
            }
            html.element("tbody") { body in
                for row in table.rows {
                    body.element("tr") { html in
                        for (column, cell) in row.enumerated() {
                            html.element(column == 0 ? "th" : "td", [("scope", column == 0 ? "row" : nil)]) { html in
                                runs(cell.runs, &html)
                                numbers(cell.numbers, &html)
                            }
                        }
                    }
                }
            }
        }
    }

    private func write(
        _ section: ConsolidatedRecord.Section, _ html: inout XMLWriter, to output: (String) throws -> Void, _ written: (Int) -> Void
    ) throws {
        html.start("section", [("id", section.id)])
        html.element("h3") { runs(section.title, &$0) }
        if !section.about.isEmpty { html.element("p", [("class", "about")]) { runs(section.about, &$0) } }
        for group in section.groups {
            if let title = group.title { html.element("h4", marks(title.language)) { $0.words(title.text) } }
            for entry in group.entries {
                self.entry(entry, &html)
                guard entry.number % 100 == 0 else { continue }
                try output(html.take())
                written(entry.number)
            }
        }
        if !section.also.isEmpty {
            html.element("p") { html in
                html.words(record.alsoSee + " ")
                numbers(section.also, &html)
            }
        }
        html.end()
        html.line()
    }

    private func entry(_ entry: ConsolidatedRecord.Entry, _ html: inout XMLWriter) {
        let id = "r\(entry.number)"
        html.element("article", [("id", id), ("aria-label", String(entry.number))]) { html in
            html.element("div", marks(entry.language)) { html in
                for (index, line) in entry.lines.enumerated() {
                    html.element("p", [("class", index == 0 ? nil : "item")]) { html in
                        if index == 0 {
                            html.element("a", [("class", "number"), ("href", "#\(id)")]) { $0.words("\(entry.number).") }
                            html.words(" ")
                        }
                        html.words(line)
                    }
                }
            }
            html.element("p", [("class", "place")]) { runs(entry.place, &$0) }
            if !entry.source.isEmpty { html.element("p", [("class", "place")]) { runs(entry.source, &$0) } }
            guard !entry.details.isEmpty else { return }
            html.element("ul", [("class", "details")]) { list in
                for detail in entry.details { list.element("li") { runs(detail, &$0) } }
            }
        }
        html.line()
    }

    private func entries(_ index: ConsolidatedRecord.Index, _ html: inout XMLWriter) {
        guard !index.entries.isEmpty else { return }
        html.element("ul", [("class", "index")]) { list in
            for entry in index.entries {
                list.element("li") { item in
                    runs([entry.name], &item)
                    item.words(record.comma)
                    numbers(entry.numbers, &item)
                }
            }
        }
    }

    private func numbers(_ numbers: Numbers, _ html: inout XMLWriter) {
        for (index, range) in numbers.ranges.enumerated() {
            if index > 0 { html.words(record.comma) }
            link(to: "r\(range.lowerBound)", &html) { $0.words(Numbers.text(range)) }
        }
    }

    private func link(to id: String, _ html: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
        html.element("a", [("href", "#\(id)")], content)
    }

    /// Words of another language are kept from turning the order of those around them.
    private func runs(_ runs: [Run], _ html: inout XMLWriter) {
        for run in runs {
            if let target = run.target {
                link(to: "r\(target)", &html) { words(of: run, &$0) }
            } else {
                words(of: run, &html)
            }
        }
    }

    private func words(of run: Run, _ html: inout XMLWriter) {
        if run.language == record.language {
            html.words(run.text)
        } else {
            html.element("bdi", [("lang", run.language.rawValue)]) { $0.words(run.text) }
        }
    }

    private func marks(_ language: Language) -> [(String, String?)] {
        language == record.language ? [] : [("lang", language.rawValue), ("dir", language.direction)]
    }
}
