import Documents
import Recording
import Structuring
import TestSupport
import Testing

/// What the other official languages print otherwise than English: numbers, formulas, dates.
@Suite struct SixLanguagesTests {
    @Test(arguments: [
        ["1 - تحث الدول على إنارة المنارات؛", "2 - تهيب بالحكومات أن تنظف العدسات."],
        ["١ - تحث الدول على إنارة المنارات؛", "٢ - تهيب بالحكومات أن تنظف العدسات."],
        ["1． 敦促各国点亮灯塔；", "2． 呼吁各国政府清洁透镜。"],
        ["1、敦促各国点亮灯塔；", "2、呼吁各国政府清洁透镜。"],
        ["１．敦促各国点亮灯塔；", "２．呼吁各国政府清洁透镜。"],
        ["1. настоятельно призывает государства зажигать маяки;", "2. призывает правительства чистить линзы."],
    ]) func `paragraphs are numbered`(lines: [String]) async throws {
        let report = try await edition(ofText: lines.joined(separator: "\n\n")).report
        #expect(report.paragraphs.map(\.number) == ["1", "2"])
        #expect(report.coverage.accounted == report.coverage.characters)
    }

    @Test(arguments: [
        ["1 - تقرر:", "(أ) إنارة المنارات؛", "(ب) تنظيف العدسات."],
        ["1. 决定：", "（a） 点亮灯塔；", "（b） 清洁透镜。"],
        ["1. 决定：", "（1）点亮灯塔；", "（2）清洁透镜。"],
        ["1. постановляет:", "а) зажигать маяки;", "б) чистить линзы."],
        ["1. постановляет:", "(а) зажигать маяки;", "(б) чистить линзы."],
        ["1. Décide :", "a) D’allumer les phares ;", "b) De nettoyer les lentilles."],
    ]) func `items are counted`(lines: [String]) async throws {
        let report = try await edition(ofText: lines.joined(separator: "\n\n")).report
        #expect(report.paragraphs.map(\.number) == ["1"])
        #expect(report.paragraphs.flatMap(\.items).map { $0.marker != nil } == [true, true])
    }

    @Test(arguments: [
        "2 دول", "5-2 من الأهداف", "2023年12月22日", "五年后再审查", "19 - 20 mai", "(大会)", "1．5 米",
    ]) func `other words at the start of a line are no numbers`(line: String) async throws {
        let report = try await edition(ofText: "1. Lamps are lit.\n\n" + line + " lighthouse").report
        #expect(report.paragraphs.map(\.number) == ["1", nil])
        #expect(report.paragraphs.flatMap(\.items).isEmpty)
    }

    @Test(arguments: [
        ("L’Assemblée générale,", "Rappelant les phares,", "1. Décide d’allumer les phares."),
        ("La Asamblea General,", "Recordando los faros,", "1. Decide encender los faros."),
        ("Генеральная Ассамблея,", "ссылаясь на маяки,", "1. постановляет зажечь маяки."),
        ("大会，", "回顾灯塔，", "1. 决定点亮灯塔。"),
        ("إن الجمعية العامة،", "إذ تشير إلى المنارات،", "1 - تقرر إنارة المنارات."),
        ("The General Assembly,", "Recalling the lighthouses,", "1. Decides to light them."),
    ]) func `a formula opens a resolution`(formula: String, clause: String, number: String) async throws {
        let report = try await edition(ofText: [formula, clause, number].joined(separator: "\n\n")).report
        #expect(report.paragraphs.map(\.kind) == [.preambular, .preambular, .operative])
        #expect(report.paragraphs.map(\.number) == [nil, nil, "1"])
    }

    @Test(arguments: [
        "26 November 2013", "26 novembre 2013", "26 de noviembre de 2013", "26 ноября 2013 года", "2013年11月26日",
        "26 تشرين الثاني/نوفمبر 2013", "2013-11-26",
    ]) func `a date is read`(text: String) {
        #expect(DateReader.wholeDate(text) == CalendarDate(iso: "2013-11-26"))
    }
}
