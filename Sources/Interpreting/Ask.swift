import Documents
import Vocabularies

/// A verb phrase that asks, found in a sentence.
struct Ask {
    let verb: Lexicon.Verb
    /// Tokens of the verb phrase.
    var range: Range<Int>
    var addressees: [Words]
    /// Where what is asked begins and ends, in tokens.
    var content: Range<Int>
    /// Where the clause begins, in tokens: at the subject, or at the verb where it has none.
    let start: Int
    let lemma: String
    let force: Force
    let rule: String
}
