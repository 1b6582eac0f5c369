import Mustache

/// All templates of the site, compiled. They are read once, at the start, and the site does not start without one of them.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Compiles the embedded templates.
    init(_ files: [String: String] = Embedded.files(in: "Templates")) throws(SiteFailure) {
        var library = MustacheLibrary()
        for (file, text) in files {
            let name = file.replacing(".mustache", with: "")
            do { try library.register(text, named: name) } catch { throw .templateUnreadable(name, underlying: error) }
        }
        for name in Self.required where library.getTemplate(named: name) == nil { throw .templateMissing(name) }
        self.library = library
    }

    /// The templates of the pages, and those that they share.
    static let required: [String] =
        ["layout", "recommendations", "paging", "editions", "forces", "heat"]
        + [
            HomePage.template, RecordPage.template, MeetingsPage.template, DocumentPage.template, RecommendationPage.template,
            SubjectPage.template, SubjectsPage.template, TopicsPage.template,
            SuggestedWords.template, ComparePage.template, LanguagesPage.template, OriginalPage.template,
            ProblemPage.template, APIPage.template, BulkPage.template, AccessibilityPage.template, FilePage.template,
        ]

    /// A page as HTML.
    func html<P: Page>(_ page: P, frame: Frame, words: Words) -> String {
        let context: [String: Any] = ["page": page, "drawing": page.drawing(words), "frame": frame, "words": words]
        // Every required template is there, or the site would not have started.
        return library.render(context, withTemplate: P.template) ?? ""
    }
}
