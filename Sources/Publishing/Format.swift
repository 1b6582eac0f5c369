/// A form in which the record is given out. The one list of them serves the site, the commands and the documentation.
public struct Format: Hashable, Sendable, Codable {
    /// As it is asked for: `--format csv`.
    public let name: String
    /// What a server says of it.
    public let mediaType: String
    /// The end of its file names and addresses, without the full stop.
    public let fileExtension: String
    /// What a reader finds in it, in one sentence.
    public let holds: String

    public static let csv = Format(
        name: "csv", mediaType: "text/csv; charset=utf-8; header=present", fileExtension: "csv",
        holds: "Recommendations as a table, one a row, for spreadsheets.")
    public static let json = Format(
        name: "json", mediaType: "application/json", fileExtension: "json",
        holds: "The same values as a page shows, or recommendations as an array of objects, for programs.")
    public static let jsonLines = Format(
        name: "jsonl", mediaType: "application/jsonl", fileExtension: "jsonl",
        holds: "Recommendations as objects, one a line, for programs that read a large record piece by piece.")
    public static let akomaNtoso = Format(
        name: "akn", mediaType: "application/akn+xml", fileExtension: "xml",
        holds: "A whole document in the Akoma Ntoso profile of the United Nations (AKN4UN).")
    public static let word = Format(
        name: "docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", fileExtension: "docx",
        holds: "The consolidated record as a Word document, to be circulated or worked on.")
    public static let pdf = Format(
        name: "pdf", mediaType: "application/pdf", fileExtension: "pdf",
        holds: "The consolidated record on pages, tagged and with bookmarks, to be printed or kept.")
    public static let html = Format(
        name: "html", mediaType: "text/html; charset=utf-8", fileExtension: "html",
        holds: "The consolidated record as one page that needs nothing beside it.")

    public static let atom = Format(
        name: "atom", mediaType: "application/atom+xml", fileExtension: "atom",
        holds: "What came last into the record, for programs that follow it.")

    public static let jsonLD = Format(
        name: "jsonld", mediaType: "application/ld+json", fileExtension: "jsonld",
        holds: "The same in the words of schema.org, for programs that join data of many sites.")

    /// Every format of files, commonest first.
    public static let all = [csv, json, jsonLines, akomaNtoso, word, pdf, html]

    /// Those that are the consolidated record as a document for people to read.
    public static let documents: Set<Format> = [word, pdf, html]

    /// The format of that name; `nil` where there is none.
    public init?(named name: String) {
        guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
        self = format
    }

    /// The format whose files end so; `nil` where there is none.
    public init?(fileExtension: String) {
        guard let format = (Self.all + [Self.atom, Self.jsonLD]).first(where: { $0.fileExtension == fileExtension }) else {
            return nil
        }
        self = format
    }

    private init(name: String, mediaType: String, fileExtension: String, holds: String) {
        self.name = name
        self.mediaType = mediaType
        self.fileExtension = fileExtension
        self.holds = holds
    }
}
