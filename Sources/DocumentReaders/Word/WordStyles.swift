import Documents

/// How the words of Word look, as far as something says so.
struct WordLook {
    var size: Double?
    var bold: Bool?
    var italic: Bool?
    var raised: Bool?
    var hidden: Bool?

    init() {}

    /// From the properties of a run (`w:rPr`).
    init(_ properties: MarkupElement?) {
        for property in properties?.children ?? [] {
            let isOn = !["0", "false", "off", "none"].contains(property["val"] ?? "1")
            switch property.name {
            case "b": bold = isOn
            case "i": italic = isOn
            case "sz": size = property["val"].flatMap { Double($0) }.map { $0 / 2 }
            case "vertAlign": raised = property["val"] == "superscript"
            case "vanish": hidden = isOn
            default: break
            }
        }
    }

    /// This look where something is said, else the other.
    func over(_ other: WordLook) -> WordLook {
        var look = self
        look.size = size ?? other.size
        look.bold = bold ?? other.bold
        look.italic = italic ?? other.italic
        look.raised = raised ?? other.raised
        look.hidden = hidden ?? other.hidden
        return look
    }

    var style: Style {
        Style(size: size ?? WordStyles.size, bold: bold ?? false, italic: italic ?? false, raised: raised ?? false)
    }
}

/// The styles of a Word file, each with what it has of the style that it is based on.
struct WordStyles {
    /// The size of the font where nothing states it.
    static let size = 10.0

    struct Named {
        var look = WordLook()
        var list: (id: String, level: Int?)?
        /// 0 for the uppermost heading; `nil` for text.
        var outline: Int?
    }

    private var raw: [String: MarkupElement] = [:]
    private var defaults = WordLook()
    private var standard: String?

    init(_ part: [UInt8]) {
        _ = MarkupElement.each(depth: 1, in: part) { element in
            if element.name == "docDefaults" {
                defaults = WordLook(element.child("rPrDefault")?.child("rPr"))
            } else if element.name == "style", let id = element["styleId"] {
                raw[id] = element
                if element["type"] == "paragraph", element["default"] == "1" { standard = id }
            }
        }
    }

    /// The style of a paragraph; the standard one for `nil`.
    func paragraph(_ id: String?) -> Named {
        var named = named(id ?? standard)
        named.look = named.look.over(defaults)
        return named
    }

    /// What a style of characters adds.
    func characters(_ id: String?) -> WordLook { named(id).look }

    private func named(_ id: String?) -> Named {
        var (named, next, seen) = (Named(), id, Set<String>())
        // A style that is based on itself by way of others ends here.
        while let id = next, seen.insert(id).inserted, let style = raw[id] {
            named.look = named.look.over(WordLook(style.child("rPr")))
            let properties = style.child("pPr")
            if named.list == nil, let list = properties?.child("numPr"), let number = list.child("numId")?["val"] {
                named.list = (number, list.child("ilvl")?["val"].flatMap(Int.init(ofMarkup:)))
            }
            named.outline = named.outline ?? properties?.child("outlineLvl")?["val"].flatMap(Int.init(ofMarkup:)) ?? outline(style)
            next = style.child("basedOn")?["val"]
        }
        return named
    }

    /// "heading 2" and "Title" are headings by their names.
    private func outline(_ style: MarkupElement) -> Int? {
        let name = style.child("name")?["val"]?.lowercased() ?? ""
        if name == "title" { return 0 }
        guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)) else { return nil }
        return level - 1
    }
}
