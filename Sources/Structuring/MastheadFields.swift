import Documents

/// Collects the fields of a masthead from its lines and blocks.
struct MastheadFields {
    let page: PrintedPages
    var masthead = Masthead()
    private var used: Set<Int> = []
    private var awaitsDistribution = false

    init(page: PrintedPages) {
        self.page = page
    }

    /// The fields that stand on a line, or in a cell, of their own.
    mutating func read(_ text: String, of line: PrintedLine) {
        let lower = text.lowercased()
        if awaitsDistribution, ["general", "limited", "restricted"].contains(lower) {
            masthead.distribution = text.capitalizedWord
            awaitsDistribution = false
            used.insert(line.index)
        } else if lower.hasPrefix("distr") {
            let words = text.split { $0 == " " || $0 == ":" }
            if words.count > 1 { masthead.distribution = String(words[1]).capitalizedWord } else { awaitsDistribution = true }
            used.insert(line.index)
        } else if lower.hasPrefix("original:") || lower.hasPrefix("original :") {
            masthead.originalLanguage = text.split(separator: ":").dropFirst().first.map { String($0).trimmed.capitalizedWord }
            used.insert(line.index)
        } else if masthead.date == nil, let date = DateReader.wholeDate(text) {
            masthead.date = date
            used.insert(line.index)
        } else if masthead.symbol == nil, let symbol = try? DocumentSymbol(text) {
            masthead.symbol = symbol
            used.insert(line.index)
        } else if Self.sessions.contains(where: Self.withoutYear(lower).hasSuffix) || lower.hasPrefix("الدورة "),
            !lower.hasPrefix("report"),
            text.split(separator: " ").count <= 5,
            line.size < page.bodySize + 2.5
        {
            masthead.session = masthead.session ?? text
            used.insert(line.index)
        } else if lower.hasPrefix("agenda item") || lower.hasPrefix("item ") && lower.contains("agenda") {
            masthead.agendaItem = masthead.agendaItem ?? text
            used.insert(line.index)
        } else if lower == "united nations" || lower == "unitednations" || lower == "united" || lower == "nations"
            || lower.hasSuffix(" only")
        {
            used.insert(line.index)
        }
    }

    /// The organ in large print, and the bodies under it that the corner names.
    mutating func readBodies(_ blocks: [Block]) {
        let lines = blocks.flatMap(\.lines).filter { !used.contains($0.index) && $0.page == 1 }
        guard page.hasFonts else {
            if let first = lines.first, first.text.utf8.count < 200 { masthead.organ = first.text; used.insert(first.index) }
            return
        }
        if let mark = lines.firstIndex(where: { $0.text.hasPrefix("Official Records") }), mark > 0 {
            masthead.organ = lines[mark - 1].text
            for line in lines[(mark - 1)...] { used.insert(line.index) }
            return
        }
        // One large name at the head of the page, at times over several lines.
        let large = lines.filter {
            ($0.isBold || $0.isCapitals || $0.size > page.bodySize + 5) && $0.size > page.bodySize + 3.5 && $0.top < 230
                && $0.text.utf8.count > 3
        }
        guard let first = large.first else { return }
        let organ = large.filter { abs($0.size - first.size) < 0.6 && abs($0.left - first.left) < 6 && $0.top - first.top < 110 }
        // Without a page to look at, the only large words are the title.
        let isTitle = !page.hasLayout && !lines.contains { $0.isBold && $0.size > page.bodySize + 0.9 && $0.size != first.size }
        guard !isTitle else { return }
        masthead.organ = organ.map(\.text).joined(separator: " ")
        used.formUnion(organ.map(\.index))
        let corner = lines.filter { line in
            !used.contains(line.index) && line.isBold && line.size <= min(first.size - 2, page.bodySize + 2.2)
                && line.left < page.margin(1).left
                && isBody(line.text)
        }
        masthead.bodies = corner.map(\.text)
        used.formUnion(corner.map(\.index))
    }

    /// "First regular session 2025": the year may stand behind the session.
    private static func withoutYear(_ text: String) -> String {
        let digits = text.utf8.suffix(5)
        guard digits.first == 0x20, digits.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else { return text }
        return String(Substring(text.utf8.dropLast(5)))
    }

    /// The committee whose report it is, where the title is that of its item: "Report of the Fourth Committee".
    mutating func readReporter(_ blocks: [Block]) {
        for block in blocks where !block.isRow && block.text.hasPrefix("Report of the ") {
            let words = PassageBuilder.passage(block.lines, in: page).text
            guard masthead.title != words, masthead.title?.contains(words) != true else { continue }
            let name = words.dropFirst("Report of the ".utf8.count)
            let end = [" on its ", " at its ", ":"].compactMap { name.range(of: $0)?.lowerBound }.min() ?? name.endIndex
            let body = String(name[..<end]).trimmed
            if isBody(body), !masthead.bodies.contains(body) { masthead.bodies.append(body) }
            return
        }
    }

    /// How the lines end that name the session.
    private static let sessions = ["session", "período de sesiones", "сессия", "届会议"]

