import Documents

extension Language {
    /// The direction of the language of a tag.
    static func direction(ofTag tag: String) -> String { Language(rawValue: tag)?.direction ?? "ltr" }
}

extension Unicode.Scalar {
    /// A letter of Hebrew, Arabic and their neighbours.
    var isRightToLeft: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
        default: false
        }
    }
}
