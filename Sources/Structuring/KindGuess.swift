import Documents

/// What kind of document a report is, from its title, its symbol and its opening.
enum KindGuess {
    static func kind(of masthead: Masthead, _ parts: [Part], blocks: [Block]) -> Report.Kind {
        let head = blocks.prefix(40).map(\.text).joined(separator: "\n").lowercased()
        let title = (masthead.title ?? "").lowercased()
        let symbol = masthead.symbol?.parts ?? []
        if title.contains("universal periodic review") || head.contains("working group on the universal periodic review") {
            return .reviewReport
        }
        let hasFormula = parts.contains { if case .paragraph(let paragraph) = $0 { paragraph.kind == .preambular } else { false } }
        if symbol.contains("RES") || head.contains("resolution adopted by") || title.hasPrefix("resolution ") { return .resolution }
        if symbol.contains("DEC") || title.hasPrefix("decision ") || head.contains("decision adopted by") { return .decision }
        if title.contains("report") || head.contains("report of the") || head.contains("report on the") {
            return isOfAMeeting(title, head, parts) ? .meetingReport : .other
        }
        return hasFormula ? .resolution : .other
    }

    private static func isOfAMeeting(_ title: String, _ head: String, _ parts: [Part]) -> Bool {
        if title.contains("meeting") || title.contains("session") || title.contains("held in") { return true }
        return parts.contains { part in
            guard case .paragraph(let paragraph) = part else { return false }
            let text = paragraph.passage.text.prefix(400)
            return text.contains("adopted the report") || text.contains("adopted its report")
                || text.contains("adopted the draft report")
                || text.contains("adopted the agenda") || text.contains("adopted its agenda")
                || text.contains("adopted the following agenda")
        } || head.contains("session")
    }
}
