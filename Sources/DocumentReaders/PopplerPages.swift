import Documents
import Foundation

/// The text of the pages of a PDF, as poppler's `pdftohtml` prints it. Long files are read by several processes at once, each
/// a stretch of the pages: poppler itself uses one core.
enum PopplerPages {
    static func read(_ bytes: [UInt8], limits: ProcessLimits) async throws(ReadingFailure) -> [FragmentPage] {
        let starts = stretches(of: claimedPages(of: bytes))
        do {
            return try await withThrowingTaskGroup(of: (Int, [FragmentPage]).self) { group in
                for (index, start) in starts.enumerated() {
                    // The last stretch goes to the end, however many pages there are in truth.
                    let end = index + 1 < starts.count ? starts[index + 1] - 1 : nil
                    group.addTask { (index, try await pages(from: start, to: end, of: bytes, limits: limits)) }
                }
                var found = [[FragmentPage]](repeating: [], count: starts.count)
                for try await (index, pages) in group { found[index] = pages }
                return found.flatMap(\.self)
            }
        } catch {
            throw error as? ReadingFailure ?? .toolFailed("pdftohtml: \(error)")
        }
    }

    /// The first pages of the stretches, as equal as can be.
    private static func stretches(of pages: Int) -> [Int] {
        let count = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 4, pages / pagesWorthAProcess))
        return (0..<count).map { 1 + pages * $0 / count }
    }

    /// Fewer are read sooner than a further process has started.
    private static let pagesWorthAProcess = 4

    private static func pages(from first: Int, to last: Int?, of bytes: [UInt8], limits: ProcessLimits)
        async throws(ReadingFailure) -> [FragmentPage]
    {
        let range = (first > 1 ? ["-f", "\(first)"] : []) + (last.map { ["-l", "\($0)"] } ?? [])
        let result = try await LimitedProcess.run(
            "pdftohtml",
            ["-xml", "-stdout", "-i", "-nodrm", "-hidden", "-zoom", "\(Int(PopplerXML.zoom))"] + range + [LimitedProcess.input],
            on: bytes, limits: limits)
        // The file claims more pages than it has.
        if first > 1, result.errors.contains("Wrong page range") { return [] }
        if result.errors.contains("Incorrect password") { throw .encrypted }
        if result.errors.contains("Out of memory") { throw .tooMuchMemory(megabytes: limits.memoryMegabytes) }
        if result.status != 0 || result.output.isEmpty {
            throw .damaged(firstComplaint(in: result.errors) ?? "poppler ended with status \(result.status)")
        }
        return PopplerXML.pages(in: result.output)
    }

    private static func firstComplaint(in errors: String) -> String? {
        errors.split(separator: "\n").first { $0.contains("Error") }.map { String($0.prefix(120)) }
    }

    /// The largest number of pages that a file says to hold, as far as its bytes show it; 0 where they do not. It only decides how
    /// the work is shared out.
    private static func claimedPages(of bytes: [UInt8]) -> Int {
        // The number of pages of a linearized file stands in its first bytes; elsewhere the key means other things.
        let claims = numbers(after: "/Count ", in: bytes[...]) + numbers(after: "/N ", in: bytes.prefix(1024))
        return min(claims.max() ?? 0, 100_000)
    }

    private static func numbers(after key: StaticString, in bytes: ArraySlice<UInt8>) -> [Int] {
        let key = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return [] }
            var (numbers, position) = ([] as [Int], 0)
            while let stroke = memchr(base + position, Int32(key[0]), buffer.count - position) {
                position = UnsafeRawPointer(stroke) - base + 1
                let value = position - 1 + key.count
                guard value < buffer.count, memcmp(stroke, key.baseAddress!, key.count) == 0 else { continue }
                let digits = buffer[value...].prefix(6).prefix { (0x30...0x39).contains($0) }
                numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
            }
            return numbers
        }
    }
}
