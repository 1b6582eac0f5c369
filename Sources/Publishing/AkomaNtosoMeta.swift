import Documents
import Interpreting
import Recording
import Structuring

/// The metadata of an Akoma Ntoso document: its names as work, expression and manifestation, and what its text refers to.
enum AkomaNtosoMeta {
    static func write(_ edition: Edition, _ name: AkomaNtosoName, component: String, _ writer: inout XMLWriter) {
        writer.start("meta")
        writer.element("identification", [("source", "#acquis")]) { writer in
            writer.element("FRBRWork") { writer in
                frbr(name.work + "/!\(component)", name.work, name.date, &writer)
                writer.empty("FRBRcountry", [("value", "un")])
                writer.empty("FRBRsubtype", [("value", name.subtype)])
                writer.empty("FRBRnumber", [("value", name.number), ("showAs", name.printedNumber ?? name.number)])
            }
            writer.element("FRBRExpression") { writer in
                frbr(name.expression + "/!\(component)", name.expression, name.date, &writer)
                writer.empty("FRBRlanguage", [("language", name.language)])
            }
            writer.element("FRBRManifestation") { writer in
                frbr(name.expression + "/!\(component).xml", name.expression + ".xml", name.date, &writer)
                writer.empty("FRBRformat", [("value", "xml")])
            }
        }
        if component == "main" { references(edition, name, &writer) }
        writer.end()
        writer.line()
    }

    private static func frbr(_ this: String, _ uri: String, _ date: String, _ writer: inout XMLWriter) {
        writer.empty("FRBRthis", [("value", this)])
        writer.empty("FRBRuri", [("value", uri)])
        writer.empty("FRBRdate", [("date", date), ("name", "issued")])
        writer.empty("FRBRauthor", [("href", "#body")])
    }

    private static func references(_ edition: Edition, _ name: AkomaNtosoName, _ writer: inout XMLWriter) {
        let masthead = edition.report.masthead
        let body = edition.reading.meeting.body ?? masthead.bodies.last ?? masthead.organ ?? "United Nations"
        writer.element("references", [("source", "#acquis")]) { writer in
            writer.empty(
                "TLCOrganization", [("eId", "body"), ("href", "/ontology/organization/\(name.actor)"), ("showAs", body)])
            writer.empty("TLCOrganization", [("eId", "acquis"), ("href", "/ontology/organization/acquis"), ("showAs", "Acquis")])
            if !edition.reading.recommendations.isEmpty {
                writer.empty(
                    "TLCConcept",
                    [("eId", "recommendation"), ("href", "/ontology/concept/recommendation"), ("showAs", "Recommendation")])
            }
        }
    }
}
