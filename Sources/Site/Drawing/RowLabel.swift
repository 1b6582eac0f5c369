extension HTML {
    /// The name above a row of a picture. One that is longer than the picture is wide ends with "…": at its own end, also where it
    /// is read in another direction than the page. The table below the picture has all of it.
    mutating func rowLabel(_ label: String, at top: Int) {
        element("foreignObject", ["x": "0", "y": String(top), "width": "100%", "height": "20"]) {
            $0.element("div", ["class": "row", "dir": "auto"], words: label)
        }
    }
}
