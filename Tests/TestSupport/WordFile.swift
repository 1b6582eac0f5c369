/// A Word file of these parts, which are given without their roots: only what a test is about.
public func wordFile(
    _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil, isWhole: Bool = true
) -> [UInt8] {
    func part(_ root: String, _ content: String, _ end: String) -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?><w:\(root) \
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\(content)\(end)
            """.utf8)
    }
    var parts = [("word/document.xml", part("document", "<w:body>\(body)", isWhole ? "</w:body></w:document>" : ""))]
    for (root, content) in [("styles", styles), ("numbering", numbering), ("footnotes", footnotes)] {
        if let content { parts.append(("word/\(root).xml", part(root, content, "</w:\(root)>"))) }
    }
    return zip(parts)
}
