import Documents

extension LanguageActTests {
    static let russianFrame = Frame(
        language: .russian, title: "Доклад о работе совещания Рабочей группы по портам, проведенного в Риге 3–5 мая 2022 года",
        introduction: "Введение",
        opening: "Рабочая группа провела совещание в Риге, в зале лоцманов, и заслушала сообщения о фонарях и о масле.",
        recommendations: "Рекомендации", formula: "Совет по портам,",
        recital: "ссылаясь на то, что фонари указывают путь судам и что их ждут лоцманы,")

    static let russian = [
        Spoken(
            frame: russianFrame, style: .report, text: "Государствам-участникам следует зажечь свои фонари.",
            asked: "should → Государствам-участникам"),
        Spoken(
            frame: russianFrame, style: .report, text: "Государствам следует рассмотреть возможность приобретения фонарей.",
            asked: "should consider → Государствам"),
        Spoken(
            frame: russianFrame, style: .report, text: "Секретариату следует продолжать вести список фонарей.",
            asked: "should continue → Секретариату"),
        Spoken(
            frame: russianFrame, style: .report, text: "Следует государствам-членам сосчитать фонари.",
            asked: "should → государствам-членам"),
        Spoken(
            frame: russianFrame, style: .report, text: "Государства-участники должны сосчитать фонари.",
            asked: "must → Государства-участники"),
        Spoken(
            frame: russianFrame, style: .report, text: "Государствам-членам рекомендуется сосчитать фонари.",
            asked: "be encouraged to → Государствам-членам"),
        Spoken(
            frame: russianFrame, style: .report, text: "Государствам-участникам предлагается представить список фонарей.",
            asked: "be invited to → Государствам-участникам"),
        Spoken(
            frame: russianFrame, style: .report, text: "Рабочая группа просила Секретариат вести список фонарей.",
            asked: "request → Секретариат"),
        Spoken(
            frame: russianFrame, style: .report, text: "Рабочая группа рекомендует государствам-участникам зажечь фонари.",
            asked: "recommend → государствам-участникам"),
        Spoken(
            frame: russianFrame, style: .report, text: "Несколько ораторов отметили, что государствам следует зажечь фонари.",
            asked: nil),
        Spoken(
            frame: russianFrame, style: .resolution, text: "просит Генерального секретаря представить доклад о фонарях;",
            asked: "request → Генерального секретаря"),
        Spoken(
            frame: russianFrame, style: .resolution, text: "призывает также государства-члены зажечь фонари в своих портах;",
            asked: "call upon → государства-члены"),
        Spoken(
            frame: russianFrame, style: .resolution,
            text: "настоятельно призывает государства-участники, которые еще не сделали этого, сосчитать фонари;",
            asked: "urge → государства-участники"),
        Spoken(
            frame: russianFrame, style: .resolution,
            text: "рекомендует региональным организациям и частному сектору предоставлять фонари;",
            asked: "encourage → региональным организациям + частному сектору"),
        Spoken(
            frame: russianFrame, style: .resolution,
            text: "предлагает Программе развития Организации Объединенных Наций (ПРООН) помогать лоцманам;",
            asked: "invite → Программе развития Организации Объединенных Наций (ПРООН)"),
        Spoken(
            frame: russianFrame, style: .resolution,
            text: "выражает поддержку лоцманам и в этой связи просит правительства помогать им;",
            asked: "request → правительства"),
        Spoken(
            frame: russianFrame, style: .resolution, text: "постановляет продолжать заниматься этим вопросом;",
            asked: "decide → self"),
        Spoken(
            frame: russianFrame, style: .resolution, text: "с удовлетворением отмечает доклад о фонарях;",
            asked: nil),
    ]
}
