internal import CPostgres

/// The address of a journal in PostgreSQL: `postgres://user@host,host/database?target_session_attrs=read-write`.
///
/// All that libpq understands may stand in it; what it leaves out comes from the usual places (`PGPASSWORD`, `~/.pgpass`).
public struct PostgresAddress: Sendable, CustomStringConvertible {
    /// All of it, with the password where it has one.
    let text: String
    /// The address as people may see it: without a password.
    public let description: String
    /// Whether it names several hosts, of which one may take the place of another.
    let hasSeveralHosts: Bool

    /// Whether a text is meant to be such an address, right or wrong.
    public static func isMeant(by text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }

    /// `nil` for what is no address of PostgreSQL.
    public init?(_ text: String) {
        guard Self.isMeant(by: text), !text.utf8.contains(0), let options = PQconninfoParse(text, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        self.text = text
        description = Self.shown(values)
        hasSeveralHosts = (values["host"] ?? values["hostaddr"] ?? "").contains(",")
    }

    private static func shown(_ values: [String: String]) -> String {
        let hosts = (values["host"] ?? values["hostaddr"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
        let ports = (values["port"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
        let user = values["user"].map { "\($0)@" } ?? ""
        let database = values["dbname"].map { "/\($0)" } ?? "/"
        // The folder of a socket does not fit between the strokes.
        if hosts.contains(where: { $0.hasPrefix("/") }) {
            return "postgres://\(user)\(database)?host=\(hosts.joined(separator: ","))"
        }
        let places = hosts.enumerated().map { number, host in
            let port = ports.count == 1 ? ports[0] : ports.indices.contains(number) ? ports[number] : ""
            return port.isEmpty ? String(host) : "\(host):\(port)"
        }
        return "postgres://\(user)\(places.joined(separator: ","))\(database)"
    }
}
