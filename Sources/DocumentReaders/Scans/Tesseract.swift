import Documents

/// Recognizes print in pictures, through the program tesseract.
enum Tesseract {
    /// The scripts that it tells apart, each with the languages that are read in it.
    private static let scripts: [(name: String, languages: [String])] = [
        // The first has the most to say, and English has no letters that French has not.
        ("Latin", ["fra", "spa", "eng"]), ("Cyrillic", ["rus"]), ("Arabic", ["ara"]), ("Han", ["chi_sim"]),
    ]

    /// What it needs to know of script and languages, by the names of Debian's packages.
    private static let packages = (["osd"] + scripts.flatMap(\.languages)).map {
        "tesseract-ocr-\($0.replacing("_", with: "-"))"
    }

    /// - Throws: `ReadingFailure.recognitionMissing`, with the packages that are not installed.
    static func checkLanguages(_ limits: ProcessLimits) async throws(ReadingFailure) {
        let result: LimitedProcess.Result
        do {
            result = try await run(["--list-langs"], on: [], limits)
        } catch .toolMissing {
            throw .recognitionMissing(packages: ["tesseract-ocr"] + packages)
        }
        let listed = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
        let installed = Set(listed.map { "tesseract-ocr-\($0.replacing("_", with: "-"))" })
        let missing = packages.filter { !installed.contains($0) }
        if !missing.isEmpty { throw .recognitionMissing(packages: missing) }
    }

    /// The words of a picture. The script is told by its letters; where they are too few, Latin is supposed.
    static func words(on picture: [UInt8], resolution: Int, limits: ProcessLimits) async throws(ReadingFailure) -> [Fragment] {
        let arguments = [LimitedProcess.input, "stdout", "--dpi", "\(resolution)"]
        let told = try await run(arguments + ["--psm", "0", "-l", "osd"], on: picture, limits)
        let script = String(decoding: told.output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Script: ") }
        let languages = (scripts.first { script?.hasPrefix("Script: \($0.name)") == true } ?? scripts[0]).languages
        // One block of lines: the other ways take the numbers of paragraphs for a column of its own.
        let result = try await run(arguments + ["--psm", "6", "-l", languages.joined(separator: "+"), "hocr"], on: picture, limits)
        guard result.status == 0 else {
            let complaint = result.errors.split(separator: "\n").last.map(String.init)
            throw .toolFailed("tesseract: \(complaint ?? "it ended with status \(result.status)")")
        }
        return HOCR.words(in: result.output, pointsPerPixel: 72 / Double(resolution))
    }

    private static func run(_ arguments: [String], on bytes: [UInt8], _ limits: ProcessLimits) async throws(ReadingFailure)
        -> LimitedProcess.Result
    {
        // One thread for each page: as many pages are read at once as there are processors.
        try await LimitedProcess.run(
            "tesseract", arguments, on: bytes, environment: ["OMP_THREAD_LIMIT": "1"], limits: limits)
    }
}
