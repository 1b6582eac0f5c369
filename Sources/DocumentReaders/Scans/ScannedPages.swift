import Documents
import Foundation

/// Reads pages of a PDF that are only pictures: poppler draws them, tesseract recognizes the print. Both can only read and print.
enum ScannedPages {
    /// - Returns: The same pages with the words that were recognized on them.
    static func recognized(_ pages: [FragmentPage], of pdf: [UInt8], limits: ProcessLimits) async throws(ReadingFailure)
        -> [FragmentPage]
    {
        let limits = limits.ofRecognition
        try await Tesseract.checkLanguages(limits)
        return try await inParallel(pages) { page throws(ReadingFailure) in
            var page = page
            let resolution = PagePicture.resolution(for: page.size)
            let picture = try await PagePicture.gray(page.number, of: pdf, resolution: resolution, limits: limits)
            page.fragments = try await Tesseract.words(on: picture, resolution: resolution, limits: limits)
            return page
        }
    }

    /// As many at once as there are processors; the results in the order of the pages.
    private static func inParallel(
        _ pages: [FragmentPage],
        _ recognize: @escaping @Sendable (FragmentPage) async throws(ReadingFailure) -> FragmentPage
    ) async throws(ReadingFailure) -> [FragmentPage] {
        typealias Outcome = (Int, Result<FragmentPage, ReadingFailure>)
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        let results = await withTaskGroup(of: Outcome.self) { group in
            var (results, next) = ([Int: Result<FragmentPage, ReadingFailure>](), 0)
            func start() {
                guard next < pages.count else { return }
                let (index, page) = (next, pages[next])
                next += 1
                group.addTask {
                    do throws(ReadingFailure) { return (index, .success(try await recognize(page))) } catch {
                        return (index, .failure(error))
                    }
                }
            }
            for _ in 0..<width { start() }
            while let (index, result) = await group.next() {
                results[index] = result
                // What cannot be read is said at once, and not after the other pages.
                if case .failure = result { group.cancelAll() } else { start() }
            }
            return results
        }
        let failures = results.sorted { $0.key < $1.key }.compactMap { result -> ReadingFailure? in
            guard case .failure(let failure) = result.value else { return nil }
            return failure
        }
        if let failure = failures.first { throw failure }
        return pages.indices.compactMap { try? results[$0]?.get() }
    }
}
