/// Puts the letters lam and alef right where a PDF has them turned: the two are printed as one sign, whose letters many files hold
/// in the order of reading while all others stand in the order of the eye, so that "الا" comes out as "اال".
enum LamAlef {
    private static let alefs: Set<Unicode.Scalar> = ["ا", "أ", "إ", "آ"]
    private static let lam: Unicode.Scalar = "ل"
    private static let prefixes: Set<Unicode.Scalar> = ["و", "ف", "ب", "ك"]

    /// Two alefs before a lam: no word has them, so that they show that the two letters are turned.
    static func areTurned(in word: some Collection<Unicode.Scalar>) -> Bool {
        let letters = Array(word)
        return letters.indices.dropLast(2).contains { doubled(letters, $0) }
    }

    static func mended(_ text: String) -> String {
        guard text.contains("ل") else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { mended(word: $0) }.joined(separator: " ")
    }

    private static func mended(word: Substring) -> String {
        var letters = Array(word.unicodeScalars)
        for index in letters.indices.dropLast(2) where doubled(letters, index) { swap(&letters, at: index + 1) }
        guard let first = letters.firstIndex(where: RightToLeft.isArabic) else { return String(word) }
        let end = letters.lastIndex(where: RightToLeft.isArabic)! + 1
        var starts = [first]
        while let start = starts.last, start + 2 < end, prefixes.contains(letters[start]) { starts.append(start + 1) }
        for start in starts where !open(&letters, start..<end) {
            for index in start..<(end - 1) where alefs.contains(letters[index]) && letters[index + 1] == lam {
                var turned = letters
                swap(&turned, at: index)
                if isKnown(turned[start..<end]) { letters = turned }
            }
        }
        return String(String.UnicodeScalarView(letters))
    }

    private static func doubled(_ letters: [Unicode.Scalar], _ index: Int) -> Bool {
        alefs.contains(letters[index]) && alefs.contains(letters[index + 1]) && letters[index + 2] == lam
    }

    /// The beginnings that are no beginning of a word: "ال" alone, "الال…", "لال…", "ألن".
    private static func open(_ letters: inout [Unicode.Scalar], _ word: Range<Int>) -> Bool {
        let stem = Array(letters[word])
        if stem == ["ا", "ل"] || stem == ["أ", "ل", "ن"] {
            swap(&letters, at: word.lowerBound)
        } else if stem.count > 3, stem.starts(with: ["ا", "ل", "ا", "ل"]) {
            swap(&letters, at: word.lowerBound + 2)
        } else if stem.count > 3, stem[0] == lam, alefs.contains(stem[1]), stem[2] == lam {
            swap(&letters, at: word.lowerBound + 1)
        } else {
            return false
        }
        return true
    }

    /// A word that opens, behind its article, as one that holds "لا".
    private static func isKnown(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let hasArticle = word.starts(with: ["ا", "ل"]) || word.starts(with: ["ل", "ل"])
        let whole = String(String.UnicodeScalarView(word))
        let stem = String(String.UnicodeScalarView(word.dropFirst(hasArticle ? 2 : 0)))
        // Behind the article the other reading is the commoner: "the third", not "the three".
        return stems.contains { stem.hasPrefix($0) || whole.hasPrefix($0) } || !hasArticle && stem.hasPrefix("ثلاث")
    }

    private static func swap(_ letters: inout [Unicode.Scalar], at index: Int) {
        letters.swapAt(index, index + 1)
    }

    /// How words of reports open that hold "لا" behind another letter; turned, each would be no word.
    private static let stems = [
        "خلال", "سلام", "سلاح", "سلاسل", "إعلان", "علاق", "استغلال", "استقلال", "احتلال", "اختلاف", "ائتلاف", "إخلال", "اختلال",
        "إصلاح",
        "صلاح", "علاج", "إبلاغ", "بلاغ", "بلاد", "ولاي", "طلاب", "إطلاق", "انطلاق", "اطلاع", "استطلاع", "اضطلاع", "إغلاق", "أخلاق",
        "إعلام",
        "علاوة", "علامة", "علامات", "غلاف", "إفلات", "ملاحظ", "ملاحق", "ملاجئ", "ملائم", "ملاءم", "ملاذ", "استهلاك", "امتلاك",
        "تلاعب",
        "إجلاء", "إحلال", "زملاء", "عملاء", "وكلاء", "هؤلاء", "إيلاء", "استيلاء", "استلام", "كلا", "إلا", "أولا", "فضلا", "عاجلا",
        "كاملا",
        "شاملا", "كلام", "حملات", "صلات", "مواصلات", "مشكلات", "معاملات", "تحويلات", "تعديلات", "سجلات", "تسهيلات", "ممثلات",
        "مؤهلات",
        "مقابلات", "تدخلات", "محلات", "رحلات", "تشكيلات", "لاجئ", "دلال", "ضلال", "جلاء", "تحليلات", "متلازم", "تلاميذ", "انحلال",
        "اعتلال",
        "سلالات", "مستقلا", "طويلا", "فلاح", "تلاقي", "تلاشي", "شلال", "غلاء", "بدلا", "سبلا", "أجلا", "متواصلا", "فعالا",
    ]
}
