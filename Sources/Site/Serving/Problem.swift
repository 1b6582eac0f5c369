import Recording

/// Why a request has no answer: a page with a way on, and problem details (RFC 9457) for programs.
struct Problem: Error, Hashable, Sendable {
    let status: Int
    /// The key of its words in the catalogue: `problem.KEY.title`, `problem.KEY.detail`.
    let key: Key
    /// What the words name.
    let values: [String: String]
    /// The document that is nearest to what was asked, where there is one.
    var document: String?

    enum Key: String, Sendable, Codable, CaseIterable {
        case notFound, notHeld, noRecommendation, badEncoding, badPath, badCharacter, badNumber, badDay, yearsReversed, pastBusy,
            pastAway, picturesBusy,
            addressTooLong,
            methodNotAllowed, failed, unknownField, badChoice, badLength, badCursor, tooManyRequests, notAcceptable, tooManyForFile,
            filesBusy, noPages, bulkNotYet, tooManyValues
    }

    enum BadAddress { case encoding, path, controlCharacter }

    static let notFound = Problem(status: 404, key: .notFound, values: [:])
    static func notHeld(_ name: String) -> Problem {
        Problem(status: 404, key: .notHeld, values: ["name": String(name.prefix(80))])
    }

    static func noRecommendation(_ paragraph: String, in document: DocumentName) -> Problem {
        let label = document.text.replacing("_", with: " ")
        return Problem(
            status: 404, key: .noRecommendation, values: ["document": label, "paragraph": String(paragraph.prefix(40))],
            document: Address.of(name: document.text))
    }

    static let addressTooLong = Problem(status: 414, key: .addressTooLong, values: ["limit": String(Address.longest / 1024)])
    static let methodNotAllowed = Problem(status: 405, key: .methodNotAllowed, values: [:])
    static let failed = Problem(status: 500, key: .failed, values: [:])

    static let badCursor = Problem(status: 400, key: .badCursor, values: [:])
    static let notAcceptable = Problem(status: 406, key: .notAcceptable, values: ["type": APIOperation.mediaType])

    static let filesBusy = Problem(status: 503, key: .filesBusy, values: [:])
    static let bulkNotYet = Problem(status: 503, key: .bulkNotYet, values: [:])
    static let noPages = Problem(status: 503, key: .noPages, values: [:])

    static func tooManyForFile(_ count: Int, most: Int) -> Problem {
        Problem(status: 400, key: .tooManyForFile, values: ["count": String(count), "most": String(most)])
    }

    static func tooManyRequests(_ turn: Turn) -> Problem {
        let values = ["limit": String(turn.limit), "seconds": String(turn.seconds)]
        return Problem(status: 429, key: .tooManyRequests, values: values)
    }

    static func unknownField(_ name: String, known: [String]) -> Problem {
        Problem(
            status: 400, key: .unknownField, values: ["field": String(name.prefix(40)), "fields": known.joined(separator: ", ")])
    }

    static func badChoice(_ name: String, value: String, of choices: [String]) -> Problem {
        let values = ["field": name, "value": String(value.prefix(40)), "choices": choices.joined(separator: ", ")]
        return Problem(status: 400, key: .badChoice, values: values)
    }

    static func tooManyValues(_ name: String) -> Problem {
        let values = ["field": String(name.prefix(40)), "most": String(APIParameter.mostValues)]
        return Problem(status: 400, key: .tooManyValues, values: values)
    }

    static func badLength(_ name: String, most: Int) -> Problem {
        Problem(status: 400, key: .badLength, values: ["field": name, "most": String(most)])
    }

    static let pastBusy = Problem(status: 503, key: .pastBusy, values: [:])
    static let pastAway = Problem(status: 503, key: .pastAway, values: [:])

    static let picturesBusy = Problem(status: 503, key: .picturesBusy, values: [:])

    static func badAddress(_ why: BadAddress) -> Problem {
        switch why {
        case .encoding: Problem(status: 400, key: .badEncoding, values: [:])
        case .path: Problem(status: 400, key: .badPath, values: [:])
        case .controlCharacter: Problem(status: 400, key: .badCharacter, values: [:])
        }
    }

    static func badField(_ name: String, value: String, range: ClosedRange<Int>) -> Problem {
        let least = String(range.lowerBound)
        let values = ["field": name, "value": String(value.prefix(40)), "least": least, "most": String(range.upperBound)]
        return Problem(status: 400, key: .badNumber, values: values)
    }

    static func badDay(_ name: String, value: String) -> Problem {
        Problem(status: 400, key: .badDay, values: ["field": name, "value": String(value.prefix(40))])
    }

    static func yearsReversed(from: Int, to: Int) -> Problem {
        Problem(status: 400, key: .yearsReversed, values: ["from": String(from), "to": String(to)])
    }

    func title(_ words: Words) -> String { words("problem.\(key.rawValue).title") }

    func detail(_ words: Words) -> String {
        words.filled("problem.\(key.rawValue).detail") { values[String($0)] }
    }
}

/// A problem as it is shown: the members of RFC 9457.
struct ProblemPage: Page {
    let type: String
    let title: String
    let status: Int
    let detail: String
    /// The address of the document that is nearest to what was asked.
    let document: String?

    static let template = "problem"

    init(_ problem: Problem, _ words: Words) {
        type = "about:blank"
        title = problem.title(words)
        status = problem.status
        detail = problem.detail(words)
        document = problem.document
    }

    struct Drawing: Sendable {}
    func drawing(_ words: Words) -> Drawing { Drawing() }
    func title(_ words: Words) -> String { title }
}
