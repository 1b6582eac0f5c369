import Documents

extension LanguageActTests {
    static let arabicFrame = Frame(
        language: .arabic,
        title: "تقرير عن اجتماع الفريق العامل المعني بالموانئ المعقود في ريغا في الفترة من 3 إلى 5 أيار/مايو 2022",
        introduction: "مقدمة", opening: "اجتمع الفريق العامل في ريغا، في قاعة المرشدين، واستمع إلى عروض عن المصابيح وعن الزيت.",
        recommendations: "التوصيات", formula: "إن مؤتمر الموانئ،",
        recital: "إذ تشير إلى أن المصابيح ترشد السفن وأن المرشدين ينتظرونها،")

    static let arabic = [
        Spoken(
            frame: arabicFrame, style: .report, text: "ينبغي للدول الأطراف أن تضيء مصابيحها.",
            asked: "should → للدول الأطراف"),
        Spoken(
            frame: arabicFrame, style: .report, text: "ينبغي للدول الأطراف أن تنظر في شراء مزيد من المصابيح.",
            asked: "should → للدول الأطراف"),
        Spoken(
            frame: arabicFrame, style: .report, text: "ينبغي للأمانة أن تواصل حفظ قائمة المصابيح.",
            asked: "should → للأمانة"),
        Spoken(
            frame: arabicFrame, style: .report, text: "يجب على الدول الأعضاء أن تعد مصابيحها.",
            asked: "must → الدول الأعضاء"),
        Spoken(
            frame: arabicFrame, style: .report, text: "تشجع الدول الأطراف على إضاءة مصابيحها.",
            asked: "encourage → الدول الأطراف"),
        Spoken(
            frame: arabicFrame, style: .report, text: "طلب الفريق العامل إلى الأمانة أن تحفظ قائمة المصابيح.",
            asked: "request → الأمانة"),
        Spoken(
            frame: arabicFrame, style: .report, text: "أوصى الفريق العامل بأن تضيء الدول الأطراف مصابيحها.",
            asked: "recommend → الدول الأطراف"),
        Spoken(
            frame: arabicFrame, style: .report, text: "ينبغي للدول والمجتمع المدني عد المصابيح.",
            asked: "should → للدول + المجتمع المدني"),
        Spoken(
            frame: arabicFrame, style: .report, text: "يجوز للدول الأطراف أن تطلب مزيدا من المصابيح.",
            asked: "may → للدول الأطراف"),
        Spoken(
            frame: arabicFrame, style: .report, text: "اجتمع المرشدون في القاعة الكبرى.",
            asked: nil),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "تطلب إلى الأمين العام أن يقدم تقريرا عن المصابيح؛",
            asked: "request → الأمين العام"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "تهيب أيضا بالدول الأعضاء أن تضيء مصابيح موانئها؛",
            asked: "call upon → الدول الأعضاء"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "تحث جميع الحكومات على عد المصابيح؛",
            asked: "urge → الحكومات"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "تشجع المنظمات الإقليمية والقطاع الخاص على إعارة المصابيح؛",
            asked: "encourage → المنظمات الإقليمية + القطاع الخاص"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "تدعو برنامج الأمم المتحدة الإنمائي إلى مساعدة المرشدين؛",
            asked: "invite → برنامج الأمم المتحدة الإنمائي"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "تعرب عن تأييدها للمرشدين، وتطلب إلى الحكومات أن تساعدهم؛",
            asked: "request → الحكومات"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "تقرر أن تبقي المسألة قيد نظرها؛",
            asked: "decide → self"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "تحيط علما مع التقدير بالتقرير عن المصابيح؛",
            asked: nil),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "يطلب إلى الأمينة العامة أن تعد قائمة بالمصابيح؛",
            asked: "request → الأمينة العامة"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "يوصي بأن تضيء الدول الأعضاء مصابيحها؛",
            asked: "recommend → الدول الأعضاء"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "يدعو البلديات إلى تنظيف المصابيح؛",
            asked: "invite → البلديات"),
        Spoken(
            frame: arabicFrame, style: .resolution, text: "يحث الأطراف المتعاقدة على إضاءة مصابيحها؛",
            asked: "urge → الأطراف المتعاقدة"),
    ]
}
