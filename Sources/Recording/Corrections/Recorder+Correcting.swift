public import Documents
internal import Interpreting
internal import Structuring
internal import Vocabularies

/// What a person wants put right.
public struct CorrectionWish: Hashable, Sendable, Codable {
    public let document: DocumentName
    /// As it stands in the name of the recommendation; `nil` for the symbol of the document or a name in it.
    public let paragraph: String?
    /// `nil` for the language that speaks for the document.
    public let language: Language?
    public let field: CorrectionMade.Field
    public let act: Int?
    public let words: String?
    /// `nil` leaves it to the reader again.
    public let to: [String]?
    public let why: String

    public init(
        document: DocumentName, paragraph: String?, language: Language?, field: CorrectionMade.Field, act: Int?, words: String?,
        to: [String]?, why: String
    ) {
        self.document = document
        self.paragraph = paragraph
        self.language = language
        self.field = field
        self.act = act
        self.words = words
        self.to = to
        self.why = why
    }
}

/// Why something cannot be put right, as a sentence.
public struct CorrectionFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

extension Recorder {
    /// Appends a correction of what was read; answers it, or `nil` where the record says so already.
    ///
    /// Throws a `CorrectionFault` where there is nothing to correct, or the new value is none.
    public func correct(_ wish: CorrectionWish, who: String, time: Moment) async throws -> CorrectionMade? {
        let holdings = try await current()
        let name = holdings.redirect(from: wish.document) ?? wish.document
        guard let held = holdings.documents[name] else { throw CorrectionFault("the record holds no document \(wish.document)") }
        guard let reading = wish.language.map(held.current) ?? held.main, let bytes = try await bytes(of: reading.edition) else {
            throw CorrectionFault("the record holds no edition of \(name) in \(wish.language?.rawValue ?? "any language")")
        }
        let edition = try Edition(canonical: bytes)
        let made = CorrectionMade(
            document: name, paragraph: wish.paragraph, language: reading.language, field: wish.field, act: wish.act,
            words: wish.words, from: try wish.read(in: edition, named: name, holdings), to: wish.to, why: wish.why)
        if holdings.corrections.contains(where: { $0.made.target == made.target && $0.made.to == made.to }) { return nil }
        _ = try await say(.correctionMade(made), who: who, time: time)
        return made
    }
}

extension CorrectionWish {
    /// What was read of the field; checks that the new value is one.
    fileprivate func read(in edition: Edition, named name: DocumentName, _ holdings: Holdings) throws -> [String] {
        if field == .symbol { return try readSymbol(name, holdings) }
        if field == .name { return try readName(in: edition, named: name) }
        let edition = reads(edition, named: name) ? edition : edition.corrected(by: holdings.corrections(of: name), as: name)
        if field == .act { return try readAct(in: edition, named: name) }
        let names = edition.recommendationNames(in: name)
        guard let place = names.firstIndex(where: { $0.paragraph == paragraph }) else {
            throw CorrectionFault("\(name) has no recommendation \(paragraph ?? "")")
        }
        let recommendation = edition.reading.recommendations[place]
        switch field {
        case .symbol, .name, .act, .withdrawn: return []
        case .topics: return recommendation.topics
        case .citation:
            guard let citation = recommendation.citations.first(where: { $0.text == words }) else {
                let known = recommendation.citations.map { "“\($0.text)”" }.joined(separator: ", ")
                throw CorrectionFault("\(names[place]) cites \(known.isEmpty ? "nothing" : known), not “\(words ?? "")”")
            }
            return [citation.target].compactMap(\.self)
        case .force, .addressees:
            guard let act, recommendation.acts.indices.contains(act - 1) else {
                throw CorrectionFault("\(names[place]) has acts 1 to \(recommendation.acts.count), and no act \(act ?? 0)")
            }
            if field == .addressees { return recommendation.acts[act - 1].addressees.map(\.text) }
            if let to, to.count != 1 || Force(rawValue: to[0]) == nil {
                let forces = Force.allCases.map(\.rawValue).joined(separator: ", ")
                throw CorrectionFault("“\(to.joined(separator: " "))” is no force; the forces are \(forces)")
            }
            return [recommendation.acts[act - 1].force.rawValue]
        }
    }

    /// Whether the reader itself read what the wish is about. What a person added can be put right by another.
    private func reads(_ edition: Edition, named name: DocumentName) -> Bool {
        guard let place = edition.recommendationNames(in: name).firstIndex(where: { $0.paragraph == paragraph }) else {
            return false
        }
        return act.map { edition.reading.recommendations[place].acts.indices.contains($0 - 1) } ?? true
    }

    /// What was read of an act; checks that the words of the new one stand in its paragraph.
    private func readAct(in edition: Edition, named name: DocumentName) throws -> [String] {
        guard let paragraph, let (printed, _) = edition.numbered(paragraph) else {
            throw CorrectionFault("\(name) has no paragraph \(self.paragraph ?? "")")
        }
        let place = edition.recommendationNames(in: name).firstIndex { $0.paragraph == paragraph }
        let acts = place.map { edition.reading.recommendations[$0].acts } ?? []
        guard let act, (1...(acts.count + 1)).contains(act) else {
            throw CorrectionFault(
                "\(name)/\(paragraph) has \(acts.count) acts; the next that can be added is number \(acts.count + 1)")
        }
        if let to {
            guard let stated = StatedAct(to) else {
                let forces = Force.allCases.map(\.rawValue).joined(separator: ", ")
                throw CorrectionFault("say the verb, the force and what is asked; the forces are \(forces)")
            }
            guard stated.placed(in: printed, addressees: [], rule: "") != nil else {
                throw CorrectionFault(
                    "“\(stated.verb)” and behind it “\(stated.ask)” do not stand in paragraph \(paragraph) of \(name)")
            }
        }
        return acts.indices.contains(act - 1) ? acts[act - 1].stated : []
    }

    private func readName(in edition: Edition, named name: DocumentName) throws -> [String] {
        guard let words, !words.isEmpty else { throw CorrectionFault("say the printed name that is to be put right") }
        guard let to else { return [words] }
        let language = edition.report.language
        guard to.count == 1, Reading.knows(to[0], in: language) else {
            throw CorrectionFault("“\(to.joined(separator: ", "))” is no State or organization that is known in this language")
        }
        guard edition.reading.naming(words, to[0], in: language) != nil else {
            throw CorrectionFault("nobody named “\(words)” was read in \(name)")
        }
        return [words]
    }

    private func readSymbol(_ name: DocumentName, _ holdings: Holdings) throws -> [String] {
        guard name.isProvisional else { throw CorrectionFault("\(name) prints its symbol, and a text is never corrected") }
        guard let symbol = try to?.first.map({ try DocumentSymbol($0) }), to?.count == 1 else {
            throw CorrectionFault("say the symbol that \(name) is to bear")
        }
        guard holdings.documents[DocumentName(symbol)] == nil else {
            throw CorrectionFault("the record holds a document \(symbol.text) already")
        }
        return [name.text]
    }
}

extension CorrectionMade {
    /// In one line: what, from, to, why.
    public var summary: String {
        let place = document.text + (paragraph.map { "/\($0)" } ?? "") + (act.map { "#\($0)" } ?? "")
        let new = to.map { $0.joined(separator: ", ") } ?? "as it is read"
        return
            "\(place) \(field.rawValue): \(from.joined(separator: ", ")) → \(field == .withdrawn ? "no recommendation" : new): \(why)"
    }
}
