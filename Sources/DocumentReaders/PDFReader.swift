import Documents

/// PDF → Document, through poppler's `pdftohtml` in a limited child process.
enum PDFReader {
    static func read(_ bytes: [UInt8], ocr: Bool, limits: ProcessLimits) async throws(ReadingFailure) -> Document {
        var pages = try await PopplerPages.read(bytes, limits: limits)
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
}
