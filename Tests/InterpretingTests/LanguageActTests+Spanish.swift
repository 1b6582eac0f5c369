import Documents

extension LanguageActTests {
    static let spanishFrame = Frame(
        language: .spanish,
        title: "Informe sobre la reunión del Grupo de Trabajo sobre los Puertos celebrada en Riga del 3 al 5 de mayo de 2022",
        introduction: "Introducción",
        opening:
            "El Grupo de Trabajo se reunió en Riga, en la sala de los pilotos, y escuchó exposiciones sobre las lámparas y el aceite.",
        recommendations: "Recomendaciones", formula: "La Conferencia de los Puertos,",
        recital: "Recordando que las lámparas guían a los buques y que los pilotos las esperan,")

    static let spanish = [
        Spoken(
            frame: spanishFrame, style: .report, text: "Los Estados partes deberían encender sus lámparas.",
            asked: "should → Estados partes"),
        Spoken(
            frame: spanishFrame, style: .report,
            text: "Los Estados partes deberían considerar la posibilidad de comprar más lámparas.",
            asked: "should consider → Estados partes"),
        Spoken(
            frame: spanishFrame, style: .report, text: "La Secretaría debería seguir llevando la lista de las lámparas.",
            asked: "should continue → Secretaría"),
        Spoken(
            frame: spanishFrame, style: .report, text: "Los Estados deberán contar las lámparas.",
            asked: "shall → Estados"),
        Spoken(
            frame: spanishFrame, style: .report, text: "Se alienta a los Estados partes a encender sus lámparas.",
            asked: "be encouraged to → Estados partes"),
        Spoken(
            frame: spanishFrame, style: .report,
            text: "Se invita a los Estados Miembros a que consideren la posibilidad de comprar lámparas.",
            asked: "be invited to → Estados Miembros"),
        Spoken(
            frame: spanishFrame, style: .report,
            text: "El Grupo de Trabajo pidió a la Secretaría que llevara una lista de las lámparas.",
            asked: "request → Secretaría"),
        Spoken(
            frame: spanishFrame, style: .report,
            text: "El Grupo de Trabajo recomienda que los Estados partes enciendan sus lámparas.",
            asked: "recommend → Estados partes"),
        Spoken(
            frame: spanishFrame, style: .report, text: "La UNODC y la sociedad civil deberían contar las lámparas.",
            asked: "should → UNODC + sociedad civil"),
        Spoken(
            frame: spanishFrame, style: .report, text: "Varios oradores dijeron que los Estados deberían encender sus lámparas.",
            asked: nil),
        Spoken(
            frame: spanishFrame, style: .resolution,
            text: "Solicita al Secretario General que le presente un informe sobre las lámparas;",
            asked: "request → Secretario General"),
        Spoken(
            frame: spanishFrame, style: .resolution, text: "Exhorta a los Estados Miembros a encender las lámparas de sus puertos;",
            asked: "call upon → Estados Miembros"),
        Spoken(
            frame: spanishFrame, style: .resolution,
            text: "Insta a los Estados Miembros que aún no lo hayan hecho a que consideren la posibilidad de comprar lámparas;",
            asked: "urge → Estados Miembros"),
        Spoken(
            frame: spanishFrame, style: .resolution,
            text: "Alienta a las organizaciones regionales y al sector privado a prestar lámparas;",
            asked: "encourage → organizaciones regionales + sector privado"),
        Spoken(
            frame: spanishFrame, style: .resolution,
            text: "Invita también al Programa de las Naciones Unidas para el Desarrollo (PNUD) a ayudar a los pilotos;",
            asked: "invite → Programa de las Naciones Unidas para el Desarrollo (PNUD)"),
        Spoken(
            frame: spanishFrame, style: .resolution, text: "Expresa su apoyo a los pilotos y pide a los gobiernos que los ayuden;",
            asked: "request → gobiernos"),
        Spoken(
            frame: spanishFrame, style: .resolution, text: "Decide seguir examinando la cuestión;",
            asked: "decide → self"),
        Spoken(
            frame: spanishFrame, style: .resolution, text: "Toma nota con reconocimiento del informe sobre las lámparas;",
            asked: nil),
    ]
}
