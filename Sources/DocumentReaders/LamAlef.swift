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
        var opened = false
        for index in letters.indices.dropLast(2) where doubled(letters, index) {
            swap(&letters, at: index + 1)
            opened = true
        }
        guard let first = letters.firstIndex(where: RightToLeft.isArabic) else { return String(word) }
        let end = letters.lastIndex(where: RightToLeft.isArabic)! + 1
        var starts = [first]
        while let start = starts.last, start + 2 < end, prefixes.contains(letters[start]) { starts.append(start + 1) }
        for start in starts {
            if !opened { opened = open(&letters, start..<end) }
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
        let opensWithLam = stem.count > 1 && stem[1] == lam && alefs.contains(stem[0])
        if stem == ["ا", "ل"] || opensWithLam && isPreposition(stem) {
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

    /// "لأ…", "لإ…", "لآ…", "لا…": the preposition before a word that opens with an alef.
    private static func isPreposition(_ stem: [Unicode.Scalar]) -> Bool {
        let word = String(String.UnicodeScalarView(stem))
        if stem[0] == "ا" { return nouns.contains { word.dropFirst(2).unicodeScalars.starts(with: $0.unicodeScalars.dropFirst()) } }
        return stem.count > 2 && !openings.contains { word.hasPrefix($0) }
    }

    /// How words open that truly begin with such an alef and a lam.
    private static let openings = [
        "إلى", "إلي", "إلغ", "إلز", "إلك", "إلح", "إلق", "إلمام", "إله", "إلا", "ألف", "ألم", "ألب", "ألعاب", "ألغام", "ألغي",
        "ألغى", "ألا", "ألوان", "ألوف", "ألق", "آل",
    ]

    /// Nouns that open with an alef and often follow the preposition.
    private static let nouns = [
        "اتباع", "اتخاذ", "اتفاق", "اتجاه", "اتصال", "اتاحة", "اجتماع", "اجتذاب", "احترام", "احتياج", "اختبار", "اختيار", "ادعاء",
        "ارتكاب",
        "ارتفاع",
        "استئصال", "استجابة", "استحداث", "استخدام", "استراتيجية", "استرداد", "استضافة", "استعادة", "استعراض", "استغلال", "استقبال",
        "استكشاف", "استكمال", "استمرار", "استهداف", "استيعاب", "اضطلاع", "اعتراض", "اعتقال", "اعتماد", "اقتراح", "اكتساب", "التزام",
        "التماس", "امتثال", "انتخاب", "انتقال", "انتهاء", "انتهاك", "انضمام", "انعقاد",
    ]

    /// A word that opens, behind its article, as one that holds "لا".
    private static func isKnown(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let hasArticle = word.starts(with: ["ا", "ل"]) || word.starts(with: ["ل", "ل"])
        let stem = word.dropFirst(hasArticle ? 2 : 0)
        // Behind the article the other reading is the commoner: "the third", not "the three".
        return stems.contains { stem.starts(with: $0.unicodeScalars) || word.starts(with: $0.unicodeScalars) }
            || !hasArticle && stem.starts(with: "ثلاث".unicodeScalars) || stem.elementsEqual("بلاد".unicodeScalars)
    }

    private static func swap(_ letters: inout [Unicode.Scalar], at index: Int) {
        letters.swapAt(index, index + 1)
    }

    /// How words of reports open that hold "لا" behind another letter; turned, each would be no word.
    private static let stems = [
        "خلال", "سلام", "سلاح", "سلاسل", "إعلان", "علاق", "استغلال", "استقلال", "احتلال", "اختلاف", "ائتلاف", "إخلال", "اختلال",
        "إصلاح",
        "صلاح", "علاج", "إبلاغ", "بلاغات", "بلادنا", "بلاده", "ولاي", "طلاب", "إطلاق", "إطلاع", "تلاحظ", "يلاحظ", "بروتوكولات",
        "انطلاق", "اطلاع", "استطلاع", "اضطلاع",
        "إغلاق", "أخلاق",
        "إعلام",
        "علاوة", "علامة", "علامات", "غلاف", "إفلات", "ملاحظ", "ملاحق", "ملاجئ", "ملائم", "ملاءم", "ملاذ", "استهلاك", "امتلاك",
        "تلاعب",
        "إجلاء", "إحلال", "زملاء", "عملاء", "وكلاء", "هؤلاء", "إيلاء", "استيلاء", "استلام", "إلا", "أولا", "فضلا", "عاجلا",
        "كاملا",
        "شاملا", "كلام", "حملات", "صلات", "مواصلات", "مشكلات", "معاملات", "تحويلات", "تعديلات", "سجلات", "تسهيلات", "ممثلات",
        "مؤهلات",
        "مقابلات", "تدخلات", "محلات", "رحلات", "تشكيلات", "لاجئ", "دلال", "ضلال", "جلاء", "تحليلات", "متلازم", "تلاميذ", "انحلال",
        "اعتلال",
        "سلالات", "مستقلا", "طويلا", "فلاح", "تلاقي", "تلاشي", "شلال", "غلاء", "بدلا", "سبلا", "أجلا", "متواصلا", "فعالا",
    ]
}
