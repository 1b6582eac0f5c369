import TestSupport
import Testing
import Vocabularies

/// Every row of every table: whole, of this time and place, and with a source.
@Suite struct TableTests {
    @Test(arguments: DataFile.all) func `every row is whole and has a source`(name: String) {
        let file = DataFile(name)
        #expect(!file.rows.isEmpty, "\(name) is empty")
        #expect(file.columns.last == "source", "\(name) has no sources")
        for row in file.rows {
            for column in file.columns {
                let text = row[text: column]
                #expect(text.first?.isWhitespace != true && text.last?.isWhitespace != true, "\(name), line \(row.line), \(column)")
                #expect(!text.contains("  "), "\(name), line \(row.line), \(column): two spaces")
            }
            #expect(!row[text: file.columns[0]].isEmpty, "\(name), line \(row.line): the first field is empty")
            #expect(!row[text: "source"].isEmpty, "\(name), line \(row.line): no source")
        }
    }

    /// The columns that tell the rows of a table apart.
    private static func key(_ name: String) -> [String] {
        switch name.prefix(while: { $0 != "." }) {
        case "headings": ["language", "kind", "word"]
        case "topics": ["scheme", "id"]
        case "lexicon": ["phrase", "voice"]
        case "terms", "facts": ["phrase", "kind"]
        case "actions": ["phrase", "place"]
        case "states": ["iso3"]
        case "entities", "groups": ["id"]
        case "bodies": ["symbol"]
        case "words": ["word"]
        case "actors": ["noun"]
        case "hedges": ["phrase"]
        default: ["name"]
        }
    }

    @Test(arguments: DataFile.all) func `no row stands twice`(name: String) {
        var seen: Set<[String]> = []
        for row in DataFile(name).rows {
            let key = Self.key(name).map { row[text: $0] }
            #expect(seen.insert(key).inserted, "\(name), line \(row.line): \(key) stands twice")
        }
    }

    @Test(arguments: ["states.tsv", "entities.tsv", "groups.tsv", "topics.tsv"])
    func `names are there in six languages`(name: String) {
        for row in DataFile(name).rows {
            for language in languageCodes {
                #expect(!row[text: language].isEmpty, "\(name), line \(row.line): no name in \(language)")
            }
        }
    }

    @Test(arguments: languageCodes) func `every language has its tables`(language: String) {
        let tables = Set(DataFile.all)
        for kind in ["actions", "actors", "facts", "hedges", "lexicon", "terms", "words"] {
            #expect(tables.contains("\(kind).\(language).tsv"))
        }
        let lexicon = Lexicon.of(language)
        #expect(Set(lexicon.verbs.map(\.force)).isSuperset(of: [.obligation, .direction, .encouragement, .permission]))
    }

    @Test(arguments: languageCodes) func `every phrase that asks is found where it is printed`(language: String) {
        let lexicon = Lexicon.of(language)
        for verb in lexicon.verbs {
            let tokens = lexicon.tokens(of: verb.phrase)
            let found = lexicon.verb(at: 0, in: tokens, voice: verb.voice)
            #expect(found?.range == 0..<tokens.count, "\(language): “\(verb.phrase)”")
        }
    }

    @Test func `the members of the United Nations are 193`() {
        #expect(States.shared.all.count { $0.status == .member } == 193)
        #expect(States.shared.all.filter { $0.status == .observer }.map(\.iso3).sorted() == ["PSE", "VAT"])
        #expect(States.shared.all.filter { $0.status == .nonMember }.map(\.iso3).sorted() == ["COK", "NIU"])
    }

    @Test(arguments: [
        ("Turkey", "TUR"), ("Türkiye", "TUR"), ("Турция", "TUR"), ("土耳其", "TUR"), ("Czech Republic", "CZE"), ("Swaziland", "SWZ"),
        ("Eswatini", "SWZ"), ("the former Yugoslav Republic of Macedonia", "MKD"), ("Cape Verde", "CPV"), ("Cap-Vert", "CPV"),
        ("Bolivia", "BOL"), ("Estado Plurinacional de Bolivia", "BOL"), ("Côte d’Ivoire", "CIV"), ("Ivory Coast", "CIV"),
        ("the Portuguese Republic", "PRT"), ("République portugaise", "PRT"), ("Holy See", "VAT"), ("Îles Cook", "COK"),
    ])
    func `a State is known by its names of now and before`(name: String, iso3: String) {
        #expect(States.shared.named(name)?.iso3 == iso3)
    }

    @Test(arguments: languageCodes) func `every name of a State or organization is known in its language`(language: String) {
        let lexicon = Lexicon.of(language)
        for state in States.shared.all {
            for name in state.names(in: language) {
                #expect(lexicon.reference(named: name)?.kind == .state, "\(language): \(name)")
            }
        }
        for entity in Entities.shared.all {
            for name in entity.names(in: language) { #expect(lexicon.reference(named: name) != nil, "\(language): \(name)") }
        }
    }

    @Test(arguments: [
        ("CTOC/COP/WG.4/2013/5", "body:CTOC/COP/WG.4"), ("A/HRC/EMRIP/2025/3", "entity:emrip"), ("E/C.19/2024/7", "entity:unpfii"),
        ("JIU/REP/2021/4", "entity:jiu"), ("A/RES/78/228", "entity:general-assembly"), ("CEDAW/C/SVN/7", "entity:cedaw"),
        ("CAC/COSP/2023/L.2", "body:CAC/COSP"), ("HAR/WG/2022/1", "none"),
    ])
    func `a symbol shows its body`(symbol: String, id: String) {
        #expect(Bodies.body(ofSymbol: symbol)?.id ?? "none" == id)
    }

    @Test func `the entities that bodies name are there`() {
        let ids = Set(Entities.shared.all.map(\.id))
        for body in Bodies.all { #expect(body.entity.map(ids.contains) ?? true, "\(body.symbol)") }
    }
}
