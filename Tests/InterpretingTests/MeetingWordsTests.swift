import Documents
import Interpreting
import Recording
import TestSupport
import Testing

/// The facts of an invented meeting as reports tell them in six languages.
@Suite struct MeetingWordsTests {
    struct Told: CustomTestStringConvertible {
        let language: String
        let text: String
        /// Attendance by category, in the order of the text.
        var attendance: [String: [String]] = [:]
        var officers: [String] = []
        var statements: [String] = []
        var agenda: [String] = []
        var testDescription: String { "\(language): \(text.prefix(50))" }
    }

    static let table = [
        Told(
            language: "en",
            text: """
                1. The following States parties to the Convention were represented at the meeting: Chile, Côte d’Ivoire, Iran (Islamic Republic of) and Trinidad and Tobago.

                2. The European Union, a regional economic integration organization that is a party to the Convention, was represented at the meeting.

                3. The meeting was chaired by Ana Pinto (Portugal). The Working Group elected Sione Tau (Tonga) and María José del Río (Chile) as Vice-Chairs and Ivo van Dam (Belgium) as Rapporteur.

                4. Under agenda items 2 to 4, statements were made by the representatives of Chile and Tonga and by the observers for Japan and the International Maritime Organization.

                5. The Secretary of the Convention made an introductory statement on agenda item 3 (b).

                6. Several delegations made statements on the lighting of harbours.

                7. The Working Group adopted the following agenda:

                1. Opening of the meeting.

                2. Lights and signals.
                """,
            attendance: [
                "States parties": ["Chile", "Côte d’Ivoire", "Iran (Islamic Republic of)", "Trinidad and Tobago"],
                "regional economic integration organization": ["European Union"],
            ],
            officers: [
                "Chair Ana Pinto Portugal", "Vice-Chair Sione Tau Tonga", "Vice-Chair María José del Río Chile",
                "Rapporteur Ivo van Dam Belgium",
            ],
            statements: [
                "4 2-4 representatives Chile|Tonga", "4 2-4 observers Japan|International Maritime Organization",
                "5 3 (b) invited speakers Secretary of the Convention",
            ]),
        Told(
            language: "fr",
            text: """
                1. Les États parties à la Convention ci-après étaient représentés à la réunion : Chili, Côte d’Ivoire, Iran (République islamique d’) et Trinité-et-Tobago.

                2. L’Union européenne, organisation régionale d’intégration économique partie à la Convention, était représentée à la réunion.

                3. La réunion a été présidée par Ana Pinto (Portugal). Le Groupe de travail a élu Sione Tau (Tonga) Vice-Président et Ivo van Dam (Belgique) Rapporteur.

                4. Au titre des points 2 à 4 de l’ordre du jour, des déclarations ont été faites par les représentants des États parties suivants : Chili et Tonga.
                """,
            attendance: [
                "États parties": ["Chili", "Côte d’Ivoire", "Iran (République islamique d’)", "Trinité-et-Tobago"],
                "organisation régionale d’intégration économique partie à la Convention": ["Union européenne"],
            ],
            officers: ["Chair Ana Pinto Portugal", "Vice-Chair Sione Tau Tonga", "Rapporteur Ivo van Dam Belgique"],
            statements: ["4 2-4 States parties Chili|Tonga"]),
        Told(
            language: "es",
            text: """
                1. Estuvieron representados en la reunión los siguientes Estados partes en la Convención: Chile, Côte d’Ivoire, Irán (República Islámica del) y Trinidad y Tabago.

                2. La Unión Europea, organización regional de integración económica, estuvo representada en la reunión.

                3. La reunión fue presidida por Ana Pinto (Portugal). El Grupo de Trabajo eligió a Sione Tau (Tonga) como Vicepresidente y a Ivo van Dam (Bélgica) como Relator.

                4. En relación con los temas 2 a 4 del programa, formularon declaraciones los representantes de los siguientes Estados partes: Chile y Tonga.
                """,
            attendance: [
                "Estados partes": ["Chile", "Côte d’Ivoire", "Irán (República Islámica del)", "Trinidad y Tabago"],
                "organización regional de integración económica": ["Unión Europea"],
            ],
            officers: ["Chair Ana Pinto Portugal", "Vice-Chair Sione Tau Tonga", "Rapporteur Ivo van Dam Bélgica"],
            statements: ["4 2-4 States parties Chile|Tonga"]),
        Told(
            language: "ru",
            text: """
                1. На совещании были представлены следующие государства-участники Конвенции: Чили, Кот-д’Ивуар, Иран (Исламская Республика) и Тринидад и Тобаго.

                2. Европейский союз, региональная организация экономической интеграции, был представлен на совещании.

                3. Совещание проходило под председательством Аны Пинту (Португалия). Рабочая группа избрала Сионе Тау (Тонга) заместителем Председателя и Иво ван Дама (Бельгия) Докладчиком.

                4. По пунктам 2–4 повестки дня с заявлениями выступили представители следующих государств-участников: Чили и Тонга.
                """,
            attendance: [
                "государства-участники": ["Чили", "Кот-д’Ивуар", "Иран (Исламская Республика)", "Тринидад и Тобаго"],
                "региональная организация экономической интеграции": ["Европейский союз"],
            ],
            officers: ["Chair Аны Пинту Португалия", "Vice-Chair Сионе Тау Тонга", "Rapporteur Иво ван Дама Бельгия"],
            statements: ["4 2-4 States parties Чили|Тонга"]),
        Told(
            language: "ar",
            text: """
                ١- وكانت الدول الأطراف التالية في الاتفاقية ممثلة في الاجتماع: شيلي، وكوت ديفوار، وإيران (جمهورية - الإسلامية)، وترينيداد وتوباغو.

                ٢- ورأس الاجتماع آنا بينتو (البرتغال). وانتخب الفريق العامل سيوني تاو (تونغا) نائبا للرئيس وإيفو فان دام (بلجيكا) مقررا.

                ٣- وفي إطار البنود من 2 إلى 4 من جدول الأعمال، أدلى ببيانات ممثلو الدول الأطراف التالية: شيلي وتونغا.
                """,
            attendance: ["الدول الأطراف": ["شيلي", "كوت ديفوار", "إيران (جمهورية - الإسلامية)", "ترينيداد وتوباغو"]],
            officers: ["Chair آنا بينتو البرتغال", "Vice-Chair سيوني تاو تونغا", "Rapporteur إيفو فان دام بلجيكا"],
            statements: ["3 2-4 States parties شيلي|تونغا"]),
        Told(
            language: "zh",
            text: """
                1. 下列公约缔约国派代表出席了会议：智利、科特迪瓦、伊朗（伊斯兰共和国）以及特立尼达和多巴哥。

                2. 会议由安娜·平托（葡萄牙）担任主席。工作组选举西奥内·陶（汤加）为副主席，伊沃·范达姆（比利时）为报告员。

                3. 在议程项目2至4下，下列缔约国的代表作了发言：智利和汤加。
                """,
            attendance: ["公约缔约国": ["智利", "科特迪瓦", "伊朗（伊斯兰共和国）", "特立尼达和多巴哥"]],
            officers: ["Chair 安娜·平托 葡萄牙", "Vice-Chair 西奥内·陶 汤加", "Rapporteur 伊沃·范达姆 比利时"],
            statements: ["3 2-4 States parties 智利|汤加"]),
    ]

