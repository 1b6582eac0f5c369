import Documents

/// One line as it prints: all white space is one space, none stands at its ends, signs that only say how to break lines
/// are gone.
struct InkLine {
    private(set) var stretches: [(text: String, style: Style)] = []
    private var isSpaced = false

    var isEmpty: Bool { stretches.isEmpty }
    var text: String { stretches.map(\.text).joined() }

    mutating func add(_ words: some StringProtocol, _ style: Style) {
        var ink = ""
        for scalar in words.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: isSpaced = true
            case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF, 0xE000...0xF8FF, 0xFFFE, 0xFFFF: continue
            default:
                if isSpaced, !(stretches.isEmpty && ink.isEmpty) { ink.append(" ") }
                isSpaced = false
                ink.unicodeScalars.append(scalar.value == 0x2011 ? "-" : scalar)
            }
        }
        append(ink, style)
    }

    /// A space before the words that follow, where any follow.
    mutating func space() { isSpaced = true }

    /// Parts two cells.
    mutating func tab() {
        isSpaced = false
        append("\t", .plain)
    }

    mutating func append(_ other: InkLine) {
        for stretch in other.stretches {
            let spaced = isSpaced && !stretches.isEmpty
            append((spaced ? " " : "") + stretch.text, stretch.style)
            isSpaced = false
        }
    }

    /// Without a beginning that says nothing.
    mutating func drop(_ beginning: String) {
        guard let first = stretches.first, first.text.hasPrefix(beginning) else { return }
        stretches[0].text.removeFirst(beginning.count)
        if stretches[0].text.isEmpty { stretches.removeFirst() }
    }

    private mutating func append(_ ink: String, _ style: Style) {
        guard !ink.isEmpty else { return }
        if let last = stretches.indices.last, stretches[last].style == style {
            stretches[last].text += ink
        } else {
            stretches.append((ink, style))
        }
    }
}
