import Documents
import Interpreting
import Recording
import Structuring

/// Where words stand on a page of the original: the page, its picture, and the boxes of the lines that hold them.
struct PlaceOnPage: Codable, Sendable {
    /// From 1.
    let page: Int
    /// The page of the site that shows it beside its text.
    let address: String
    let picture: String
    /// In points of 1/72 inch, as the boxes are.
    let width: Double
    let height: Double
    /// Left, top, width and height, from the upper left corner.
    let boxes: [[Double]]

    /// The width in which pictures are drawn, in pixels.
    static let pixels = 1000
}

/// The pages of the original of an edition, as far as they can be shown.
struct OriginalPages {
    let edition: Edition
    let name: DocumentName
    /// Behind the addresses of pages, where it is not the edition that speaks for the document.
    let query: String
    /// Tells versions of the picture apart, so that it may be kept for ever.
    let original: Digest
    private let lines: [Line]

    /// `nil` where the original has no pages that can be drawn.
    init?(_ edition: Edition, named name: DocumentName, original: Digest?, query: String) {
        guard let original, edition.document.format == .pdf, edition.document.pageCount ?? 0 > 0 else { return nil }
        self.edition = edition
        self.name = name
        self.query = query
        self.original = original
        lines = edition.document.lines.filter { $0.box != nil }.sorted { $0.span < $1.span }
    }

    var count: Int { edition.document.pageCount ?? 0 }

    func address(_ page: Int) -> String { Address.of(name: "\(name.text)/pages/\(page)") + query }

    func picture(_ page: Int) -> String {
        let version = Fields(query).with("v", String(original.hex.prefix(12)))
        return Address.of(name: "\(name.text)/pages/\(page).png") + version.query
    }

    /// The size of a page; `nil` where there is no such page.
    func size(_ page: Int) -> (width: Double, height: Double)? {
        guard (1...count).contains(page) else { return nil }
        let sizes = edition.document.pageSizes ?? []
        if sizes.indices.contains(page - 1), sizes[page - 1].width > 0, sizes[page - 1].height > 0 {
            return (sizes[page - 1].width, sizes[page - 1].height)
        }
        return nil
    }

    /// The places of some stretches of the text, page by page.
    func places(of spans: [Span]) -> [PlaceOnPage] {
        var boxes: [Int: [Box]] = [:]
        var seen: Set<Int> = []
        for span in spans where span.count > 0 {
            var place = lines.firstPlace { $0.span.end > span.start }
            while place < lines.count, lines[place].span.start < span.end {
                if seen.insert(place).inserted, let box = lines[place].box { boxes[lines[place].page, default: []].append(box) }
                place += 1
            }
        }
        return boxes.sorted { $0.key < $1.key }.compactMap { page, boxes in
            guard let size = size(page) else { return nil }
            return PlaceOnPage(
                page: page, address: address(page), picture: picture(page), width: size.width, height: size.height,
                boxes: boxes.map { [$0.left, $0.top, $0.width, $0.height].map { ($0 * 10).rounded() / 10 } })
        }
    }
}

extension [Line] {
    /// The first place of a sorted list from which on something holds.
    fileprivate func firstPlace(_ holds: (Line) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Paragraph {
    /// The stretches that it is printed in: not what is printed between two of its lines, as the foot of a page.
    var stretches: [Span] {
        var spans = [numberSpan].compactMap(\.self) + passage.pieces.map(\.span)
        var waiting = items[...]
        while let item = waiting.popFirst() {
            spans += item.passage.pieces.map(\.span)
            waiting = item.items[...] + waiting
        }
        return spans
    }
}

extension Fields {
    /// Those of a query that this program wrote.
    fileprivate init(_ query: String) { self = (try? Fields(query.dropFirst())) ?? Fields() }
}
