import Foundation

/// Prints a result. One that cannot be written is a failure: somebody waits for it.
func show(_ result: String) throws {
    do {
        try FileHandle.standardOutput.write(contentsOf: Data(result.utf8))
    } catch {
        throw CommandFailure("standard output cannot be written: \(Sentence.of(error)); free some space, or send it elsewhere")
    }
}

/// Prints a value as JSON for people to read.
func show(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    try show(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
}

/// Says something on standard error. Where even that cannot be written, nobody is left to be told.
func say(_ message: String) {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
}

/// Turns an error into one sentence, on one line.
enum Sentence {
    static func of(_ error: any Error) -> String {
        words(error).onOneLine
    }

    private static func words(_ error: any Error) -> String {
        // Our own failures describe themselves; those of Foundation carry what the system said.
        guard error is CocoaError || error is any LocalizedError || type(of: error) is NSError.Type else { return "\(error)" }
        let error = error as NSError
        let cause = (error.userInfo[NSUnderlyingErrorKey] as? NSError).flatMap { $0.domain == NSPOSIXErrorDomain ? $0.code : nil }
        let sentence =
            cause.map { String(cString: strerror(Int32($0))) } ?? error.localizedFailureReason ?? error.localizedDescription
        let words = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}

extension String {
    /// The same on one line: what breaks a line, speaks to the terminal or turns the order of words is written out.
    var onOneLine: String {
        guard unicodeScalars.contains(where: \.breaksLines) else { return self }
        return unicodeScalars.map { $0.breaksLines ? $0.escaped(asASCII: true) : String($0) }.joined()
    }
}

extension String {
    /// The same on one line, with its tabs.
    var onOneLineWithTabs: String {
        split(separator: "\t", omittingEmptySubsequences: false).map { String($0).replacing("\n", with: " ").onOneLine }.joined(
            separator: "\t")
    }
}

extension Unicode.Scalar {
    fileprivate var breaksLines: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
        }
    }
}
