internal import Documents

/// The part of a word that its forms have in common, as far as telling the paragraphs of one series apart needs: “closing”
/// and “closed”, “countries” and “country” are one.
enum LineageStem {
    /// How many letters of a word count.
    static let length = 7

    /// Leaves of a word, folded, what its forms have in common.
    ///
    /// - Parameter language: Of the text, which decides for Latin letters; others have endings of their own.
    static func cut(_ letters: inout [Unicode.Scalar], in language: Language) {
        guard let first = letters.first?.value else { return }
        switch first {
        case 0x400...0x4FF: cut(&letters, russian, leaving: 4)
        case 0x600...0x6FF:
            // “مخيماتها”: of the owner, and of the number.
            for _ in 1...2 { cut(&letters, arabic, leaving: 3) }
        case _ where language == .french: cut(&letters, french, leaving: 4)
        case _ where language == .spanish: cut(&letters, spanish, leaving: 4)
        default: cutEnglish(&letters)
        }
        if letters.count > length { letters.removeLast(letters.count - length) }
    }

    private static func cutEnglish(_ letters: inout [Unicode.Scalar]) {
        let count = letters.count
        if ends(letters, "ing"), count >= 6 {
            letters.removeLast(3)
            makeSingle(&letters)
        } else if ends(letters, "ies"), count >= 5 {
            letters.removeLast(3)
            letters.append("y")
        } else if ends(letters, "ed"), count >= 5 {
            letters.removeLast(2)
            makeSingle(&letters)
        } else if ends(letters, "es"), count >= 5 {
            letters.removeLast(2)
        } else if ends(letters, "s"), !ends(letters, "ss"), count >= 4 {
            letters.removeLast()
        }
        if ends(letters, "e"), letters.count >= 4 { letters.removeLast() }
    }

    /// “planned” is of “plan”.
    private static func makeSingle(_ letters: inout [Unicode.Scalar]) {
        guard letters.count >= 4, let last = letters.last, letters[letters.count - 2] == last, last != "l", last != "s" else {
            return
        }
        letters.removeLast()
    }

    private static func ends(_ letters: [Unicode.Scalar], _ ending: StaticString) -> Bool {
        let first = letters.count - ending.utf8CodeUnitCount
        guard first >= 0 else { return false }
        for place in 0..<ending.utf8CodeUnitCount where letters[first + place].value != UInt32(ending.utf8Start[place]) {
            return false
        }
        return true
    }

    /// Cuts off the longest of the endings that leaves so many letters.
    private static func cut(_ letters: inout [Unicode.Scalar], _ endings: Endings, leaving least: Int) {
        for ending in endings.byLastLetter[letters[letters.count - 1]] ?? [] where letters.count - ending.count >= least {
            if letters[(letters.count - ending.count)...].elementsEqual(ending) {
                letters.removeLast(ending.count)
                return
            }
        }
    }

    private struct Endings {
        /// The longest first.
        let byLastLetter: [Unicode.Scalar: [[Unicode.Scalar]]]

        init(_ words: String) {
            let endings = words.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
            byLastLetter = Dictionary(grouping: endings) { $0[$0.count - 1] }.mapValues { $0.sorted { $0.count > $1.count } }
        }
    }

    private static let french = Endings(
        """
        issements issement ements ement issant issent ations ation itions ition ateurs ateur atrices atrice antes ante ants ant
        ités ité ives ive ifs if ées ée és é er ez ent ions ion ales ale aux al es e s
        """)

    private static let spanish = Endings(
        """
        amientos amiento imientos imiento aciones ación iciones ición adores adoras adora ador idades idad amente mente ando
        iendo adas ados ada ado idas idos ida ido aron ieron arán erán irán aban ían ara iera ales al ar er ir an en án én es os
        as a o e s
        """)

    private static let russian = Endings(
        """
        ованиями ования ование ованию ований ениями ением ениях ения ение ению ений ностями ности ность ностью ами ями ого его
        ому ему ыми ими ый ий ой ая яя ое ее ые ие ых их ую юю ать ять еть ить ают яют ует уют ает яет ет ит ют ят ов ев ам ям
        ах ях ом ем ей а я о е у ю ы и ь й
        """)

    private static let arabic = Endings("ات ون ين ان تان تين ها هم هما تها تهم ته ية ه ة ي ا")
}
