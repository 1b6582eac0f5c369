public import Foundation

/// Programs that people print reports with.
public enum Printer: String, Sendable, CaseIterable {
    case chromium, libreOffice

    /// The PDF that it makes of a page in HTML, or `nil` where it is not installed; a test that misses it says so aloud.
    public func pdf(of page: String, test: String = #function) async throws -> Data? {
        guard let program else {
            print("NOT TESTED: \(test) needs \(rawValue), which is not installed (scripts/install test)")
            return nil
        }
        return try await withTemporaryFolder { folder in
            let source = folder.appending(path: "page.html")
            let printed = folder.appending(path: "page.pdf")
            try Data(page.utf8).write(to: source)
            let ending = try await RunningProgram(
                [program] + arguments(source, printed, folder), in: folder, environment: ["HOME": folder.path]
            ).ended(within: 180)
            guard let pdf = try? Data(contentsOf: printed) else {
                preconditionFailure("\(rawValue) printed nothing: \(ending)")
            }
            return pdf
        }
    }

    private var program: String? {
        let name = self == .chromium ? "chromium" : "soffice"
        return ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private func arguments(_ source: URL, _ printed: URL, _ folder: URL) -> [String] {
        switch self {
        case .chromium:
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=\(printed.path)",
                source.path,
            ]
        case .libreOffice:
            ["--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder.path, source.path]
        }
    }
}
