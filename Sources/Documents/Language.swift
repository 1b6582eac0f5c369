/// The six official languages of the United Nations.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    case arabic = "ar"
    case chinese = "zh"
    case english = "en"
    case french = "fr"
    case russian = "ru"
    case spanish = "es"

    /// The three-letter code used in the names of Akoma Ntoso expressions (ISO 639-2/T).
    public var threeLetterCode: String {
        switch self {
        case .arabic: "ara"
        case .chinese: "zho"
        case .english: "eng"
        case .french: "fra"
        case .russian: "rus"
        case .spanish: "spa"
        }
    }

    public var isRightToLeft: Bool { self == .arabic }

    /// What HTML and Typst call its direction.
    public var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// The language's name in English, as mastheads print it ("Original: English").
    public var englishName: String {
        switch self {
        case .arabic: "Arabic"
        case .chinese: "Chinese"
        case .english: "English"
        case .french: "French"
        case .russian: "Russian"
        case .spanish: "Spanish"
        }
    }
}
