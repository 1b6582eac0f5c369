import Vocabularies

/// The record as a data set, for catalogues of data: DCAT 3 as JSON-LD.
enum Catalogue {
    static func document(_ site: String, modified: String?, years: ClosedRange<Int>?) -> JSONValue {
        let dataset: JSONValue = [
            "@id": .text(site + "/record"), "@type": "dcat:Dataset",
            "dct:title": "The record of what intergovernmental meetings adopt",
            "dct:description":
                "Recommendations, decisions and resolutions, one by one, with who is asked, with which force, on which topics and in which meeting.",
            "dct:identifier": .text(site + "/record"), "dcat:landingPage": ["@id": .text(site + "/")],
            "dct:language": .list(
                ["ara", "eng", "fra", "rus", "spa", "zho"].map { ["@id": .text(authority + "language/" + $0.uppercased())] }),
            "dcat:theme": .list(
                Topics.shared.all.filter { $0.parent == nil }.map { ["@id": .text(TopicScheme.address(of: $0.id, site))] }),
            "dcat:distribution": .list(distributions(site)),
        ]
        let temporal = years.map { years -> JSONValue in
            [
                "@type": "dct:PeriodOfTime", "dcat:startDate": ["@value": .text(year(years.lowerBound)), "@type": "xsd:gYear"],
                "dcat:endDate": ["@value": .text(year(years.upperBound)), "@type": "xsd:gYear"],
            ]
        }
        let changed = modified.map { JSONValue.object(["@value": .text($0), "@type": "xsd:dateTime"]) }
        return [
            "@context": [
                "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
                "xsd": "http://www.w3.org/2001/XMLSchema#",
            ],
            "@id": .text(site + "/catalogue.jsonld"), "@type": "dcat:Catalog", "dct:title": "Acquis",
            "dct:description": "The record and the ways to it.", "foaf:homepage": ["@id": .text(site + "/")],
            "dcat:themeTaxonomy": ["@id": .text(site + "/topics.jsonld")],
            "dcat:dataset": dataset.with(["dct:modified": changed, "dct:temporal": temporal]),
            "dcat:service": .list(services(site)),
        ]
    }

    private static let authority = "http://publications.europa.eu/resource/authority/"

    private static func year(_ year: Int) -> String { String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year) }

    private static func distributions(_ site: String) -> [JSONValue] {
        let files = [
            ("CSV", "text/csv", "/record.csv"), ("JSON Lines, compressed", "application/jsonl", "/bulk/recommendations.jsonl.gz"),
            ("CSV, compressed", "text/csv", "/bulk/recommendations.csv.gz"),
            ("SQLite", "application/vnd.sqlite3", "/bulk/record.sqlite"),
        ]
        return files.map { title, type, address in
            let distribution: JSONValue = [
                "@id": .text(site + address), "@type": "dcat:Distribution", "dct:title": .text(title),
                "dcat:mediaType": ["@id": .text("https://www.iana.org/assignments/media-types/" + type)],
                "dcat:accessURL": ["@id": .text(site + address)], "dcat:downloadURL": ["@id": .text(site + address)],
            ]
            let packed: JSONValue? =
                address.hasSuffix(".gz") ? ["@id": "https://www.iana.org/assignments/media-types/application/gzip"] : nil
            return distribution.with(["dcat:compressFormat": packed])
        }
    }

    private static func services(_ site: String) -> [JSONValue] {
        [
            [
                "@id": .text(site + "/api/v1"), "@type": "dcat:DataService", "dct:title": "The interface for programs",
                "dcat:endpointURL": ["@id": .text(site + "/api/v1")],
                "dcat:endpointDescription": ["@id": .text(site + "/api/openapi.json")],
                "dcat:servesDataset": ["@id": .text(site + "/record")],
            ],
            [
                "@id": .text(site + "/oai"), "@type": "dcat:DataService", "dct:title": "OAI-PMH 2.0",
                "dcat:endpointURL": ["@id": .text(site + "/oai")],
                "dct:conformsTo": ["@id": "http://www.openarchives.org/OAI/openarchivesprotocol.html"],
                "dcat:servesDataset": ["@id": .text(site + "/record")],
            ],
        ]
    }
}

/// The topics of the program as SKOS, in JSON-LD and in Turtle.
enum TopicScheme {
    static func address(of topic: String, _ site: String) -> String {
        site + "/topics.jsonld#" + Address.encoded(topic, keeping: "-._~")
    }

    static func document(_ site: String) -> JSONValue {
        let scheme = site + "/topics.jsonld"
        let topics = Topics.shared.all.map { topic -> JSONValue in
            let labels = topic.labels.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            let concept: JSONValue = [
                "@id": .text(address(of: topic.id, site)), "@type": "skos:Concept", "skos:notation": .text(topic.id),
                "skos:inScheme": ["@id": .text(scheme)],
                "skos:prefLabel": .list(labels.map { ["@value": .text($0.value), "@language": .text($0.key)] }),
            ]
            return concept.with([
                "skos:broader": topic.parent.map { ["@id": .text(address(of: $0, site))] },
                "skos:topConceptOf": topic.parent == nil ? ["@id": .text(scheme)] : nil,
            ])
        }
        return [
            "@context": ["skos": "http://www.w3.org/2004/02/skos/core#", "dct": "http://purl.org/dc/terms/"],
            "@graph": .list([["@id": .text(scheme), "@type": "skos:ConceptScheme", "dct:title": "Topics of Acquis"]] + topics),
        ]
    }

    static func turtle(_ site: String) -> String {
        let scheme = "<\(site)/topics.jsonld>"
        var text = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n\n"
        text += "\(scheme) a skos:ConceptScheme ; dct:title \"Topics of Acquis\"@en .\n"
        for topic in Topics.shared.all {
            let labels = topic.labels.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            let place = topic.parent.map { "skos:broader <\(address(of: $0, site))>" } ?? "skos:topConceptOf \(scheme)"
            let named = labels.map { "\(quoted($0.value))@\($0.key)" }.joined(separator: ", ")
            text +=
                "\n<\(address(of: topic.id, site))> a skos:Concept ; skos:notation \(quoted(topic.id)) ; skos:inScheme \(scheme) ;\n"
            text += "    \(place)\(named.isEmpty ? "" : " ;\n    skos:prefLabel \(named)") .\n"
        }
        return text
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}
