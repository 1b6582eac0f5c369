import Documents

extension LanguageActTests {
    static let frenchFrame = Frame(
        language: .french, title: "Rapport sur la réunion du Groupe de travail sur les ports tenue à Riga du 3 au 5 mai 2022",
        introduction: "Introduction",
        opening:
            "Le Groupe de travail s’est réuni à Riga, dans la salle des pilotes, et a entendu des exposés sur les lampes et sur l’huile.",
        recommendations: "Recommandations", formula: "La Conférence des ports,",
        recital: "Rappelant que les lampes guident les navires et que les pilotes les attendent,")

    static let french = [
        Spoken(
            frame: frenchFrame, style: .report, text: "Les États parties devraient allumer leurs lampes.",
            asked: "should → États parties"),
        Spoken(
            frame: frenchFrame, style: .report, text: "Les États parties devraient envisager d’allumer davantage de lampes.",
            asked: "should consider → États parties"),
        Spoken(
            frame: frenchFrame, style: .report, text: "Le secrétariat devrait continuer de tenir la liste des lampes.",
            asked: "should continue → secrétariat"),
        Spoken(
            frame: frenchFrame, style: .report, text: "Les États parties et l’ONUDC doivent compter les lampes.",
            asked: "must → États parties + ONUDC"),
        Spoken(
            frame: frenchFrame, style: .report, text: "Les États parties sont encouragés à allumer leurs lampes.",
            asked: "be encouraged to → États parties"),
        Spoken(
            frame: frenchFrame, style: .report, text: "Le Groupe de travail a prié le Secrétariat de tenir une liste des lampes.",
            asked: "request → Secrétariat"),
        Spoken(
            frame: frenchFrame, style: .report,
            text: "Le Groupe de travail recommande que les États parties allument leurs lampes.",
            asked: "recommend → États parties"),
        Spoken(
            frame: frenchFrame, style: .report, text: "Les lampes devraient être allumées dans tous les ports.",
            asked: "should → "),
        Spoken(
            frame: frenchFrame, style: .report, text: "Il est recommandé aux États Membres de compter leurs lampes.",
            asked: "be recommended to → États Membres"),
        Spoken(
            frame: frenchFrame, style: .report, text: "Plusieurs orateurs ont dit que les États devraient allumer leurs lampes.",
            asked: nil),
        Spoken(
            frame: frenchFrame, style: .resolution, text: "Prie le Secrétaire général de lui présenter un rapport sur les lampes ;",
            asked: "request → Secrétaire général"),
        Spoken(
            frame: frenchFrame, style: .resolution,
            text: "Prie instamment tous les États Membres d’allumer les lampes de leurs ports ;",
            asked: "urge → États Membres"),
        Spoken(
            frame: frenchFrame, style: .resolution, text: "Demande également aux gouvernements de compter les lampes ;",
            asked: "request → gouvernements"),
        Spoken(
            frame: frenchFrame, style: .resolution,
            text: "Invite les États Membres, agissant dans les limites de leurs moyens, à envisager d’acheter des lampes ;",
            asked: "invite → États Membres"),
        Spoken(
            frame: frenchFrame, style: .resolution,
            text: "Engage les organisations régionales et internationales et la société civile à prêter des lampes ;",
            asked: "encourage → organisations régionales et internationales + société civile"),
        Spoken(
            frame: frenchFrame, style: .resolution, text: "Décide de rester saisie de la question ;",
            asked: "decide → self"),
        Spoken(
            frame: frenchFrame, style: .resolution,
            text:
                "Exprime son soutien aux pilotes et encourage le Programme des Nations Unies pour le développement (PNUD) à les aider ;",
            asked: "encourage → Programme des Nations Unies pour le développement (PNUD)"),
        Spoken(
            frame: frenchFrame, style: .resolution, text: "Prend note avec satisfaction du rapport sur les lampes ;",
            asked: nil),
    ]
}
