import Documents
import Foundation
import Recording
import Structuring
import TestSupport
import Testing

/// A resolution in six languages, printed to PDF by a browser and by a word processor, and read back from the paper.
@Suite(.serialized) struct PrintedLanguagesTests {
    /// How many words of a language may come out otherwise. Arabic in print has signs for two letters, of which some files keep
    /// the letters the wrong way round: where both ways are words, nothing tells.
    private static let tolerance: [Language: Double] = [.arabic: 0.006, .chinese: 0.02, .russian: 0.001]

    @Test(arguments: ["A", "C", "E", "F", "R", "S"], Printer.allCases)
    func `what was printed is read back`(letter: String, printer: Printer) async throws {
        guard let file = realDocuments("six-languages/A_RES_78_228-2325978\(letter).xml") else { return }
        let original = try await edition(ofFile: file).report
        guard let pdf = try await printer.pdf(of: page(of: original)) else { return }
        let read = try await edition(of: pdf).report

        #expect(read.language == original.language)
        let texts = Set(original.paragraphs.map { $0.text.filter { !$0.isWhitespace } })
        let odd =
            read.paragraphs.map(\.text).filter { !texts.contains($0.filter { !$0.isWhitespace }) }
            + texts.subtracting(read.paragraphs.map { $0.text.filter { !$0.isWhitespace } })
        #expect(read.paragraphs.map(\.number) == original.paragraphs.map(\.number), "\(odd)")
        #expect(read.coverage.accounted == read.coverage.characters)
        let (before, after) = (words(of: original), words(of: read))
        let lost = Double(before.subtracting(after).count) / Double(before.count)
        #expect(lost <= Self.tolerance[original.language] ?? 0, "\(before.subtracting(after).sorted().prefix(20))")
    }

    /// The report as a page to print: words in italics as they were, the first lines of paragraphs set in.
    private func page(of report: Report) -> String {
        let isArabic = report.language == .arabic
        let look = isArabic ? #"dir="rtl" align="right""# : #"dir="ltr" align="left""#
        let font = isArabic ? "DejaVu Sans" : "serif"
        let paragraphs = report.paragraphs.map { paragraph in
            let number = paragraph.number.map { $0 + ". " } ?? ""
            let first = "<p \(look) style=\"text-indent: 2em\">\(number)\(marked(paragraph.passage))</p>"
            return first
                + items(paragraph.items).map { "<p \(look) style=\"margin-inline-start: 3em\">\($0)</p>" }.joined(separator: "\n")
        }
        return """
            <!doctype html><html lang="\(report.language.rawValue)"><meta charset="utf-8"><title>-</title>
            <body style="font: 11pt \(font)"><h1 \(look)>\(escaped(report.masthead.title ?? ""))</h1>
            \(paragraphs.joined(separator: "\n"))
            """
    }

    private func items(_ items: [Item]) -> [String] {
        items.flatMap { item in
            [(item.marker.map { escaped($0) + " " } ?? "") + marked(item.passage)] + self.items(item.items)
        }
    }

    private func marked(_ passage: Passage) -> String {
        var (html, end) = ("", 0)
        for piece in passage.pieces {
            html += escaped(passage.words(end..<piece.offset))
            let words = escaped(passage.words(piece.range))
            html += piece.italic ? "<i>\(words)</i>" : words
            end = piece.range.upperBound
        }
        return html + escaped(passage.words(end..<passage.text.utf8.count))
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    private func words(of report: Report) -> Set<Substring> {
        Set(report.paragraphs.flatMap { $0.text.split { !($0.isLetter || $0.isNumber) } })
    }
}
