public import Foundation

/// Pages printed on paper and scanned: a PDF that holds nothing but pictures.
public enum ScannedPDF {
    /// A scan of the first pages of another PDF, at 300 dots an inch.
    public static func scan(of pdf: URL, pages: Int) async throws -> [UInt8] {
        try await withTemporaryFolder { folder in
            let pictures = folder.appending(path: "page")
            let drawn = try await RunningProgram(
                ["pdftoppm", "-gray", "-r", "300", "-l", "\(pages)", pdf.path, pictures.path], in: folder
            ).ended()
            precondition(drawn.status == 0, drawn.errors)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            return file(try names.map { try Picture(Data(contentsOf: folder.appending(path: $0))) })
        }
    }

    /// A picture as pdftoppm writes it: P5, width and height, 255, and a byte for each dot.
    private struct Picture {
        let width: String
        let height: String
        let dots: Data

        init(_ file: Data) throws {
            let head = file.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
            let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").map(String.init)
            (width, height, dots) = (size[0], size[1], Data(head[3]))
        }
    }

    private static func file(_ pictures: [Picture]) -> [UInt8] {
        let kids = pictures.indices.map { "\(3 * $0 + 3) 0 R" }.joined(separator: " ")
        var objects = [Data("<< /Type /Catalog /Pages 2 0 R >>".utf8)]
        objects.append(Data("<< /Type /Pages /Count \(pictures.count) /Kids [\(kids)] >>".utf8))
        for (index, picture) in pictures.enumerated() {
            let (content, image) = (3 * index + 4, 3 * index + 5)
            let place = "q 595 0 0 842 0 0 cm /Scan Do Q"
            objects.append(
                Data(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Scan \(image) 0 R >> >> /Contents \(content) 0 R >>"
                        .utf8))
            objects.append(Data("<< /Length \(place.utf8.count) >>\nstream\n\(place)\nendstream".utf8))
            let look =
                "/Subtype /Image /Width \(picture.width) /Height \(picture.height) /ColorSpace /DeviceGray /BitsPerComponent 8"
            objects.append(
                Data("<< /Type /XObject \(look) /Length \(picture.dots.count) >>\nstream\n".utf8) + picture.dots
                    + Data("\nendstream".utf8))
        }
        return SketchedPDF.file(of: objects)
    }
}
