/// Tables of text by RFC 4180: commas, double quotes, lines ended by CR LF.
enum CSV {
    static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// A cell as it is written. Words that a spreadsheet would take for a formula get an apostrophe before them,
    /// so that opening a file never computes, or sends, anything.
    private static func cell(_ text: String) -> String {
        let guarded = text.unicodeScalars.first.map(startsAFormula) == true ? "'" + text : text
        let needsQuotes = guarded.unicodeScalars.contains { ",\"\r\n'".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + guarded.replacing("\"", with: "\"\"") + "\"" : guarded
    }

    private static func startsAFormula(_ first: Unicode.Scalar) -> Bool {
        "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    }
}
