import Documents
import Foundation

extension Words {
    /// In the order in which the reader's language lists names: É beside E, Ñ behind N, Chinese ones by their sounds.
    func inOrder<Value>(_ values: [Value], by name: (Value) -> String) -> [Value] {
        let locale = Locale(identifier: language.rawValue)
        return values.map { (name: name($0) as NSString, value: $0) }.sorted { first, second in
            let whole = NSRange(location: 0, length: first.name.length)
            return first.name.compare(second.name as String, options: [], range: whole, locale: locale) == .orderedAscending
        }.map(\.value)
    }
}