    private func isBody(_ text: String) -> Bool {
        let heads = [
            "Council", "Committee", "Commission", "Conference", "Mechanism", "Group", "Forum", "Board", "Assembly", "Subcommittee",
            "Panel",
        ]
        let isOther =
            ["Adopted", "Resolution", "Decision", "Recommendation"].contains { text.hasPrefix($0) }
            || !MarkerReader.markers(of: text).isEmpty
        return heads.contains { text.contains($0) } && !isOther && !text.lowercased().contains("report")
    }

    mutating func readTitle(_ blocks: [Block]) {
        if let block = blocks.first(where: { $0.first.markers.first?.style == .resolution }),
            let marker = block.first.markers.first
        {
            masthead.title = PassageBuilder.passage(block.lines, skipping: marker.length, in: page).text
            return
        }
        let free = blocks.filter { block in !block.isRow && block.lines.allSatisfy { !used.contains($0.index) } }
        let title: [Block]
        if !page.hasFonts {
            title =
                (free.first { $0.text.hasPrefix("Report ") || $0.text.hasPrefix("Draft report") } ?? free.last).map { [$0] } ?? []
        } else if let size = free.filter({ $0.isBold && $0.first.page == 1 }).map(\.size).max(), size > page.bodySize + 0.9 {
            title = contiguous(free.filter { $0.first.page == 1 }) { abs($0.size - size) < 0.6 && $0.isBold }
        } else if let size = free.filter({ $0.first.page == 1 }).map(\.size).max(), size > page.bodySize + 0.9 {
            title = contiguous(free.filter { $0.first.page == 1 }) { abs($0.size - size) < 0.6 }
        } else {
            title = contiguous(free) { $0.first.isCapitals }
        }
        guard !title.isEmpty else { return }
        let words = PassageBuilder.passage(title.flatMap(\.lines), in: page).text.trimmed
        // A cover prints the name of the body in larger letters than "Report on the … session" below it.
        let last = title[title.count - 1].last.index
        if !words.contains("Report"), isBody(words), let below = free.first(where: { $0.first.index > last }),
            below.text.hasPrefix("Report ")
        {
            masthead.bodies.append(words)
            masthead.title = words + ": " + PassageBuilder.passage(below.lines, in: page).text
        } else {
            masthead.title = words
        }
        masthead.session = masthead.session ?? masthead.title.flatMap(session)
    }

    /// "at its forty-ninth session", "on the twenty-seventh session".
    private func session(in title: String) -> String? {
        let words = title.split(separator: " ")
        guard let index = words.firstIndex(where: { $0.hasPrefix("session") }), index > 0 else { return nil }
        let ordinals = words[..<index].reversed().prefix { !["its", "the", "on", "at", "of"].contains($0.lowercased()) }.reversed()
        return ordinals.isEmpty ? nil : (ordinals + ["session"]).joined(separator: " ")
    }

    /// The first run of neighbouring blocks that all look so.
    private func contiguous(_ blocks: [Block], _ fits: (Block) -> Bool) -> [Block] {
        guard let start = blocks.firstIndex(where: fits) else { return [] }
        var run = [blocks[start]]
        for block in blocks[(start + 1)...] {
            guard fits(block), block.gap < 1.2 else { break }
            run.append(block)
        }
        return run
    }

    /// Place and dates of the meeting: "held in Vienna from 6 to 8 November 2013", "(New York, 17 February–14 March 2025)".
    mutating func readMeeting(_ blocks: [Block]) {
        let candidates =
            [masthead.title].compactMap(\.self) + blocks.filter { !$0.isRow }.map(\.text) + blocks.flatMap(\.lines).map(\.text)
        for text in candidates
        where DateReader.wholeDate(text) == nil && !text.lowercased().contains("adopted") && !text.contains("resolution") {
            guard let range = DateReader.range(in: text), range.from != range.to || text.contains("held") else { continue }
            masthead.meetingDates = masthead.meetingDates ?? range
            masthead.place = masthead.place ?? place(in: text)
            if masthead.place != nil { return }
        }
    }

    private func place(in text: String) -> String? {
        if let held = text.range(of: "held in ") ?? text.range(of: "held at ") {
            let rest = text[held.upperBound...]
            let end = [" from ", " on ", ", "].compactMap { rest.range(of: $0)?.lowerBound }.min() ?? rest.endIndex
            return String(rest[..<end]).trimmed.nonEmpty
        }
        // A name beside the dates: "Vienna, 6–8 November 2013" or "27 to 31 January 2025, New York".
        let parts = text.filter { $0 != "(" && $0 != ")" }.split(separator: ",").map { String($0).trimmed }
        return parts.last { part in
            let words = part.split(separator: " ")
            return (1...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
                && !part.contains(where: \.isNumber)
                && !part.lowercased().contains("session")
        }
    }
}

extension String {
    var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }

    var nonEmpty: String? { isEmpty ? nil : self }

    /// "GENERAL" and "general" as "General".
    var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }

    /// Where a word stands, without Foundation.
    func range(of word: String) -> Range<Index>? { firstRange(of: word) }
}

extension Substring {
    func range(of word: String) -> Range<Index>? { firstRange(of: word) }
}
