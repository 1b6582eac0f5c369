import Benchmark
import DocumentReaders
import Documents
import Foundation
import Indexing
import Interpreting
import Publishing
import Recording
import RecordingPostgres
import RecordingSQLite
import Structuring

/// The root of the repository, where the example reports are.
private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// A report of so many numbered paragraphs, each of which asks for something.
private func report(paragraphs: Int) -> [UInt8] {
    var text = "Report on the meeting of the Working Group on Harbours held in Riga from 3 to 5 May 2022\n\nI. Recommendations\n\n"
    for number in 1...paragraphs {
        text +=
            "\(number). States parties and the Secretariat should consider keeping the lamps of harbour \(number) lit, as appropriate, "
        text += "and should report on the oil that was used in accordance with resolution 7/\(number), which will be counted.\n\n"
    }
    return Array(text.utf8)
}

private func edition(_ document: Document) -> Edition {
    let report = StructureParser.parse(document)
    return Edition(reader: 1, document: document, report: report, reading: Interpreter.read(report, of: document))
}

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(metrics: [.wallClock, .cpuTotal, .peakMemoryResident], maxDuration: .seconds(5))

    Benchmark("A report of 8 pages, PDF to JSON") { benchmark in
        let bytes = Array(try Data(contentsOf: root.appending(path: "examples/safe-passage-at-sea-2025.pdf")))
        for _ in benchmark.scaledIterations {
            blackHole(try ReadingJSON.write([edition(try await DocumentReader.read(bytes))]))
        }
    }

    for count in [100, 1_000, 10_000] {
        Benchmark("Structure of \(count) paragraphs") { benchmark in
            let document = try await DocumentReader.read(report(paragraphs: count))
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(StructureParser.parse(document)) }
        }
        Benchmark("Understanding of \(count) paragraphs") { benchmark in
            let document = try await DocumentReader.read(report(paragraphs: count))
            let parsed = StructureParser.parse(document)
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(Interpreter.read(parsed, of: document)) }
        }
    }

    Benchmark("A question with facets, 10,000 recommendations") { benchmark in
        let folder = FileManager.default.temporaryDirectory.appending(path: "acquis-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let journal = try SQLiteJournal(folder: folder, for: .appending)
        let bytes = report(paragraphs: 10_000)
        _ = try await Recorder(journal).record(
            original: Data(bytes), fileName: "harbours.txt", edition: edition(try await DocumentReader.read(bytes)),
            who: "benchmark",
            time: Moment(Date()))
        let index = try RecordIndex(folder: folder)
        try await index.catchUp(with: journal)
        var question = RecordQuestion()
        question.words = "lamps oil"
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(try await index.answer(question)) }
    }

    // With ACQUIS_JOURNAL=postgres://… an empty database is measured, else a new file.
    let address = ProcessInfo.processInfo.environment["ACQUIS_JOURNAL"].flatMap(PostgresAddress.init)
    for kilobytes in [1, 1_000] {
        let place = address.map { "\($0)" } ?? "SQLite"
        let configuration = Benchmark.Configuration(
            metrics: [.wallClock, .throughput], scalingFactor: kilobytes > 100 ? .one : .kilo, maxDuration: .seconds(5),
            maxIterations: 50)
        Benchmark("An append with a blob of \(kilobytes) kB, journal in \(place)", configuration: configuration) { benchmark in
            let folder = FileManager.default.temporaryDirectory.appending(path: "acquis-bench-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let journal: any RecordStore =
                if let address { PostgresJournal(address, for: .appending) } else {
                    try SQLiteJournal(folder: folder, for: .appending)
                }
            _ = try await journal.head()
            let blobs = benchmark.scaledIterations.map { _ in
                Blob(Data((0..<kilobytes * 125).flatMap { _ in bytes(of: UInt64.random(in: 0...(.max))) }))
            }
            let draft = Entry.Draft(
                time: Moment(Date()), who: "benchmark", kind: Entry.Kind("note", version: 1), content: Data("{}".utf8))
            benchmark.startMeasurement()
            for blob in blobs { _ = try await journal.append([draft], keeping: [blob], onlyBehind: nil) }
        }
    }
}

private func bytes(of number: UInt64) -> [UInt8] { withUnsafeBytes(of: number) { Array($0) } }
