import Foundation
public import Testing

/// Compares a text with the golden file of that name in the folder `Golden` beside the test.
///
/// `RECORD_GOLDEN=1` writes the file and fails, so that no golden is accepted unseen: read it as a diff, then run again.
public func expectGolden(_ text: String, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation) {
    let golden = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try? Data(text.utf8).write(to: golden)
        Issue.record("recorded \(name); look at it, then run without RECORD_GOLDEN", sourceLocation: location)
        return
    }
    guard let kept = try? String(contentsOf: golden, encoding: .utf8) else {
        Issue.record("there is no golden file \(name); record it with RECORD_GOLDEN=1", sourceLocation: location)
        return
    }
    guard kept != text else { return }
    let (old, new) = (
        kept.split(separator: "\n", omittingEmptySubsequences: false), text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let was = first < old.count ? String(old[first]) : "nothing"
    let became = first < new.count ? String(new[first]) : "nothing"
    Issue.record("\(name), line \(first + 1):\n  was    \(was)\n  is now \(became)", sourceLocation: location)
}
