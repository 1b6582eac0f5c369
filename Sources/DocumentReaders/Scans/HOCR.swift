import Documents

/// Reads hOCR, in which tesseract says what it recognized: words with box and confidence, in lines with the height of their print.
enum HOCR {
    static func words(in bytes: [UInt8], pointsPerPixel: Double) -> [Fragment] {
        var (lines, word) = ([] as [[Fragment]], nil as Fragment?)
        var line = (size: 0.0, top: 0.0, height: 0.0, isRightToLeft: false)
        _ = MarkupStream.xml(bytes) { event in
            switch event {
            case .start("p", let attributes): line.isRightToLeft = attributes["dir"] == "rtl"
            case .start("span", let attributes):
                let facts = Facts(attributes["title"] ?? "", pointsPerPixel)
                guard let box = facts.box else { break }
                if attributes["class"] == "ocrx_word" {
                    // Words of one line are as high as the line: letters without stems would stand lower.
                    let box = Box(left: box.left, top: line.top, width: box.width, height: line.height)
                    word = Fragment(
                        text: [], box: box, size: line.size, bold: false, italic: false,
                        confidence: facts.confidence.map { $0 / 100 } ?? 0)
                } else {
                    line = (size(ofInk: facts.lineHeight ?? box.height), box.top, box.height, line.isRightToLeft)
                    lines.append([])
                }
            case .text(let text): word?.text += text.utf8
            case .end("span"):
                guard let fragment = word, !lines.isEmpty else { break }
                if !fragment.isBlank { add(fragment, to: &lines[lines.count - 1], line.isRightToLeft) }
                word = nil
            default: break
            }
            return true
        }
        return withCommonSize(lines.flatMap(\.self))
    }

    /// Words from right to left are one stretch, in the order in which they are read; so are those of Chinese, without spaces.
    private static func add(_ word: Fragment, to line: inout [Fragment], _ isRightToLeft: Bool) {
        let isChinese = isChinese(line.last?.words.unicodeScalars.last) && isChinese(word.words.unicodeScalars.first)
        guard isRightToLeft || isChinese, var last = line.popLast() else {
            line.append(word)
            return
        }
        let (letters, more) = (Double(last.letterCount), Double(word.letterCount))
        last.confidence = ((last.confidence ?? 0) * letters + (word.confidence ?? 0) * more) / max(1, letters + more)
        last.text += (isChinese ? [] : [0x20]) + word.text
        last.box = last.box.union(word.box)
        line.append(last)
    }

    /// A Chinese sign, or punctuation as wide as one.
    private static func isChinese(_ scalar: Unicode.Scalar?) -> Bool {
        guard let value = scalar?.value else { return false }
        return (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFFEF).contains(value)
            || value > 0x1_FFFF
    }

    /// From the top of the tallest letters to the foot of the lowest is less than what printers call the size.
    private static func size(ofInk height: Double) -> Double { height * 1.09 }

    /// The size of a line is measured from few letters; what is near the commonest size of the page is of that size.
    private static func withCommonSize(_ words: [Fragment]) -> [Fragment] {
        var letters: [Double: Int] = [:]
        for word in words { letters[(2 * word.size).rounded() / 2, default: 0] += word.text.count }
        guard let common = letters.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return words }
        return words.map { word in
            var word = word
            word.size = abs(word.size - common) < 0.15 * common ? common : (2 * word.size).rounded() / 2
            return word
        }
    }

    /// What the title of an element says: `bbox 239 348 518 390; x_wconf 96`.
    private struct Facts {
        private(set) var box: Box?
        private(set) var confidence: Double?
        private(set) var lineHeight: Double?

        init(_ title: String, _ scale: Double) {
            for fact in title.split(separator: ";") {
                let words = fact.split(separator: " ")
                let values = words.dropFirst().compactMap { Double($0) }.filter { $0.isFinite && abs($0) < 1e6 }
                switch words.first {
                case "bbox":
                    guard values.count == 4, values[2] >= values[0], values[3] >= values[1] else { break }
                    box = Box(
                        left: scale * values[0], top: scale * values[1], width: scale * (values[2] - values[0]),
                        height: scale * (values[3] - values[1]))
                case "x_wconf": confidence = values.first.map { min(max($0, 0), 100) }
                case "x_size": lineHeight = values.first.map { scale * $0 }
                default: break
                }
            }
        }
    }
}
