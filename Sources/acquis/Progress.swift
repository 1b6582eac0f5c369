import Foundation

/// Shows on a terminal how far long work has come; in a pipe, and with `--quiet`, it shows nothing.
final class Progress: Sendable {
    private let isShown: Bool

    init(quiet: Bool) {
        isShown = !quiet && isatty(STDERR_FILENO) == 1
    }

    /// "Importing 12 of 80: report.pdf", on one line that is written over.
    func show(_ done: Int, of all: Int, _ work: String) {
        guard isShown else { return }
        let width = 24
        let filled = all > 0 ? min(width, done * width / all) : 0
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        write("\r\u{1B}[K\(bar) \(done)\(all > 0 ? " of \(all)" : "")  \(String(work.prefix(80)).onOneLine)")
    }

    /// Takes the line away again.
    func clear() {
        guard isShown else { return }
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
