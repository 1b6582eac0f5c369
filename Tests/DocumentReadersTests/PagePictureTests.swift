import DocumentReaders
import Foundation
import TestSupport
import Testing

@Suite struct PagePictureTests {
    private let sketch = SketchedPDF.lines(["1. Lights", "2. Lenses"]).bytes
    private let hash = "00ff"

    /// Width and height, as the head of a PNG says them.
    private func size(_ png: [UInt8]) -> [Int] {
        guard png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return [] }
        return [16, 20].map { start in png[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test func `a page is drawn as wide as it is asked for`() async throws {
        for width in [50, 400, 1001] {
            let drawn = size(try await PagePicture.png(1, of: sketch, width: width))
            try #require(drawn.count == 2)
            #expect(drawn[0] == width && abs(Double(drawn[1]) - Double(width) * SketchedPDF.height / SketchedPDF.width) < 2)
        }
    }

    @Test func `what cannot be drawn is a failure`() async {
        await #expect(throws: ReadingFailure.noSuchPage(2)) { try await PagePicture.png(2, of: sketch, width: 100) }
        await #expect(throws: ReadingFailure.noPages) { try await PagePicture.png(1, of: Array("1. Lights".utf8), width: 100) }
        await #expect(throws: ReadingFailure.encrypted) { try await PagePicture.png(1, of: SketchedPDF.locked.bytes, width: 100) }
        let limits = ProcessLimits(seconds: 60, memoryMegabytes: 24, outputMegabytes: 256)
        await #expect(throws: ReadingFailure.damaged("page 1 cannot be drawn")) {
            try await PagePicture.png(1, of: sketch, width: 4000, limits: limits)
        }
    }

    @Test func `a picture is drawn once, and many may ask for it at once`() async throws {
        try await withTemporaryFolder { folder in
            let pictures = PagePictures(folder: folder.appending(path: "pages"))
            let drawn = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<8 { group.addTask { try await pictures.png(1, of: hash, width: 300) { sketch } } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(drawn.count == 1 && size(drawn.first ?? []).first == 300)
            let kept = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "pages").path)
            #expect(kept == ["00ff-1-300.png"])
            let again = try await pictures.png(1, of: hash, width: 300) {
                Issue.record("the original is not needed again")
                return []
            }
            #expect(again == drawn.first)
            let other = try await pictures.png(1, of: hash, width: 200) { sketch }
            #expect(size(other).first == 200)
        }
    }

    @Test func `the folder does not grow for ever, and what was asked for last stays`() async throws {
        try await withTemporaryFolder { folder in
            for number in 1...30 {
                let old = folder.appending(path: "\(number).png")
                try Data(count: 100_000).write(to: old)
                let date = Date(timeIntervalSinceNow: Double(-1000 * number))
                try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: old.path)
            }
            _ = try await PagePictures(folder: folder, megabytes: 1).png(1, of: hash, width: 300) { sketch }
            let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
            #expect(
                names.contains("00ff-1-300.png") && names.contains("1.png") && !names.contains("9.png") && !names.contains("30.png")
            )
        }
    }

    @Test func `a folder that cannot be written costs no picture`() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "file")
            try Data().write(to: file)
            let picture = try await PagePictures(folder: file.appending(path: "pages")).png(1, of: hash, width: 300) { sketch }
            #expect(size(picture).first == 300)
        }
    }
}
