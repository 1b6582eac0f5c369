import Indexing
import Recording
import Vocabularies

extension RecordPage {
    /// Whoever types a name and no more wants what bears it, which the recommendations found may never print.
    static func namesakes(of words: String?, _ record: Record) async throws -> [Namesake] {
        guard let words else { return [] }
        var found: [Namesake] = []
        if let name = try await record.index.currentName(of: DocumentName(typed: words)) {
            found.append(Namesake(kind: "document", value: name.text, address: Address.of(name: name.text)))
        }
        if let state = States.shared.named(words) {
            found.append(Namesake(kind: "state", value: state.name, address: SubjectAddress.page(.state, state.iso3)))
        }
        for kind in [Subject.Kind.addressee, .body, .topic] {
            guard let key = kind == .topic ? topic(named: words) : Subject.key(of: words, as: kind),
                let subject = try await record.index.subject(key, kind)
            else { continue }
            let value = kind == .topic ? key : subject.name
            found.append(Namesake(kind: kind.rawValue, value: value, address: SubjectAddress.page(kind, key)))
        }
        return found
    }

    /// A topic by its name in any language.
    private static func topic(named words: String) -> String? {
        let folded = foldedName(words)
        return Topics.shared.all.first { topic in
            ([topic.label] + topic.labels.values).contains { foldedName($0) == folded }
        }?.id
    }

    func namesakes(_ words: Words) -> [NamesakeDrawing] {
        namesakes.map { namesake in
            let isDocument = namesake.kind == "document"
            let kind = isDocument ? words("filter.meeting") : words("subject.\(namesake.kind)")
            let filter = ["document": "meeting", "state": "addressee"][namesake.kind] ?? namesake.kind
            return NamesakeDrawing(
                kind: words("heading", ["label": kind]), label: words.value(namesake.value, of: filter), address: namesake.address)
        }
    }

    struct NamesakeDrawing: Sendable {
        let kind: String
        let label: String
        let address: String
    }
}
