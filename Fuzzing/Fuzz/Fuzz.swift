@testable import DocumentReaders
import Documents
import Foundation
import Structuring

/// What is fuzzed, chosen by `FUZZ`: each takes any bytes, and must neither break down nor read beyond them.
private let targets: [String: @Sendable ([UInt8]) throws -> Document] = [
    "text": { try PlainTextReader.read($0) },
    "html": { try HTMLReader.read($0) },
    "akn": { try AkomaNtosoReader.read($0) },
    "word": { bytes in
        // The parts of a Word file, each up to a zero.
        let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
        let names = ["word/numbering.xml", "word/styles.xml", "word/footnotes.xml"]
        return try WordReader.read(parts[0], with: Dictionary(uniqueKeysWithValues: zip(names, parts.dropFirst())))
    },
    "poppler": { PageLayout.document(of: PopplerXML.pages(in: $0), findings: []) },
    "hocr": {
        let page = FragmentPage(
            number: 1, size: PageSize(width: 595, height: 842), fragments: HOCR.words(in: $0, pointsPerPixel: 0.24))
        return PageLayout.document(of: [page], findings: [])
    },
    "structure": { sketched($0) },
]

/// A page of which each line begins with a letter for where it stands and one for how it looks.
private func sketched(_ bytes: [UInt8]) -> Document {
    var (page, top, number) = ([] as [Fragment], 40.0, 1)
    var pages: [FragmentPage] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let place = Double(line.first ?? 0), look = line.dropFirst().first ?? 0
        let size = 6 + Double(look % 8) * 2
        top += size + Double(look / 64) * 6
        if top > 800 || line.first == 0x0C {
            pages.append(FragmentPage(number: number, size: PageSize(width: 595, height: 842), fragments: page))
            (page, top, number) = ([], 40, number + 1)
        }
        let text = Array(line.dropFirst(2))
        let box = Box(left: place * 2, top: top, width: size / 2 * Double(text.count), height: size)
        page.append(Fragment(text: text, box: box, size: size, bold: look & 8 != 0, italic: look & 16 != 0))
    }
    pages.append(FragmentPage(number: number, size: PageSize(width: 595, height: 842), fragments: page))
    return PageLayout.document(of: pages, findings: [])
}

private let target: @Sendable ([UInt8]) throws -> Document = {
    let name = ProcessInfo.processInfo.environment["FUZZ"] ?? ""
    guard let target = targets[name] else { fatalError("FUZZ is one of \(targets.keys.sorted())") }
    return target
}()

/// Every document that a reader makes must hold together, and its structure must hold every character of it.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard !bytes.isEmpty, let document = try? target(bytes) else { return 0 }
    let length = document.text.utf8.count
    precondition(document.lines.allSatisfy { $0.span.end <= length }, "lines lie in the text")
    let report = StructureParser.parse(document)
    precondition(report.coverage.accounted <= report.coverage.characters, "no character is counted twice")
    return 0
}

@_silgen_name("LLVMFuzzerRunDriver") private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// SwiftPM starts a program at this name, and not at the `main` of libFuzzer.
@_cdecl("Fuzz_main") public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, arguments) = (count, arguments)
    return withUnsafeMutablePointer(to: &arguments) { arguments in
        runFuzzer(&count, arguments) { fuzz($0, $1) }
    }
}
