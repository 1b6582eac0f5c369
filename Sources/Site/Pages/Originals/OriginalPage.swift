import Documents
import Indexing
import Interpreting
import Recording
import Structuring

/// A page of the original, its picture beside the text that was read from it.
struct OriginalPage: Page {
    let name: String
    let address: String
    let document: String
    let symbol: String?
    let heading: String?
    let language: String
    let page: Int
    let pages: Int
    let picture: String
    let width: Double
    let height: Double
    let paragraphs: [Placed]
    /// The number of the paragraph that is lit.
    let lit: String?
    let previous: String?
    let next: String?

    static let template = "original"

    /// A paragraph, and where it stands on this page.
    struct Placed: Codable, Sendable {
        let number: String?
        let text: String
        let boxes: [[Double]]
        /// This page with the paragraph lit.
        let address: String?
        /// The recommendation that it makes.
        let recommendation: String?
        let isLit: Bool
    }

    /// `nil` where the original has no such page.
    init?(_ number: Int, of pages: OriginalPages, _ summary: DocumentSummary, lit: String?) {
        guard let size = pages.size(number) else { return nil }
        let edition = pages.edition
        name = summary.name.text
        address = pages.address(number)
        document = Address.of(name: summary.name.text) + pages.query
        symbol = summary.symbol
        heading = edition.report.masthead.title ?? summary.title
        language = edition.report.language.rawValue
        page = number
        self.pages = pages.count
        picture = pages.picture(number)
        (width, height) = size
        self.lit = lit
        previous = number > 1 ? pages.address(number - 1) : nil
        next = number < pages.count ? pages.address(number + 1) : nil
        let names = Dictionary(
            zip(edition.reading.recommendations.map(\.span.start), edition.recommendationNames(in: summary.name))
        ) { first, _ in first }
        let separator = pages.query.isEmpty ? "?" : "&"
        let address = address
        paragraphs = edition.report.paragraphs.compactMap { paragraph in
            // One that begins far from here cannot reach this page.
            guard abs(paragraph.page - number) <= 3 else { return nil }
            guard let place = pages.places(of: paragraph.stretches).first(where: { $0.page == number }) else { return nil }
            return Placed(
                number: paragraph.number, text: paragraph.text, boxes: place.boxes,
                address: paragraph.number.map { number in
                    address + separator + Fields().with("paragraph", number).query.dropFirst()
                }, recommendation: names[paragraph.span.start].map { Address.of(name: $0.text) },
                isLit: lit != nil && paragraph.number == lit)
        }
    }

    func title(_ words: Words) -> String {
        words("original.title", ["document": symbol ?? heading ?? name, "page": words.number(page)])
    }

    struct Drawing: Sendable {
        let document: String
        let direction: String
        let position: String
        let picture: HTML
        let paragraphs: [PlacedDrawing]
    }

    struct PlacedDrawing: Sendable {
        let number: String?
        let text: String
        let address: String?
        let label: String
        let recommendation: String?
        let isLit: Bool
    }

    func drawing(_ words: Words) -> Drawing {
        let picture = PagePictureDrawing(
            picture: picture, width: width, height: height,
            shapes: paragraphs.map { paragraph in
                PagePictureDrawing.Shape(
                    boxes: paragraph.boxes, isLit: paragraph.isLit, address: paragraph.address,
                    label: paragraph.number.map { words("recommendation.paragraph", ["number": $0]) } ?? "")
            }, label: words("original.picture", ["page": words.number(page)]))
        return Drawing(
            document: symbol ?? heading ?? name, direction: Language.direction(ofTag: language),
            position: words("original.position", ["page": words.number(page), "pages": words.number(pages)]),
            picture: picture.drawing(isPromised: true),
            paragraphs: paragraphs.map { paragraph in
                PlacedDrawing(
                    number: paragraph.number, text: paragraph.text, address: paragraph.address,
                    label: paragraph.number.map { words("recommendation.paragraph", ["number": $0]) } ?? "",
                    recommendation: paragraph.recommendation, isLit: paragraph.isLit)
            })
    }
}
