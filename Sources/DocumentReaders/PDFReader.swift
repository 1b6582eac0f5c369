import Documents

/// PDF → Document, through poppler's `pdftohtml` in a limited child process.
enum PDFReader {
    static func read(_ bytes: [UInt8], limits: ProcessLimits) async throws(ReadingFailure) -> Document {
        let output = try await fragments(of: bytes, limits: limits)
        let pages = PopplerXML.pages(in: output)
        let empty = pages.filter { $0.fragments.allSatisfy(\.isBlank) }.map(\.number)
        guard !pages.isEmpty else { throw .damaged("no page can be read") }
        guard empty.count < pages.count else { throw .noText(pages: pages.count) }
        let findings = empty.map { page in
            Finding(.warning, "page.noText", "Page \(page) has no text: it may be a picture of a page.")
        }
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
