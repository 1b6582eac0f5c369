import Documents
@testable import Site
import Testing

@Suite struct AcceptedLanguagesTests {
    @Test(
        arguments: [
            (nil, Language.english), ("", .english), ("fr", .french), ("fr-CA", .french), ("zh-Hant-TW, en;q=0.9", .chinese),
            ("de, ru;q=0.3, es;q=0.8", .spanish), ("en;q=0.8,ar", .arabic), ("FR;Q=0.9, EN;Q=0.1", .french), ("de", .english),
            ("*", .english), ("fr;q=0.5, *;q=0.9", .english), ("fr, *;q=0.1", .french), ("en;q=0, *", .french),
            ("en;q=0, fr;q=0, *;q=0.5", .spanish), ("fr;q=0", .english), ("*;q=0", .english), ("es, fr", .spanish),
            ("fr;q=0.7, es;q=0.7", .french), ("fr;q=2, es;q=0.1", .spanish), ("fr;q=nan, ru;q=0.1", .russian), ("fr;q=", .english),
            (";;;,,,q=1", .english), (" fr ; q=0.4 ,\tzh ; q=0.5 ", .chinese), ("french", .english), ("f r", .french),
            ("fr-", .french), ("-fr", .english), ("ar;level=1;q=0.9, en;q=0.8", .arabic),
        ] as [(String?, Language)])
    func `the language that suits a browser best`(header: String?, best: Language) {
        #expect(AcceptedLanguages(header).best == best)
    }

    @Test func `a header without end is read as far as anybody would go`() {
        let many = String(repeating: "xx, ", count: 100_000) + "fr"
        #expect(AcceptedLanguages(many).best == .english)
    }
}
