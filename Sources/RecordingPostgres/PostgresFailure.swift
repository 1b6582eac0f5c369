internal import Recording

/// What PostgreSQL says, in the words of the record.
extension JournalFailure {
    /// A statement failed, with this SQLSTATE.
    init(state: String?, message: String, isLost: Bool, place: String) {
        let problem: Problem =
            switch state ?? "" {
            case "25006": .readOnly
            case "42501", "28000", "28P01": .noPermission
            case "53100": .diskFull
            case "53200", "54000": .tooLarge
            case "55P03", "40P01": .busy
            case "XX001", "XX002": .damaged
            case "42P01", "42703", "42883", "3F000": .notAJournal
            case let state where state.hasPrefix("57P") || state.hasPrefix("08") || isLost: .unreachable
            default: .unavailable
            }
        self.init(problem, place: place, detail: Self.words(of: message))
    }

    /// There is no connection. A server has no code for that which libpq would hand on, so its words decide; where they
    /// are in another language, the sentence is a general one and the server's words stand behind it.
    init(connecting message: String, place: String) {
        let refusals = [
            "authentication failed", "no password supplied", "no pg_hba.conf entry", "role \"", "permission denied for database",
        ]
        let problem: Problem =
            if message.contains("session is read-only") {
                .readOnly
            } else if message.contains("database \""),
                message.contains("does not exist")
            { .noDatabase } else if refusals.contains(where: message.contains) { .notAdmitted } else { .unreachable }
        self.init(problem, place: place, detail: Self.words(of: message))
    }

    /// On one line.
    private static func words(of message: String) -> String {
        message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A failure that can be over in a moment: the server went away, or another is about to take its place.
    var mayPass: Bool { problem == .unreachable }
}
