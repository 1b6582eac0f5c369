internal import Documents

/// The parts of a Word file beside its text.
struct WordParts {
    private let record: ConsolidatedRecord

    init(_ record: ConsolidatedRecord) { self.record = record }

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let schemas = "http://schemas.openxmlformats.org"
    private static let office = "\(schemas)/officeDocument/2006/relationships"
    static let names = "xmlns:w=\"\(schemas)/wordprocessingml/2006/main\" xmlns:r=\"\(office)\""

    /// The parts of the text, by the end of their media type.
    private static let text = ["styles", "numbering", "settings", "footnotes", "header", "footer"]
    private static func file(_ part: String) -> String { ["header", "footer"].contains(part) ? "\(part)1.xml" : "\(part).xml" }

    static let contentTypes: String = {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        let package = "application/vnd.openxmlformats-package"
        var types = [("word/document.xml", "\(word).document.main+xml")]
        types += text.map { ("word/\(file($0))", "\(word).\($0)+xml") }
        types.append(("docProps/core.xml", "\(package).core-properties+xml"))
        types.append(("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
        let overrides = types.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
        let defaults =
            "<Default Extension=\"rels\" ContentType=\"\(package).relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        return declaration + "<Types xmlns=\"\(schemas)/package/2006/content-types\">\(defaults)\(overrides)</Types>"
    }()

    static let packageRelations = relations([
        ("document", "\(office)/officeDocument", "word/document.xml"),
        ("core", "\(schemas)/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ("app", "\(office)/extended-properties", "docProps/app.xml"),
    ])

    static let documentRelations = relations(text.map { ($0, "\(office)/\($0)", file($0)) })

    private static func relations(_ relations: [(id: String, type: String, target: String)]) -> String {
        let all = relations.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }.joined()
        return declaration + "<Relationships xmlns=\"\(schemas)/package/2006/relationships\">\(all)</Relationships>"
    }

    static let application =
        declaration
        + "<Properties xmlns=\"\(schemas)/officeDocument/2006/extended-properties\"><Application>Acquis</Application></Properties>"

    static let footnoteSeparators = [(-1, "separator"), (0, "continuationSeparator")].map { id, sign in
        "<w:footnote w:type=\"\(sign)\" w:id=\"\(id)\"><w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:r><w:\(sign)/></w:r></w:p></w:footnote>"
    }.joined()

    /// Title, language, and as its time the day whose record it is: it says the same whenever it is made.
    var core: String {
        var xml = XMLWriter()
        let names = [
            ("xmlns:cp", "\(Self.schemas)/package/2006/metadata/core-properties"), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ]
        xml.element("cp:coreProperties", names) { core in
            core.element("dc:title") { $0.words("\(record.title), \(record.asOf)") }
            core.element("dc:creator") { $0.words("Acquis") }
            core.element("dc:language") { $0.words(record.language.rawValue) }
            if let day = record.day {
                for name in ["created", "modified"] {
                    core.element("dcterms:\(name)", [("xsi:type", "dcterms:W3CDTF")]) { $0.words("\(day)T00:00:00Z") }
                }
            }
        }
        return xml.text
    }

    var header: String {
        part("w:hdr") { markup in
            markup.paragraph("Header") { paragraph in
                paragraph.run(Run(record.title, record.language))
                paragraph.tab()
                paragraph.run(Run(record.asOf, record.language))
            }
        }
    }

    var footer: String {
        part("w:ftr") { markup in
            markup.paragraph("Footer") { paragraph in
                paragraph.field("PAGE", "1")
                paragraph.run(Run(" / ", record.language))
                paragraph.field("NUMPAGES", "1")
            }
        }
    }

    private func part(_ root: String, _ content: (inout WordMarkup) -> Void) -> String {
        var markup = WordMarkup(record.language)
        content(&markup)
        return Self.declaration + "<\(root) \(Self.names)>\(markup.xml.text)</\(root)>"
    }
}
