import Foundation

/// Signs that a PDF may print in place of the letters meant, since both look the same: radicals for Chinese characters, and the
/// shapes that Arabic letters take in a word.
enum CompatibleSigns {
    /// The character that a radical stands for.
    static func character(ofRadical scalar: UInt32) -> [UInt8]? {
        if let character = supplement[scalar] { return Array(character.utf8) }
        guard (0x2F00...0x2FDF).contains(scalar), let radical = Unicode.Scalar(scalar) else { return nil }
        return Array(String(Character(radical)).precomposedStringWithCompatibilityMapping.utf8)
    }

    /// Radicals of the supplement that look like a whole character (Unicode, EquivalentUnifiedIdeograph).
    private static let supplement: [UInt32: String] = [
        0x2E9F: "母", 0x2EA0: "民", 0x2EC1: "虎", 0x2EC4: "西", 0x2EC5: "见", 0x2EC6: "角", 0x2EC9: "贝", 0x2ECB: "车", 0x2ED3: "长",
        0x2ED4: "门", 0x2ED8: "青", 0x2ED9: "韦", 0x2EDA: "页", 0x2EDB: "风", 0x2EDC: "飞", 0x2EDD: "食", 0x2EE2: "马", 0x2EE3: "骨",
        0x2EE4: "鬼", 0x2EE5: "鱼", 0x2EE6: "鸟", 0x2EE7: "卤", 0x2EE8: "麦", 0x2EE9: "黄", 0x2EEB: "齐", 0x2EEC: "齐", 0x2EEE: "齿",
        0x2EF0: "龙", 0x2EF3: "龟",
    ]

    /// Whether a sign is the shape of an Arabic letter, or of several together.
    static func isArabicShape(_ scalar: Unicode.Scalar) -> Bool {
        (0xFB50...0xFDFF).contains(scalar.value) || (0xFE70...0xFEFC).contains(scalar.value)
    }

    /// The letters of a shape.
    static func letters(ofShape scalar: Unicode.Scalar) -> String {
        String(Character(scalar)).precomposedStringWithCompatibilityMapping
    }
}
