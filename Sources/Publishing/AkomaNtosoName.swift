import Documents
import Structuring

/// The names that Akoma Ntoso gives a document by the guide of the UN profile (AKN4UN).
struct AkomaNtosoName {
    /// The element of the document and its name: `debateReport` "meetingReport", `statement` "resolution".
    let element: String
    let name: String
    let subtype: String
    /// The body that made it, as it stands in an IRI: "unga", "un-ctoc-cop-wg4".
    let actor: String
    let date: String
    /// The symbol as it stands in an IRI, with "-" for "/" and "_" for a space; "nn" for a document without one.
    let number: String
    let printedNumber: String?
    let language: String

    /// The date of works that state none, as the naming convention writes it.
    static let noDate = "0001-01-01"

    init(_ report: Report) {
        switch report.kind {
        case .resolution: (element, name, subtype) = ("statement", "resolution", "deliberation")
        case .decision: (element, name, subtype) = ("statement", "decision", "deliberation")
        case .meetingReport, .reviewReport: (element, name, subtype) = ("debateReport", "meetingReport", "report")
        case .other: (element, name, subtype) = ("doc", "report", "report")
        }
        let masthead = report.masthead
        actor = Self.actor(masthead.symbol)
        date = (masthead.date ?? masthead.meetingDates?.to)?.iso ?? Self.noDate
        number = masthead.symbol.map { $0.text.replacing("/", with: "-").replacing(" ", with: "_") } ?? "nn"
        printedNumber = masthead.symbol?.text
        language = report.language.threeLetterCode
    }

    var work: String { "/akn/un/\(element)/\(subtype)/\(actor)/\(date)/\(number)" }
    var expression: String { "\(work)/\(language)@\(date)" }

    /// The part of a symbol before its first year or number names the body.
    private static func actor(_ symbol: DocumentSymbol?) -> String {
        guard let symbol else { return "un" }
        switch symbol.parts[0] {
        case "A" where symbol.parts.contains("RES") || symbol.parts.contains("DEC"): return "unga"
        case "S" where symbol.parts.contains("RES"): return "unsc"
        default: break
        }
        let body = symbol.parts.prefix { part in !(part.first?.isNumber ?? true) && !["RES", "DEC", "L", "INF"].contains(part) }
        let names = body.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
        return (["un"] + names).joined(separator: "-")
    }
}
