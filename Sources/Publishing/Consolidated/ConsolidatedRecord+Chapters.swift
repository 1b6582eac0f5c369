internal import Documents
internal import Indexing
internal import Recording
internal import Vocabularies

/// The chapters around the recommendations.
extension Making {
    private typealias Cell = ConsolidatedRecord.Cell

    var introduction: ConsolidatedRecord.Chapter {
        let summaries = covered.map(\.summary)
        let meetings = Set(summaries.compactMap { summary in summary.dates.map { [summary.body ?? "", $0.from, $0.to] } })
        let days = summaries.compactMap(\.dates)
        let period = days.map(\.from).min().flatMap { first in days.map(\.to).max().map { words.dates(first, $0) } } ?? "–"
        let held = Set(covered.flatMap(\.languages))
        let languages = Language.allCases.filter(held.contains).map { words("language.\($0.rawValue)") }
        let figures = [
            ("documents", words.number(covered.count)), ("meetings", words.number(meetings.count)),
            ("recommendations", words.number(recommendations.count)), ("period", period),
            ("languages", languages.isEmpty ? "–" : languages.joined(separator: words.comma)),
        ]
        let rows = figures.map { [Cell(runs: own(words("coverage.\($0.0)"))), Cell(runs: own($0.1))] }
        return chapter(
            1, "introduction", [words("introduction.\(order.rawValue)"), words("introduction.indexes")],
            table(1, "coverage", ["coverage.field", "coverage.value"], [40, 60], rows))
    }

    var method: ConsolidatedRecord.Chapter {
        let findings = covered.map(\.summary.findings)
        let silent = covered.count { $0.summary.recommendations == 0 }
        let note = words(
            "method.findings",
            [
                "findings": words.number(findings.reduce(0, +)), "documents": words.number(findings.count { $0 > 0 }),
                "silent": words.number(silent),
            ])
        let counts = Dictionary(grouping: recommendations, by: \.rank).mapValues(\.count)
        let rows = Force.allCases.reversed().map { force in
            let name = "force.\(force.rawValue)"
            let texts = [
                String(force.rank), words(name), words("\(name).printed"), words("\(name).meaning"),
                words.number(counts[force.rank] ?? 0),
            ]
            return texts.map { Cell(runs: own($0)) }
        }
        let head = ["rank", "force", "printed", "meaning", "count"].map { "ladder.\($0)" }
        return chapter(
            2, "method", [words("method.text"), words("method.acts"), words("method.force"), words("method.standing"), note],
            table(2, "ladder", head, [9, 18, 24, 29, 20], rows))
    }

    var documents: ConsolidatedRecord.Chapter {
        var numbers: [String: [Int]] = [:]
        for (place, recommendation) in recommendations.enumerated() {
            numbers[recommendation.document, default: []].append(arrangement.numbers[place])
        }
        let rows = covered.map { document in
            let (name, summary) = (document.summary.name.text, document.summary)
            let further = [summary.body, summary.place].compactMap(\.self).filter { summary.title?.contains($0) != true }
            let facts = list([summary.title].compactMap(\.self) + further, language(of: name))
            let dates = summary.dates.map { own((facts.isEmpty ? "" : words.comma) + words.dates($0.from, $0.to)) } ?? []
            return [
                Cell(runs: [Run(summary.symbol ?? name, .english)]), Cell(runs: facts + dates),
                Cell(numbers: Numbers(numbers[name] ?? [])), Cell(runs: own(words.number(summary.findings))),
            ]
        }
        let head = ["name", "title", "numbers", "findings"].map { "documents.\($0)" }
        return chapter(
            6, "documents", [words("index.hint")],
            rows.isEmpty ? nil : table(3, "documents.caption", head, [26, 42, 18, 14], rows))
    }

    func index(_ number: Int, _ key: String, _ entries: [ConsolidatedRecord.IndexEntry]) -> ConsolidatedRecord.Index {
        ConsolidatedRecord.Index(chapter: chapter(number, key, [words("index.hint")]), entries: entries)
    }

    var addressees: [ConsolidatedRecord.IndexEntry] {
        indexed(recommendations.map(\.addressees), by: AddresseeName.folded) { printed, place in
            addressee(printed, language(of: recommendations[place].document))
        }
    }

    var topics: [ConsolidatedRecord.IndexEntry] {
        indexed(recommendations.map { $0.topics.map(label(ofTopic:)) }, by: { $0.lowercased() }) { label, _ in
            Run(label, words.language)
        }
    }

    /// The names that recommendations bear, each once as it is first printed, in the order of what they are compared by.
    private func indexed(_ names: [[String]], by key: (String) -> String, run: (String, Int) -> Run)
        -> [ConsolidatedRecord.IndexEntry]
    {
        var (runs, numbers): ([String: Run], [String: [Int]]) = ([:], [:])
        for (place, names) in names.enumerated() {
            for name in names {
                let key = key(name)
                if runs[key] == nil { runs[key] = run(name, place) }
                numbers[key, default: []].append(arrangement.numbers[place])
            }
        }
        return runs.sorted { $0.key < $1.key }.map {
            ConsolidatedRecord.IndexEntry(name: $0.value, numbers: Numbers(numbers[$0.key] ?? []))
        }
    }

    private func table(_ number: Int, _ key: String, _ head: [String], _ widths: [Int], _ rows: [[ConsolidatedRecord.Cell]])
        -> ConsolidatedRecord.Table
    {
        ConsolidatedRecord.Table(
            number: number, caption: words.runs("table", ["number": own(String(number)), "caption": own(words(key))]),
            head: head.map { words($0) }, widths: widths, rows: rows)
    }
}
