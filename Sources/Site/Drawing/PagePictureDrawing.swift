/// A picture of a page with boxes over it: those that are meant are lit, the others lead on.
struct PagePictureDrawing: Sendable {
    struct Shape: Sendable {
        let boxes: [[Double]]
        let isLit: Bool
        let address: String?
        let label: String
    }

    let picture: String
    let width: Double
    let height: Double
    let shapes: [Shape]
    /// What somebody hears who does not see it.
    let label: String

    /// - Parameter isPromised: Whether the picture is what the page is there for, and fetched at once.
    func drawing(isPromised: Bool) -> HTML {
        var html = HTML()
        html.element("div", ["class": "sheet"]) { html in
            html += HTML.picture(
                picture, alt: label, width: String(PlaceOnPage.pixels),
                height: String(Int((height / width * Double(PlaceOnPage.pixels)).rounded())), isLazy: !isPromised)
            html.element(
                "svg", ["viewBox": "0 0 \(width) \(height)", "preserveAspectRatio": "none", "focusable": "false"]
            ) { svg in
                for shape in shapes where !shape.boxes.isEmpty { draw(shape, in: &svg) }
            }
        }
        return html
    }

    private func draw(_ shape: Shape, in svg: inout HTML) {
        let boxes = { (html: inout HTML) in
            for box in shape.boxes where box.count == 4 {
                html.element(
                    "rect",
                    [
                        "class": shape.isLit ? "lit" : "line", "x": "\(box[0] - 2)", "y": "\(box[1] - 1)", "width": "\(box[2] + 4)",
                        "height": "\(box[3] + 2)",
                    ])
            }
        }
        guard let address = shape.address else {
            return svg.element("g", ["aria-hidden": "true"], boxes)
        }
        // The list beside the picture has the same links for whoever goes through them with the keyboard.
        svg.element("a", ["href": address, "tabindex": "-1", "aria-hidden": "true"], boxes)
    }
}

extension HTML {
    /// A picture; `nil` heights leave them to the browser.
    static func picture(_ address: String, alt: String, width: String, height: String, isLazy: Bool) -> HTML {
        var html = HTML(markup: "<img src=\"")
        html.add(words: address)
        html += HTML(markup: "\" alt=\"")
        html.add(words: alt)
        html += HTML(markup: "\" width=\"\(width)\" height=\"\(height)\"\(isLazy ? " loading=\"lazy\"" : "")>")
        return html
    }
}
