/// Cleans the text of a PDF, byte by byte: what stands in the file for layout alone is no part of the words.
enum TidyText {
    /// Spaces of every width are one space; controls, private glyphs (barcodes) and the mark of byte order are none; ligatures
    /// are their letters; a space that poppler sees before a hyphen, an apostrophe, a comma or a bracket, is none.
    /// - Parameter text: UTF-8.
    static func tidied(_ text: [UInt8]) -> [UInt8] {
        var tidy: [UInt8] = []
        tidy.reserveCapacity(text.count)
        var position = 0
        while position < text.count {
            let byte = text[position]
            if byte > 0x20, byte < 0x7F {
                closeUp(&tidy, before: byte, followed: position + 1 < text.count ? text[position + 1] : nil)
                tidy.append(byte)
                position += 1
            } else if byte < 0x80 {
                if [0x09, 0x0A, 0x0D, 0x20].contains(byte) { space(&tidy) }
                position += 1
            } else {
                let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                let end = min(position + length, text.count)
                wide(text[position..<end], followed: end < text.count ? text[end] : nil, &tidy)
                position = end
            }
        }
        return tidy
    }

    private static func space(_ tidy: inout [UInt8]) {
        if tidy.last != 0x20 { tidy.append(0x20) }
    }

    /// A character beyond ASCII.
    private static func wide(_ bytes: ArraySlice<UInt8>, followed next: UInt8?, _ tidy: inout [UInt8]) {
        let scalar = bytes.dropFirst().reduce(UInt32(bytes[bytes.startIndex]) & (0xFF >> UInt32(bytes.count + 1))) {
            $0 << 6 | UInt32($1 & 0x3F)
        }
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: space(&tidy)
        case 0x80...0x9F, 0xE000...0xF8FF, 0xFEFF: break
        case 0xFB00...0xFB06: tidy += ligatures[Int(scalar - 0xFB00)].utf8
        case 0x2019:
            // “States ’ reports”: the apostrophe belongs to the word before it; between figures it is a mark of its own.
            if followsLetterAndSpace(tidy), next == 0x20 || next == UInt8(ascii: "s") { tidy.removeLast() }
            tidy += bytes
        case 0x2E80...0x2FDF: tidy += CompatibleSigns.character(ofRadical: scalar) ?? Array(bytes)
        default: tidy += bytes
        }
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    /// Takes out a space that no writer puts before such a sign.
    private static func closeUp(_ tidy: inout [UInt8], before byte: UInt8, followed next: UInt8?) {
        guard tidy.last == 0x20 else { return }
        switch byte {
        case UInt8(ascii: ","):
            if followsLetterAndSpace(tidy) { tidy.removeLast() }
        case UInt8(ascii: ")"):
            let open = tidy.lastIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
            if followsLetterAndSpace(tidy), open.map({ tidy[$0] == UInt8(ascii: "(") }) ?? false { tidy.removeLast() }
        case UInt8(ascii: "-"):
            if followsLetterAndSpace(tidy), next.map(isLetter) ?? true { tidy.removeLast() }
        default: break
        }
    }

    private static func followsLetterAndSpace(_ tidy: [UInt8]) -> Bool {
        tidy.count > 1 && tidy.last == 0x20 && isLetter(tidy[tidy.count - 2])
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3 && byte < 0xE2 || isTail(byte)
    }

    /// A letter or figure.
    static func isWordSign(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

    /// A later byte of a letter beyond ASCII.
    private static func isTail(_ byte: UInt8) -> Bool { (0x80...0xBF).contains(byte) }
}
