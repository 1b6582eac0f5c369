import Documents

/// Akoma Ntoso → Document: the text that the XML marks up, printed as a plain report prints it.
///
/// Numbers, headings, lists, tables and notes come out as signs on paper, so that the structure is read from the text
/// again by the same rules as for every other format, and every span points to a printed word.
enum AkomaNtosoReader {
    static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> Document {
        var (printed, isOurs) = (AkomaNtosoLines(), false)
        let fault = MarkupElement.each(depth: 0, in: bytes) { root in
            isOurs = root == "akomaNtoso"
            return isOurs
        } _: { element in
            printed.read(element)
        }
        guard isOurs || fault == .entities else { throw .otherFormat("an XML file of another kind") }
        var lines = printed.lines
        let findings = try fault?.findings(keeping: !lines.isEmpty) ?? []
        guard !lines.isEmpty else { throw .empty }
        return lines.document(.akomaNtoso, findings)
    }
}
