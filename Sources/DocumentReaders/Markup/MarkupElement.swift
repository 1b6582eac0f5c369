/// An element of XML with all that stands in it.
struct MarkupElement {
    enum Content {
        case element(MarkupElement)
        case text(String)
    }

    /// The name without its prefix.
    let name: String
    let attributes: [String: String]
    var content: [Content] = []

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    var children: [MarkupElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func child(_ name: String) -> MarkupElement? { children.first { $0.name == name } }

    /// All words in it.
    var text: String {
        content.reduce(into: "") { text, part in
            switch part {
            case .element(let element): text += element.text
            case .text(let words): text += words
            }
        }
    }
}

extension MarkupElement {
    /// Reads XML and hands out each element that stands so deep below the root, once it is complete.
    ///
    /// What the file breaks off in is handed out as far as it goes.
    /// - Parameter root: Receives the name of the root; `false` ends the reading.
    static func each(
        depth: Int, in bytes: [UInt8], root: (String) -> Bool = { _ in true }, _ take: (MarkupElement) -> Void
    ) -> MarkupStream.Fault? {
        var open: [MarkupElement] = []
        var level = 0
        func close() {
            guard let element = open.popLast() else { return }
            if open.isEmpty { take(element) } else { open[open.count - 1].content.append(.element(element)) }
        }
        let fault = MarkupStream.xml(bytes) { event in
            switch event {
            case .start(let name, let attributes):
                if level == 0, !root(name) { return false }
                if level >= depth { open.append(MarkupElement(name: name, attributes: attributes)) }
                level += 1
            case .end:
                level -= 1
                if level >= depth { close() }
            case .text(let words):
                if !open.isEmpty { open[open.count - 1].content.append(.text(words)) }
            }
            return true
        }
        while !open.isEmpty { close() }
        return fault
    }
}
