import Documents

/// Arabic as PDFs hold it: printed from left to right, so that letters, words and cells stand in the order of the eye, not of reading.
enum RightToLeft {
    /// Whether most letters of a document are Arabic, and whether its stretches hold them as they are printed.
    static func order(of pages: [FragmentPage]) -> Order {
        var (arabic, other, reversed, read, turned) = (0, 0, 0, 0, 0)
        for fragment in pages.lazy.flatMap(\.fragments) {
            guard fragment.text.contains(where: { (0xD8...0xDB).contains($0) || $0 == 0xEF }) else {
                other += fragment.text.count
                continue
            }
            let scalars = Array(fragment.words.unicodeScalars)
            arabic += scalars.count(where: isArabic)
            other += scalars.count { $0.properties.isAlphabetic && !isArabic($0) }
            // The article is the commonest word: it opens words as they are read, and ends them as they are printed.
            for word in scalars.split(whereSeparator: { !isArabic($0) }) where word.count > 3 {
                let letters = word.flatMap { CompatibleSigns.letters(ofShape: $0).unicodeScalars }
                if letters.starts(with: article) { read += 1 }
                if letters.reversed().starts(with: article) { reversed += 1 }
                if LamAlef.areTurned(in: letters.reversed()) { turned += 1 }
            }
        }
        return arabic <= other ? .leftToRight : reversed > read ? .printed(lamAlefTurned: turned * 50 > reversed) : .read
    }

    enum Order: Equatable {
        case leftToRight, read
        case printed(lamAlefTurned: Bool)
    }

    private static let article = Array("ال".unicodeScalars)

    /// The stretches of a line in the order of reading, those of one look joined.
    /// - Parameter fragments: From right to left.
    static func inReadingOrder(_ fragments: [Fragment], _ order: Order) -> [Fragment] {
        var groups: [[Fragment]] = []
        for fragment in fragments {
            if let last = groups.last?.last, last.bold == fragment.bold, last.italic == fragment.italic,
                abs(last.size - fragment.size) < 0.2 * max(last.size, fragment.size)
            {
                groups[groups.count - 1].append(fragment)
            } else {
                groups.append([fragment])
            }
        }
        return groups.map { group in
            var joined = group[0]
            for fragment in group.dropFirst() { joined.box = joined.box.union(fragment.box) }
            var line = Line(order: order)
            for fragment in group.reversed() { line.append(fragment) }
            joined.text = Array(line.reading.utf8)
            return joined
        }
    }

    /// What is printed from left to right, as it is put together.
    private struct Line {
        let order: Order
        private var printed: [Unicode.Scalar] = []
        private var right: Double?

        init(order: Order) {
            self.order = order
        }

        mutating func append(_ fragment: Fragment) {
            let scalars = Array(fragment.words.unicodeScalars)
            if let right, abs(fragment.box.left - right) > 0.18 * fragment.size, printed.last != " ",
                scalars.first != " "
            {
                printed.append(" ")
            }
            // Letters that stand in the order of reading are turned, so that the whole line is as printed.
            printed += order == .read && scalars.contains(where: isArabic) ? turned(scalars) : scalars
            right = max(fragment.box.left, fragment.box.right)
        }

        /// The line as it is read.
        var reading: String {
            var text = String.UnicodeScalarView()
            for scalar in turned(printed) {
                if CompatibleSigns.isArabicShape(scalar) {
                    text.append(contentsOf: CompatibleSigns.letters(ofShape: scalar).unicodeScalars)
                } else if scalar.value != 0x640 {
                    text.append(scalar)
                }
            }
            return order == .printed(lamAlefTurned: true) ? LamAlef.mended(String(text)) : String(text)
        }
    }

    /// A line from the order of the eye into that of reading, or back: all is turned around, but figures and foreign words are not.
    static func turned(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var turned: [Unicode.Scalar] = []
        var index = scalars.count
        while index > 0 {
            let end = index
            guard isForeign(scalars[index - 1]) else {
                index -= 1
                turned.append(scalars[index])
                continue
            }
            // Back to the first sign of a run of foreign signs; what stands between two of them belongs to it.
            var start = index - 1
            var probe = start - 1
            let hasLetters = { (from: Int) in scalars[from..<end].contains { $0.properties.isAlphabetic } }
            while probe >= 0, !isArabic(scalars[probe]) {
                if isForeign(scalars[probe]) {
                    start = probe
                } else if scalars[probe] == " ", !hasLetters(start) || start - probe > 1 {
                    break
                } else if start - probe > 3 {
                    break
                }
                probe -= 1
            }
            turned += scalars[start..<end]
            index = start
        }
        return turned
    }

    /// A figure or a letter of a script that runs to the right.
    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        !isArabic(scalar) && (scalar.properties.numericType != nil || scalar.properties.isAlphabetic)
    }

    static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
        (0x600...0x6FF).contains(scalar.value) && !(0x660...0x669).contains(scalar.value) || (0x750...0x77F).contains(scalar.value)
            || CompatibleSigns.isArabicShape(scalar)
    }
}
