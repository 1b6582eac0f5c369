import Foundation
@testable import Publishing
import Testing

/// Codes and entries for those who cite.
@Suite struct CitingTests {
    @Test func `the codewords of correction are those of the standard's example`() {
        let data: [UInt8] = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
        #expect(ReedSolomon.correction(of: data, count: 10) == [196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
    }

    @Test(arguments: [(0, 0b101_0100_0001_0010), (1, 0b101_0001_0010_0101), (5, 0b100_0000_1100_1110), (7, 0b100_1010_1010_0000)])
    func `the bits of level and mask are those of the standard`(mask: Int, bits: Int) {
        #expect(QRMatrix.format(mask: mask) == bits)
    }

    @Test(arguments: [(7, 0x07C94), (8, 0x085BC), (9, 0x09A99), (10, 0x0A4D3)])
    func `the bits of the version are those of the standard`(version: Int, bits: Int) {
        #expect(QRMatrix.versionBits(version) == bits)
    }

    @Test(arguments: [
        (1, 1), (14, 1), (15, 2), (26, 2), (42, 3), (62, 4), (84, 5), (106, 6), (122, 7), (152, 8), (180, 9), (213, 10),
    ])
    func `a text has the smallest code that holds it`(length: Int, version: Int) throws {
        let code = try #require(QRCode(String(repeating: "x", count: length)))
        #expect(code.version == version)
        #expect(code.size == 17 + 4 * version)
        #expect(code.modules.allSatisfy { $0.count == code.size })
    }

    @Test func `the modules are those that other programs draw`() throws {
        let code = try #require(QRCode("https://record.example/A/1/5"))
        let rows = code.modules.map { row in String(row.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }, radix: 16) }
        let known = [
            "1fc4ee7f", "1047f941", "1756a15d", "175f605d", "1753375d", "105e0441", "1fd5557f", "1b5100", "17c71e7c",
            "1298ef71", "1e0f8a0", "d23a0ea", "2f96d0c", "1ea433f1", "1771052c", "abe5192", "154c1e8c", "16bbeff5", "13c2f974",
            "1483a0f2", "12fb6df7", "18311f", "1fcc035c", "105a5312", "175315f5", "175b6c0c", "175e39fe", "1042af0a",
            "1fd0e21c",
        ]
        #expect(code.version == 3 && code.mask == 2)
        #expect(rows == known)
    }

    @Test func `what is too long has none`() {
        #expect(QRCode(String(repeating: "x", count: 214)) == nil)
        #expect(QRCode("") != nil)
    }

    @Test func `entries hold what would break them`() throws {
        let work = CitedWork(
            name: "LHC/1/5", title: "50% of {lights} & \\fog_signals\nTY  - BOOK", body: "Group #2", symbol: "LHC/1",
            paragraph: "para. 5",
            place: nil, date: "2021-10-14", language: "en", address: "https://record.example/LHC/1/5")
        #expect(work.bibTeX.contains("50\\% of \\{lights\\} \\& \\textbackslash{}fog\\_signals TY"))
        #expect(work.bibTeX.count { $0 == "{" } == work.bibTeX.count { $0 == "}" })
        #expect(work.ris.components(separatedBy: "\r\n").count { $0.hasPrefix("TY  - ") } == 1)
        #expect(work.ris.hasSuffix("ER  - \r\n") && work.ris.contains("DA  - 2021/10/14\r\n"))
        let json = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(work.csl)) as? [[String: Any]]
        let issued = json?.first?["issued"] as? [String: [[Int]]]
        #expect(issued?["date-parts"] == [[2021, 10, 14]])
        #expect(json?.first?["URL"] as? String == "https://record.example/LHC/1/5")
    }
}
