import Documents
import Testing

@Suite struct DocumentSymbolTests {
    @Test(arguments: [
        "CTOC/COP/WG.4/2013/5", "A/RES/78/323", "S/RES/2768 (2025)", "A/HRC/28/15/Add.1", "A/HRC/EMRIP/2025/3", "A/80/33",
        "CTOC/COP/WG.4/2013/INF/1/Rev.1", "CTOC/COP/WG.4/2013/L.1", "DP/2025/3", "E/2005/43-E/C.19/2005/9", "CRC/C/GC/25",
        "ST/SGB/2018/1", "JIU/REP/2024/1", "A/C.3/78/L.12/Rev.1", "S/PV.9838", "CCPR/C/21/Rev.1/Add.5", "A/CONF.234/16",
    ])
    func `a symbol is printed back the same`(text: String) throws {
        #expect(try DocumentSymbol(text).text == text)
    }

    @Test(arguments: [
        "", " ", "A", "a/b/1", "and/or", "A//1", "A/", "/A/1", "http://www.un.org/1", "A/RES/78/323 and more", "UN/ECE",
    ])
    func `other words are refused`(text: String) {
        #expect(throws: DocumentSymbol.Failure.self) { try DocumentSymbol(text) }
    }

    @Test func `symbols are found in running text`() {
        let text = "See CTOC/COP/WG.4/2011/8, paras. 46-51, E/2025/33, and/or S/RES/2768 (2025). (A/78/L.96) https://undocs.org/A/1"
        let found = DocumentSymbol.all(in: text)
        #expect(found.map(\.symbol.text) == ["CTOC/COP/WG.4/2011/8", "E/2025/33", "S/RES/2768 (2025)", "A/78/L.96"])
        for (symbol, range) in found { #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == symbol.text) }
    }

    @Test func `suffixes of issues are not part of the base`() throws {
        #expect(try DocumentSymbol("CTOC/COP/WG.4/2013/INF/1/Rev.1").base == "CTOC/COP/WG.4/2013/INF/1")
        #expect(try DocumentSymbol("A/HRC/28/15/Add.1/Corr.1").base == "A/HRC/28/15")
        #expect(try DocumentSymbol("CTOC/COP/WG.4/2013/L.1").isDraft)
    }

    static let revisions: [(old: String, new: String, isRevised: Bool)] = [
        ("A/80/7", "A/80/7/Rev.1", true), ("A/80/7/Rev.1", "A/80/7/Rev.2", true), ("A/80/7/Rev.2", "A/80/7/Rev.1", false),
        ("A/80/7", "A/80/7/Corr.1", false), ("A/80/7", "A/80/7/Add.1", false), ("A/80/7/Add.1", "A/80/7/Add.1/Rev.1", true),
        ("A/80/7", "A/80/7/Add.1/Rev.1", false), ("A/80/7", "A/80/8/Rev.1", false), ("A/80/7/Rev.1", "A/80/7", false),
    ]

    @Test(arguments: revisions) func `a revision takes the place of the issue before it, a corrigendum does not`(
        old: String, new: String, isRevised: Bool
    ) throws {
        #expect(try DocumentSymbol(old).isRevised(by: try DocumentSymbol(new)) == isRevised)
    }
}
