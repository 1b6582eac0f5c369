import Documents
import Recording
import Structuring
import Vocabularies

/// The schemas of all values of the interface, by their names. Tests hold answers against them.
enum Schemas {
    static let all: [String: Schema] = values.merging(parts) { $1 }.merging(lists) { $1 }

    private static let force = Schema.oneOf(Force.allCases.map(\.rawValue))
    private static let language = Schema.oneOf(Language.allCases.map(\.rawValue))

    /// A part of a long list.
    private static func list(of name: String) -> Schema {
        .object(["total": .number, "items": .list(.named(name)), "next": .text.maybe, "notes": .list(.named("Note")).maybe])
    }

    private static let lists = [
        "Recommendations": list(of: "ListedRecommendation"), "Documents": list(of: "ListedDocument"),
        "Meetings": list(of: "Meeting"), "Topics": list(of: "Topic"), "Bodies": list(of: "Body"),
    ]

    private static let values: [String: Schema] = [
        "ListedRecommendation": .object([
            "address": .text, "name": .text, "paragraph": .text, "document": .text, "documentAddress": .text,
            "documentTitle": .text.maybe, "sectionTitle": .text.maybe, "body": .text.maybe, "year": .number.maybe, "force": force,
            "rank": .number, "verbs": .list(.text), "addressees": .list(.text), "topics": .list(.text), "text": .text,
            "language": language, "marks": .list(.named("Mark")),
        ]),
        "ListedDocument": .object([
            "address": .text, "name": .text, "symbol": .text.maybe, "title": .text.maybe,
            "kind": .oneOf(Report.Kind.allCases.map(\.rawValue)), "body": .text.maybe, "parentBody": .text.maybe,
            "session": .text.maybe, "place": .text.maybe, "from": .day.maybe, "to": .day.maybe, "year": .number.maybe,
            "recommendations": .number, "findings": .number, "language": language, "titles": .map(.text),
        ]),
        "Meeting": .object([
            "document": .text, "address": .text, "title": .text.maybe, "body": .text.maybe, "parentBody": .text.maybe,
            "session": .text.maybe, "place": .text.maybe, "from": .day.maybe, "to": .day.maybe, "year": .number.maybe,
            "recommendations": .number,
        ]),
        "Topic": .object([
            "topic": .text, "scheme": .text, "wider": .text.maybe, "labels": .map(.text), "recommendations": .number,
            "address": .text,
        ]),
        "Body": .object([
            "body": .text, "documents": .number, "recommendations": .number, "firstYear": .number.maybe,
            "lastYear": .number.maybe, "address": .text,
        ]),
        "Recommendation": .object([
            "name": .text, "address": .text, "paragraph": .text, "text": .text, "marks": .list(.named("Mark")),
            "language": language, "languages": .list(language), "acts": .list(.named("Act")), "hedges": .list(.text),
            "topics": .list(.text), "citations": .list(.named("Citation")), "actionCategory": .number.maybe,
            "recommendingStates": .list(.text).maybe, "position": .text.maybe, "lineage": .named("Lineage").maybe,
            "document": .named("Source"), "sections": .list(.text), "page": .number.maybe, "inDocument": .text,
            "places": .list(.named("PlaceOnPage")),
            "previous": .named("Neighbour").maybe, "next": .named("Neighbour").maybe, "citation": .text,
            "publicAddress": .text.maybe,
        ]),
        "Lineage": .object([
            "state": .oneOf(RecordState.allCases.map(\.rawValue)), "reason": .text,
            "cause": .object([
                "kind": .text, "by": .text.maybe, "why": .text.maybe, "document": .text.maybe, "paragraph": .text.maybe,
                "day": .text.maybe,
            ]),
            "earlier": .list(.named("Related")), "later": .list(.named("Related")), "thread": .list(.named("Step")),
        ]),
        "Document": .object([
            "name": .text, "address": .text, "symbol": .text.maybe, "heading": .text.maybe, "kind": .text, "language": language,
            "languages": .list(language), "masthead": .named("Masthead"), "original": .text, "pages": .number.maybe,
            "sections": .list(.object(["anchor": .text, "title": .text, "depth": .number, "recommendations": .number])),
            "blocks": .list(.named("Block")),
            "notes": .list(.object(["anchor": .text, "marker": .text, "text": .text, "call": .text.maybe])),
            "recommendations": .list(.named("Place")),
            "officers": .list(.object(["role": .text, "name": .text, "country": .text.maybe])).maybe,
            "agenda": .list(.object(["number": .text, "title": .text])).maybe,
            "attendance": .list(.object(["category": .text, "names": .list(.text), "paragraph": .text.maybe])).maybe,
            "statements": .list(
                .object(["paragraph": .text, "item": .text.maybe, "capacity": .text, "names": .list(.text)])
            ).maybe,
            "documents": .list(.object(["symbol": .text, "address": .text.maybe, "item": .text.maybe, "title": .text])).maybe,
            "adoption": .object(["paragraph": .text, "date": .day.maybe, "draft": .text.maybe, "qualifier": .text.maybe]).maybe,
            "findings": .list(
                .object([
                    "severity": .text, "code": .text, "message": .text, "paragraph": .text.maybe, "anchor": .text.maybe,
                ])),
            "around": .object([
                "issues": .list(
                    .object([
                        "kind": .text, "symbol": .text, "title": .text.maybe, "address": .text, "comparison": .text,
                    ])),
                "before": .object([
                    "name": .text, "symbol": .text.maybe, "title": .text.maybe, "address": .text, "comparison": .text,
                ]).maybe,
                "citations": .object([
                    "cites": .list(.named("Cited")), "citesTotal": .number, "citedBy": .list(.named("Cited")),
                    "citedByTotal": .number,
                ]),
                "firstPage": .text.maybe,
            ]),
        ]),
        "Problem": .object(["type": .text, "title": .text, "status": .number, "detail": .text]),
    ]

