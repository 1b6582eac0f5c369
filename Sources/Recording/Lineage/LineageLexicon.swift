internal import Documents

/// The few words of the six languages that lineage treats by themselves.
enum LineageLexicon {
    /// Words that carry the grammar and not the matter.
    private static let functionWords: Set<String> = set(
        """
        the of and to in a an for on with by that as their its or from at this it such those these is are be been was were which
        who whom has have had not all any other also inter alia including include within under into upon they them further
        strongly shall should may can must will would so there than among between both each more most only per via well while
        la le les de des du un une et à au aux en dans par pour que qui se sa son ses leur leurs ce cette ces sur ou ne pas est
        sont être ainsi également d l s qu y compris notamment afin lors tout toute tous toutes entre dont où cet cela ceux
        celles si sous sans vers chez selon dès plus bien comme ils elles soit soient a ont
        el los las del al una y o e con por para que su sus se lo como es son ser no este esta estos estas también así incluida
        incluidos incluidas inclusive entre otros otras otro otra cosas fin todo toda todos todas mediante según sobre desde hasta
        sin bajo cuyo cuya cuyos cuyas cuando donde sea sean ha han haya hayan más así bien les
        и в во на с со к по о об от до для из за при не а но или что как их его ее это этот эта эти также том числе бы быть
        является которые который которая которых которым ли же то включая частности целях целью все всех всем путем посредством
        между через над под без себя свои своих своим своей
        في من علي الي عن مع ان او و ما لا لم لن الا هذا هذه ذلك تلك التي الذي الذين بما فيها فيه كما هو هي قد كل غير ايضا سيما
        اجل جميع طريق بين منها لها لهم له به بها عليها اليها حيث بعد قبل عند لدي خلال بغية اذا ثم لكي كي ذات وسائل بوسائل حسب اقتضاء
        """)

    /// The words that are treated by themselves, by their hash.
    static let known: [UInt64: LineageWord.Kind] = {
        var known: [UInt64: LineageWord.Kind] = [:]
        for word in functionWords { known[LineageWord.hash(word.unicodeScalars)] = .function }
        for word in numbers { known[LineageWord.hash(word.unicodeScalars)] = .variable }
        return known
    }()

    /// Russian has an ordinal in every case.
    static func isOrdinal(_ letters: [Unicode.Scalar]) -> Bool { russianOrdinals.contains(where: letters.starts) }

    /// Words that are numbers, ordinals or months, which change from session to session.
    private static let numbers: Set<String> = set(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
        ninetieth hundredth twenty thirty forty fifty sixty seventy eighty ninety hundred two three four five six seven eight
        nine ten eleven twelve january february march april june july august september october november december
        première premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième
        treizième quatorzième quinzième seizième vingtième trentième quarantième cinquantième soixantième centième unième vingt
        trente quarante cinquante soixante quatre vingts dix janvier février mars avril mai juin juillet août septembre octobre
        novembre décembre
        primer primera primero segundo segunda tercer tercera tercero cuarto cuarta quinto quinta sexto sexta séptimo séptima
        octavo octava noveno novena décimo décima undécimo undécima duodécimo duodécima decimotercer decimotercera vigésimo
        vigésima trigésimo trigésima cuadragésimo cuadragésima quincuagésimo quincuagésima sexagésimo sexagésima septuagésimo
        septuagésima octogésimo octogésima nonagésimo nonagésima centésimo enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря двадцать тридцать сорок пятьдесят
        шестьдесят семьдесят восемьдесят девяносто
        اولي ثانية ثالثة رابعة خامسة سادسة سابعة ثامنة تاسعة عاشرة حادية ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي
        واحد واحدة اثنان اثنين اثني اثنتين ثلاث ثلاثة اربع اربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة
        عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مائة مئة
        كانون شباط اذار نيسان ايار حزيران تموز ايلول تشرين
        يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
        """)

    private static let russianOrdinals: [String.UnicodeScalarView] = [
        "первой", "первая", "второй", "вторая", "третьей", "третья", "четверт", "пятой", "пятая", "шестой", "шестая", "седьм",
        "восьмой", "восьмая", "девят", "десят", "двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят",
        "восемидесят", "восьмидесят", "девяност",
    ].map(\.unicodeScalars)

    static let hanNumerals: Set<Unicode.Scalar> = ["一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零", "〇"]
    static let hanNumeralKeys = Set(hanNumerals.map { LineageWord.hash(CollectionOfOne($0)) })
    /// What is counted or measured begins with these: “三年”, “两小时”, “五公里”. Elsewhere a numeral is most often part of a word:
    /// “统一”.
    static let hanCounters = Set("年月日天周个届次名倍成岁米小公".unicodeScalars)

    /// Words by which a paragraph speaks of its own document or of the body's agenda: "the present resolution", "the
    /// provisional agenda". Two such paragraphs ask the same thing only where their documents are about the same thing.
    static let selfReferences: [Language: [UInt64: [[UInt64]]]] = Dictionary(
        uniqueKeysWithValues: selfReferringPhrases.map { language, phrases in
            let keys = phrases.map { LineageWord.words(of: $0, in: language).map(\.key) }
            return (language, Dictionary(grouping: keys) { $0[0] })
        })

    private static let selfReferringPhrases: [Language: [String]] = [
        .english: [
            "present resolution", "this resolution", "present decision", "this decision", "present report",
            "provisional agenda", "item entitled", "sub-item entitled", "remain seized", "remain actively seized",
            "keep the matter under", "next session",
        ],
        .french: [
            "présente résolution", "présente décision", "présent rapport", "ordre du jour provisoire", "point intitulé",
            "question intitulée", "demeurer saisi", "rester saisi",
        ],
        .spanish: [
            "presente resolución", "presente decisión", "presente informe", "programa provisional", "tema titulado",
            "seguir ocupándose",
        ],
        .russian: [
            "настоящей резолюции", "настоящую резолюцию", "настоящего решения", "настоящем решении",
            "предварительную повестку", "предварительной повестки", "пункта озаглавленного", "пункт озаглавленный",
        ],
        .arabic: ["هذا القرار", "هذا المقرر", "جدول الأعمال المؤقت", "البند المعنون"],
        .chinese: ["本决议", "本决定", "临时议程", "题为"],
    ]

    private static func set(_ words: String) -> Set<String> { Set(words.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
