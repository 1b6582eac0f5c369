import Documents

/// Draws a page of a PDF, through poppler's `pdftoppm`, which can only read and print.
public enum PagePicture {
    /// The widths that are drawn, in pixels.
    public static let widths = 50...4000

    /// One page as a PNG of that width.
    /// - Throws: `ReadingFailure`; `.noSuchPage` where the document has no such page.
    public static func png(_ page: Int, of pdf: [UInt8], width: Int, limits: ProcessLimits = .standard)
        async throws(ReadingFailure) -> [UInt8]
    {
        precondition(widths.contains(width), "widths are checked where they come from")
        let picture = try await draw(page, of: pdf, ["-png", "-scale-to-x", "\(width)", "-scale-to-y", "-1"], limits)
        // Where the memory has no room for a page poppler draws a single dot. The width stands in the head of a PNG.
        let drawn = picture.dropFirst(16).prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard drawn == width else { throw .damaged("page \(page) cannot be drawn") }
        return picture
    }

    /// One page in shades of gray, for recognition.
    static func gray(_ page: Int, of pdf: [UInt8], resolution: Int, limits: ProcessLimits) async throws(ReadingFailure) -> [UInt8] {
        try await draw(page, of: pdf, ["-gray", "-r", "\(resolution)"], limits)
    }

    /// The dots an inch at which print is recognized best; fewer for posters.
    static func resolution(for page: PageSize) -> Int {
        Int(min(300, max(10, 400_000 / max(page.width, page.height, 1))))
    }

    private static func draw(_ page: Int, of pdf: [UInt8], _ how: [String], _ limits: ProcessLimits) async throws(ReadingFailure)
        -> [UInt8]
    {
        guard Signature.of(pdf) == .pdf else { throw .noPages }
        let range = ["-f", "\(page)", "-l", "\(page)", LimitedProcess.input]
        let result = try await LimitedProcess.run("pdftoppm", how + range, on: pdf, limits: limits)
        if result.errors.contains("Incorrect password") { throw .encrypted }
        if result.errors.contains("Wrong page range") { throw .noSuchPage(page) }
        guard result.status == 0, !result.output.isEmpty else {
            throw .damaged(
                result.errors.split(separator: "\n").first.map { String($0.prefix(120)) } ?? "page \(page) cannot be drawn")
        }
        return result.output
    }
}
