internal import Documents

/// The words that every resolution and report is written in: what is asked is in the others.
///
/// Chinese writes no word apart: its stock is of phrases, which are found among its characters.
enum StockWords {
    /// Their stems, by their hash.
    static let stems: [Language: Set<UInt64>] = Dictionary(
        uniqueKeysWithValues: words.map { language, words in
            let stems = words.split(whereSeparator: \.isWhitespace).map { word in
                var letters = word.unicodeScalars.map(LineageWord.folded)
                if language == .arabic { ArabicRoot.bare(&letters) }
                LineageStem.cut(&letters, in: language)
                return LineageWord.hash(letters)
            }
            return (language, Set(stems))
        })

    private static let words: [Language: String] = [
        .english: """
        state states party parties member members government governments secretary general secretariat
        council assembly conference committee commission organization organizations body bodies working
        group session meeting report resolution decision paragraph request invite encourage urge call
        welcome note recognize reaffirm recall stress emphasize decide take consider recommend express
        appreciation concern continue strengthen enhance promote support ensure provide improve develop
        implement implementation cooperate cooperation coordinate coordination measure effort action step
        appropriate relevant necessary accordance regard particular existing resource available national
        regional international level joint exchange share good practice expert hold held convene submit
        prepare establish adopt upon year half aim through based
        """,
        .french: """
        état états partie parties membre gouvernement secrétaire général secrétariat conseil assemblée
        conférence comité commission organisation organe groupe travail session réunion rapport résolution
        décision paragraphe prier inviter encourager demander engager exhorter noter reconnaître réaffirmer
        rappeler souligner décider prendre envisager recommander exprimer continuer renforcer améliorer
        promouvoir appuyer veiller assurer fournir élaborer appliquer application coopérer coopération
        coordination mesure effort action approprié pertinent nécessaire conformément égard particulier
        ressource disponible national régional international niveau conjoint échange bonne pratique expert
        tenir convoquer présenter établir adopter prie poursuivre
        """,
        .spanish: """
        estado parte miembro gobierno secretario secretaría consejo asamblea conferencia comité comisión
        organización órgano grupo trabajo período sesiones reunión informe resolución decisión párrafo
        solicitar pedir invitar alentar instar exhortar acoger observar reconocer reafirmar recordar
        subrayar decidir tomar considerar recomendar expresar seguir continuar fortalecer reforzar mejorar
        promover apoyar asegurar velar proporcionar elaborar aplicar aplicación cooperar cooperación
        coordinación medida esfuerzo acción apropiado pertinente necesario conformidad respecto particular
        recurso disponible nacional regional internacional nivel conjunto intercambio buena práctica experto
        celebrar convocar presentar establecer siga sigan sigue continúe refuerce refuercen aliente aliento
        insta pide
        """,
        .russian: """
        государство государства государствам участник члены правительство генеральный секретарь секретариат
        совет ассамблея конференция комитет комиссия организация орган рабочая группа сессия совещание
        доклад резолюция решение пункт просит предлагает рекомендует призывает настоятельно отмечает
        признает подтверждает напоминает подчеркивает постановляет принимать рассмотреть выражает продолжать
        укреплять расширять поощрять поддерживать обеспечивать предоставлять совершенствовать разрабатывать
        осуществлять осуществление сотрудничать сотрудничество координация меры усилия действия надлежащий
        соответствующий необходимый соответствии частности ресурсы национальный региональный международный
        уровень совместный обмен практика эксперт провести созвать представить
        """,
        .arabic: """
        دولة دول أطراف طرف أعضاء عضو حكومات حكومة أمين أمينة عام عامة تنفيذي أمانة مجلس جمعية مؤتمر لجنة منظمة منظمات هيئة
        هيئات فريق عامل دورة اجتماع تقرير قرار مقرر فقرة تطلب يطلب تدعو يدعو تشجع يشجع تحث يحث تهيب يهيب تناشد يناشد ترحب يرحب
        تلاحظ يلاحظ تحيط يحيط علما تسلم يسلم تؤكد يؤكد تشير يشير تشدد يشدد تقرر يقرر توصي يوصي تعرب يعرب تقدير قلق اتخاذ نظر
        مواصلة تعزيز تحسين دعم ضمان كفالة توفير وضع تنفيذ تعاون تنسيق تدابير جهود إجراءات مناسبة مناسب نحو ملائمة لازمة وفقا
        صدد خاص موارد متاحة حدود رهنا توافر خارج ميزانية وطنية إقليمية دولية مستوى مشتركة تبادل ممارسات جيدة مجال خبراء عقد
        تقديم يقدم تقدم إعداد يعد تعد يعقد تعقد ينظم تنظم تشاور بذل قصارى جهد زيارات دراسية
        """,
    ]
}
