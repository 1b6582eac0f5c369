import Documents

/// PDF → Document, through poppler's `pdftohtml` in a limited child process.
enum PDFReader {
    static func read(_ bytes: [UInt8], ocr: Bool, limits: ProcessLimits) async throws(ReadingFailure) -> Document {
        var pages = PopplerXML.pages(in: try await fragments(of: bytes, limits: limits))
        guard !pages.isEmpty else { throw .damaged("no page can be read") }
        var pictures = pages.indices.filter { pages[$0].isBlank }
        var findings: [Finding] = []
        if ocr, !pictures.isEmpty {
            let recognized = try await ScannedPages.recognized(pictures.map { pages[$0] }, of: bytes, limits: limits)
            for (index, page) in zip(pictures, recognized) { pages[index] = page }
            findings += PageFindings.recognized(recognized.filter { !$0.isBlank })
            pictures.removeAll { !pages[$0].isBlank }
        }
        guard pictures.count < pages.count else { throw ocr ? .noPrint(pages: pages.count) : .noText(pages: pages.count) }
        findings += PageFindings.withoutText(pictures.map { pages[$0].number }, ocr: ocr)
        return PageLayout.document(of: pages, findings: findings)
    }

    /// What poppler prints of the text of a PDF, with the place and font of each stretch.
    private static func fragments(of bytes: [UInt8], limits: ProcessLimits) async throws(ReadingFailure) -> [UInt8] {
        let result = try await LimitedProcess.run(
            "pdftohtml", ["-xml", "-stdout", "-i", "-nodrm", "-hidden", "-zoom", "\(Int(PopplerXML.zoom))", LimitedProcess.input],
            on: bytes, limits: limits)
        if result.errors.contains("Incorrect password") { throw .encrypted }
        if result.errors.contains("Out of memory") { throw .tooMuchMemory(megabytes: limits.memoryMegabytes) }
        if result.status != 0 || result.output.isEmpty {
            throw .damaged(firstComplaint(in: result.errors) ?? "poppler ended with status \(result.status)")
        }
        return result.output
    }

    private static func firstComplaint(in errors: String) -> String? {
        errors.split(separator: "\n").first { $0.contains("Error") }.map { String($0.prefix(120)) }
    }
}
