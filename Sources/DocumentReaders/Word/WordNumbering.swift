/// The lists of a Word file, and how far each is counted.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        var look = WordLook()
        /// All numbers of the pattern are printed in Arabic digits.
        var isLegal = false
        var restarts = true
        var style: String?

        init(_ element: MarkupElement) {
            func value(_ name: String) -> String? { element.child(name)?["val"] }
            start = value("start").flatMap(Int.init(ofMarkup:)) ?? 1
            format = value("numFmt") ?? "decimal"
            text = value("lvlText") ?? ""
            look = WordLook(element.child("rPr"))
            isLegal = element.child("isLgl") != nil
            restarts = value("lvlRestart") != "0"
            style = value("pStyle")
        }
    }

    private var patterns: [String: [Int: Level]] = [:]
    /// Which pattern a list follows, with the levels that begin elsewhere or look otherwise in it.
    private var lists: [String: (pattern: String, starts: [Int: Int], levels: [Int: Level])] = [:]
    private var counts: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []

    init(_ part: [UInt8]) {
        _ = MarkupElement.each(depth: 1, in: part) { element in
            if element.name == "abstractNum", let id = element["abstractNumId"] {
                patterns[id] = Self.levels(in: element)
            } else if element.name == "num", let id = element["numId"], let pattern = element.child("abstractNumId")?["val"] {
                var (starts, levels) = ([:] as [Int: Int], [:] as [Int: Level])
                for change in element.children where change.name == "lvlOverride" {
                    guard let level = change["ilvl"].flatMap(Int.init(ofMarkup:)) else { continue }
                    starts[level] = change.child("startOverride")?["val"].flatMap(Int.init(ofMarkup:))
                    levels.merge(Self.levels(in: change)) { $1 }
                }
                lists[id] = (pattern, starts, levels)
            }
        }
    }

    private static func levels(in element: MarkupElement) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for level in element.children where level.name == "lvl" {
            if let number = level["ilvl"].flatMap(Int.init(ofMarkup:)) { levels[number] = Level(level) }
        }
        return levels
    }

    /// The level of a list that belongs to a style of paragraphs.
    func level(ofStyle style: String?, in list: String) -> Int? {
        guard let style, let list = lists[list] else { return nil }
        return patterns[list.pattern]?.first { $0.value.style == style }?.key
    }

    /// Counts one further and returns the mark as printed: "12.", "(a)", "•"; `nil` where the list is not known.
    mutating func next(in id: String, level: Int) -> (text: String, look: WordLook)? {
        guard let list = lists[id], (0...8).contains(level) else { return nil }
        let levels = (patterns[list.pattern] ?? [:]).merging(list.levels) { $1 }
        guard let own = levels[level] else { return nil }
        var count = counts[list.pattern] ?? [:]
        // A list that begins elsewhere does so once, where it is first used.
        if begun.insert(id).inserted { for (level, start) in list.starts { count[level] = start - 1 } }
        for above in 0..<level where count[above] == nil { count[above] = levels[above]?.start ?? 1 }
        count[level] = (count[level] ?? own.start - 1) + 1
        for below in (level + 1)..<10 where levels[below]?.restarts ?? true { count[below] = nil }
        counts[list.pattern] = count
        if own.format == "bullet" { return (Self.bullet(own.text), own.look) }
        var mark = own.text
        for index in 0...8 where mark.contains("%\(index + 1)") {
            let format = own.isLegal ? "decimal" : levels[index]?.format ?? "decimal"
            mark = mark.replacing("%\(index + 1)", with: NumberFormat.text(count[index] ?? 1, format))
        }
        return (mark, own.look)
    }

    /// Dashes are printed as they are; the glyphs of symbol fonts are bullets.
    private static func bullet(_ text: String) -> String {
        text.isEmpty || ["-", "–", "—"].contains(text) ? text : "•"
    }
}
