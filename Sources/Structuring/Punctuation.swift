/// The signs that end a sentence or a part of one, in the six languages.
extension StringProtocol {
    /// Ends in a full stop, a semicolon or a colon.
    var endsInStop: Bool { unicodeScalars.last.map { ".;:。；：؛۔．".unicodeScalars.contains($0) } ?? false }

    /// Ends in a sign behind which something new begins, be it a question or an exclamation.
    var endsSentence: Bool { endsInStop || (unicodeScalars.last.map { "?!？！؟".unicodeScalars.contains($0) } ?? false) }

    var endsInComma: Bool { unicodeScalars.last.map { ",，،".unicodeScalars.contains($0) } ?? false }

    var endsInColon: Bool { unicodeScalars.last.map { ":：".unicodeScalars.contains($0) } ?? false }
}