    private static let parts: [String: Schema] = [
        "Mark": .object(["kind": .oneOf(Mark.Kind.allCases.map(\.rawValue)), "start": .number, "end": .number]),
        "Note": .object(["kind": .text, "text": .text]),
        "PlaceOnPage": .object([
            "page": .number, "address": .text, "picture": .text, "width": .number, "height": .number,
            "boxes": .list(.list(.number)),
        ]),
        "Cited": .object([
            "symbol": .text, "address": .text.maybe, "title": .text.maybe, "year": .number.maybe, "times": .number,
        ]),
        "Act": .object([
            "name": .text, "verb": .text, "printed": .text.maybe, "force": force, "rank": .number, "addressees": .list(.text),
            "ask": .text, "rule": .text,
        ]),
        "Citation": .object(["text": .text, "kind": .text, "target": .text.maybe, "address": .text.maybe]),
        "Source": .object([
            "name": .text, "address": .text, "symbol": .text.maybe, "title": .text.maybe, "body": .text.maybe,
            "place": .text.maybe, "from": .day.maybe, "to": .day.maybe, "year": .number.maybe,
        ]),
        "Neighbour": .object(["address": .text, "paragraph": .text]),
        "Related": .object([
            "name": .text, "address": .text, "relations": .list(.text), "confidence": .text, "why": .text,
            "score": .number, "shape": .text, "evidence": .list(.text),
            "judgement": .text.maybe, "judgedBy": .text.maybe, "judgementWhy": .text.maybe,
            "difference": .list(.object(["kind": .oneOf(["equal", "deleted", "inserted"]), "text": .text])).maybe,
        ]),
        "Step": .object([
            "name": .text, "address": .text, "year": .number.maybe, "force": force.maybe, "rank": .number.maybe, "isThis": .flag,
        ]),
        "Masthead": .object([
            "organ": .text.maybe, "body": .text.maybe, "parentBody": .text.maybe, "session": .text.maybe,
            "agendaItem": .text.maybe, "distribution": .text.maybe, "date": .day.maybe, "originalLanguage": .text.maybe,
            "place": .text.maybe, "from": .day.maybe, "to": .day.maybe,
        ]),
        "Place": .object(["address": .text, "paragraph": .text, "anchor": .text, "force": force, "rank": .number]),
        "NotedText": .object([
            "text": .text,
            "calls": .list(.object(["marker": .text, "offset": .number, "note": .text.maybe, "anchor": .text])),
        ]),
        "ListItem": .object(["marker": .text.maybe, "text": .named("NotedText"), "items": .list(.named("ListItem"))]),
        "Block": .object([
            "kind": .oneOf(["heading", "paragraph", "table", "unplaced"]), "anchor": .text.maybe, "depth": .number.maybe,
            "number": .text.maybe, "text": .named("NotedText").maybe, "items": .list(.named("ListItem")).maybe,
            "rows": .list(.list(.text)).maybe, "headerRows": .number.maybe, "recommendations": .list(.named("Place")).maybe,
            "page": .number.maybe,
        ]),
    ]
}
