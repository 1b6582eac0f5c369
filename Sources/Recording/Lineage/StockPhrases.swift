/// The phrases that every Chinese resolution is written in, and the characters that carry its grammar.
enum StockPhrases {
    /// The words of a text, of which the characters that belong to a phrase, or to the grammar, are marked as such.
    static func marked(in words: [LineageWord]) -> [LineageWord] {
        var marked = words
        var place = 0
        while place < words.count {
            let phrase = phrases[words[place].key]?.first { keys in
                words[place...].prefix(keys.count).map(\.key) == keys
                    && words[place...].prefix(keys.count).allSatisfy { $0.kind == .character }
            }
            let length = phrase?.count ?? 1
            if phrase != nil {
                for stock in place..<place + length { marked[stock].kind = .stockCharacter }
            } else if words[place].kind == .character, grammar.contains(words[place].key) {
                marked[place].kind = .function
            }
            place += length
        }
        return marked
    }

    private static func key(_ scalar: Unicode.Scalar) -> UInt64 { LineageWord.hash(CollectionOfOne(scalar)) }

    private static let grammar = Set("的和与及或在以并为对于将应其该这等从由而也之上中下内所被使是不各每者请地到向按但让把".unicodeScalars.map(key))

    /// By the first character; the longest first.
    private static let phrases: [UInt64: [[UInt64]]] = {
        let keys = list.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(key) }
        return Dictionary(grouping: keys) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
    }()

    private static let list = """
        敦促 促请 吁请 呼吁 鼓励 邀请 建议 要求 决定 重申 强调 欢迎 赞赏 赞扬 注意到 表示 感谢 满意 关切 遗憾 铭记 回顾 认识到 申明
        确认 核可 核准 会员国 成员国 缔约国 缔约方 各国 国家 本国 国情 政府 秘书长 执行秘书 秘书处 总干事 执行主任 高级专员 大会
        理事会 委员会 会议 届会 下届 工作组 组织 机构 国际 区域 国内 各级 有关 相关 适当 酌情 必要 措施 采取 一切 有效 包括 特别是
        尤其是 通过 继续 加强 促进 推广 支持 确保 提供 改进 改善 发展 执行 落实 实施 合作 协调 协商 磋商 努力 行动 交流 分享 良好
        做法 考察访问 经验 专家 举行 举办 召开 提交 编写 编制 拟订 拟定 制订 制定 设立 建立 开展 进行 报告 决议 关于 根据 按照 依照
        现有 资源 范围 可动用 预算外 情况 视 考虑 之间 方面 以及 进一步 充分 能够 议程 项目 审议
        """
}