    @Test(arguments: table) func `facts are told in six languages`(told: Told) async throws {
        let meeting = try await edition(ofText: told.text).reading.meeting
        let attendance = Dictionary(
            (meeting.attendance ?? []).map { ($0.category, $0.names) }, uniquingKeysWith: { first, _ in first })
        #expect(attendance == told.attendance)
        #expect((meeting.officers ?? []).map { "\($0.role) \($0.name) \($0.country ?? "")" } == told.officers)
        #expect(
            (meeting.statements ?? []).map { "\($0.paragraph) \($0.item ?? "-") \($0.capacity) \($0.names.joined(separator: "|"))" }
                == told.statements)
    }

    @Test(arguments: [
        ("by amending", "Improve the rights of women by amending the family code", 5),
        ("two verbs", "Continue and strengthen its programmes", 4),
        ("consider", "Consider ratifying the Convention", 3), ("continue", "Continue its efforts to light its harbours", 2),
        ("share", "Share its good practices with other States", 1),
        ("ratify", "Ratify the Convention on the Safety of Coastal Waters", 5),
        ("measures", "Take all necessary measures to combat smuggling", 4),
        ("first words", "In line with its obligations, abolish the tax on lamps", 5),
        ("adverb", "Effectively investigate all accidents", 5), ("adopt measures", "Adopt measures to protect sailors", 4),
    ]) func `the kind of change is read from the words`(name: String, ask: String, category: Int) async throws {
        let text = """
            A/HRC/99/1

            Report of the Working Group on the Universal Periodic Review

            Portugal

            II. Conclusions and/or recommendations

            1. The recommendations below will be examined by Portugal:

            1.1 \(ask) (Chile);
            """
        let found = try await edition(ofText: text).reading.recommendations
        #expect(found.first?.actionCategory == category, "\(name)")
    }
}
