import ArgumentParser
import Foundation
import Indexing
import Recording

/// The address of a site whose index a new machine begins with.
struct SiteAddress: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        guard let url = URL(string: argument), ["http", "https"].contains(url.scheme ?? ""), url.host?.isEmpty == false,
            url.query == nil, url.fragment == nil
        else { return nil }
        text = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
    }
}

/// Begins with a copy of another machine's index. Whatever is wrong with it, the journal is there to make one from.
struct CopiedIndex {
    let site: SiteAddress
    let folder: URL
    let journal: any RecordStore

    /// Says what came of it.
    func take() async throws -> String {
        let index = RecordIndex.location(in: folder)
        guard !FileManager.default.fileExists(atPath: index.path) else {
            return "note: \(index.path.onOneLine) is there already, so no copy was taken from \(site.text)"
        }
        let copy = folder.appending(path: "index.sqlite.copy")
        try? FileManager.default.removeItem(at: copy)
        defer { try? FileManager.default.removeItem(at: copy) }
        let place = "the index of \(site.text)"
        do {
            try download(to: copy)
            let head = try await RecordIndex.adopt(copy, in: folder, of: journal)
            return "Began with a copy of \(place), up to entry \(head.sequence)."
        } catch let failure as CommandFailure {
            return "note: \(place) could not be copied (\(failure)); it is made from the journal instead"
        } catch let unfit as UnfitCopy {
            return "note: \(place) is not used, for \(unfit); it is made from the journal instead"
        }
    }

    /// With curl, which knows proxies and certificates as the machine has them.
    private func download(to file: URL) throws {
        let curl = Process()
        curl.executableURL = URL(filePath: "/usr/bin/env")
        curl.arguments = [
            "curl", "--fail", "--silent", "--show-error", "--location", "--proto", "=http,https", "--connect-timeout", "10",
            "--speed-limit", "1000", "--speed-time", "30", "--output", file.path, site.text + "/index.sqlite",
        ]
        let errors = Pipe()
        (curl.standardInput, curl.standardOutput, curl.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice, errors)
        do { try curl.run() } catch { throw CommandFailure("curl cannot be run: \(Sentence.of(error))") }
        let said = String(decoding: (try? errors.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self)
        curl.waitUntilExit()
        guard curl.terminationStatus == 0 else {
            let words = said.split(whereSeparator: \.isNewline).last.map(String.init) ?? "curl ended with \(curl.terminationStatus)"
            throw CommandFailure(words.onOneLine)
        }
    }
}
