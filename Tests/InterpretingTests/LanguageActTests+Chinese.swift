import Documents

extension LanguageActTests {
    static let chineseFrame = Frame(
        language: .chinese, title: "港口问题工作组2022年5月3日至5日在里加举行的会议的报告",
        introduction: "导言", opening: "工作组在里加引航员大厅开会，听取了关于灯和油的介绍，并讨论了港口的情况。",
        recommendations: "建议", formula: "大会,", recital: "回顾灯为船只指引航向，引航员在等待灯光,")

    static let chinese = [
        Spoken(
            frame: chineseFrame, style: .report, text: "缔约国应点亮港口的灯。",
            asked: "should → 缔约国"),
        Spoken(
            frame: chineseFrame, style: .report, text: "缔约国应考虑购买更多的灯。",
            asked: "should consider → 缔约国"),
        Spoken(
            frame: chineseFrame, style: .report, text: "秘书处应继续保存灯的清单。",
            asked: "should continue → 秘书处"),
        Spoken(
            frame: chineseFrame, style: .report, text: "会员国必须清点灯的数目。",
            asked: "must → 会员国"),
        Spoken(
            frame: chineseFrame, style: .report, text: "鼓励缔约国点亮港口的灯。",
            asked: "encourage → 缔约国"),
        Spoken(
            frame: chineseFrame, style: .report, text: "请会员国和民间社会清点灯的数目。",
            asked: "request → 会员国 + 民间社会"),
        Spoken(
            frame: chineseFrame, style: .report, text: "工作组建议缔约国点亮港口的灯。",
            asked: "recommend → 缔约国"),
        Spoken(
            frame: chineseFrame, style: .report, text: "毒品和犯罪问题办公室应清点灯的数目。",
            asked: "should → 毒品和犯罪问题办公室"),
        Spoken(
            frame: chineseFrame, style: .report, text: "缔约国还应与引航员协商，保存灯的清单。",
            asked: "should → 缔约国"),
        Spoken(
            frame: chineseFrame, style: .report, text: "几位发言者说，各国应点亮港口的灯。",
            asked: nil),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "请秘书长就灯的问题提交一份报告；",
            asked: "request → 秘书长"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "又促请会员国点亮港口的灯；",
            asked: "call upon → 会员国"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "敦促尚未清点灯的数目的会员国考虑这样做；",
            asked: "urge → 会员国"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "鼓励区域组织、私营部门和民间社会组织借出灯；",
            asked: "encourage → 区域组织 + 私营部门 + 民间社会组织"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "邀请联合国开发计划署协助引航员；",
            asked: "invite → 联合国开发计划署"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "表示支持引航员，并再次请各国政府协助他们；",
            asked: "request → 各国政府"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "决定继续处理此案；",
            asked: "decide → self"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "赞赏地注意到关于灯的报告；",
            asked: nil),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "请执行秘书编写一份灯的清单；",
            asked: "request → 执行秘书"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "邀请科研机构研制新灯；",
            asked: "invite → 科研机构"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "呼吁相邻国家缔结关于灯的协定；",
            asked: "call upon → 相邻国家"),
        Spoken(
            frame: chineseFrame, style: .resolution, text: "鼓励沿岸学校开设游泳课程；",
            asked: "encourage → 沿岸学校"),
    ]
}
