extension Report {
    /// The paragraphs in order.
    public var paragraphs: [Paragraph] {
        parts.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    public var notes: [Note] {
        parts.compactMap { if case .note(let note) = $0 { note } else { nil } }
    }

    public var tables: [Table] {
        parts.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    /// The sections that lead to one, outermost first, itself last.
    public func path(to section: Int?) -> [Section] {
        var path: [Section] = []
        var next = section
        while let index = next {
            path.append(sections[index])
            next = sections[index].parent
        }
        return path.reversed()
    }
}
