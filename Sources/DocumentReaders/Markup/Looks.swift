import Documents

extension Style {
    /// The same look, bold or in italics or raised as well.
    func with(bold: Bool = false, italic: Bool = false, raised: Bool = false) -> Style {
        Style(size: size, bold: self.bold || bold, italic: self.italic || italic, raised: self.raised || raised)
    }
}

extension StringProtocol {
    /// Without the white space around it.
    var trimmed: String {
        var text = Substring(self[...])
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
