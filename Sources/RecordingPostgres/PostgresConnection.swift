internal import CPostgres
internal import FoundationEssentials
internal import Recording

/// One connection to PostgreSQL. Its calls wait for the server, so it is used on a queue of its own and nowhere else.
final class PostgresConnection {
    private let raw: OpaquePointer
    private let place: String

    /// Connects, or throws what the server or libpq says.
    init(to address: PostgresAddress, settings: [String: String] = [:]) throws {
        place = address.description
        // What stands in the address outweighs what stands before it.
        let all = Self.defaults.merging(settings) { $1 }.sorted { $0.key < $1.key } + [(key: "dbname", value: address.text)]
        let connected = withPointers(to: all.map { Data($0.key.utf8 + [0]) }[...]) { keywords in
            withPointers(to: all.map { Data($0.value.utf8 + [0]) }[...]) { values in
                PQconnectdbParams(keywords + [nil], values + [nil], 1)
            }
        }
        guard let raw = connected else { throw JournalFailure(.unavailable, place: place, detail: "out of memory") }
        self.raw = raw
        // Notices would be printed.
        PQsetNoticeProcessor(raw, { _, _ in }, nil)
        guard PQstatus(raw) == CONNECTION_OK else {
            throw JournalFailure(connecting: String(cString: PQerrorMessage(raw)), place: place)
        }
    }

    deinit { PQfinish(raw) }

    /// A server that has gone without a word is noticed within a minute, and the next host is tried after some seconds.
    private static let defaults = [
        "application_name": "acquis", "client_encoding": "UTF8", "connect_timeout": "5", "keepalives_idle": "20",
        "keepalives_interval": "5", "keepalives_count": "3", "tcp_user_timeout": "30000",
    ]

    /// As libpq knows it: 150018 is 15.18.
    var serverVersion: Int { Int(PQserverVersion(raw)) }
    var socket: Int32 { PQsocket(raw) }

    /// Runs statements, and answers the rows of the last.
    @discardableResult func run(_ sql: String) throws -> PostgresRows {
        try rows(PQexec(raw, sql))
    }

    /// Runs one statement with values for `$1`, `$2` …
    @discardableResult func run(_ sql: String, _ values: [PostgresValue], binary: Bool = false) throws -> PostgresRows {
        let bytes = values.map(\.bytes)
        let lengths = try bytes.map { bytes in
            guard let length = Int32(exactly: bytes.count), length < 1_000_000_000 else {
                throw JournalFailure(.tooLarge, place: place)
            }
            return length
        }
        let formats = values.map { _ in Int32(1) }
        let result = withPointers(to: bytes[...]) { pointers in
            PQexecParams(raw, sql, Int32(values.count), values.map(\.type), pointers, lengths, formats, binary ? 1 : 0)
        }
        return try rows(result)
    }

    private func rows(_ result: OpaquePointer?) throws -> PostgresRows {
        guard let result else { throw failure(state: nil) }
        let rows = PostgresRows(result)
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return rows
        default: throw failure(state: PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) })
        }
    }

    private func failure(state: String?) -> JournalFailure {
        let isLost = PQstatus(raw) != CONNECTION_OK
        return JournalFailure(state: state, message: String(cString: PQerrorMessage(raw)), isLost: isLost, place: place)
    }

    /// Whether a notification came since it was last asked; throws where the connection is lost.
    func takeNotifications() throws -> Bool {
        guard PQconsumeInput(raw) == 1 else { throw failure(state: nil) }
        var came = false
        while let notification = PQnotifies(raw) {
            PQfreemem(notification)
            came = true
        }
        return came
    }
}

/// A value of a statement, with its type, as the bytes that PostgreSQL itself uses.
struct PostgresValue {
    fileprivate let type: Oid
    fileprivate let bytes: Data

    static func number(_ number: Int) -> PostgresValue {
        PostgresValue(type: 20, bytes: withUnsafeBytes(of: Int64(number).bigEndian) { Data($0) })
    }

    static func text(_ text: some Sequence<UInt8>) -> PostgresValue { PostgresValue(type: 25, bytes: Data(text)) }
    static func text(_ text: String) -> PostgresValue { Self.text(text.utf8) }
    static func bytes(_ bytes: Data) -> PostgresValue { PostgresValue(type: 17, bytes: bytes) }
}

/// The rows that a statement answers.
final class PostgresRows {
    private let raw: OpaquePointer

    init(_ raw: OpaquePointer) { self.raw = raw }
    deinit { PQclear(raw) }

    var count: Int { Int(PQntuples(raw)) }

    func bytes(_ row: Int, _ column: Int) -> Data {
        guard let start = PQgetvalue(raw, Int32(row), Int32(column)) else { return Data() }
        return Data(bytes: start, count: Int(PQgetlength(raw, Int32(row), Int32(column))))
    }

    func text(_ row: Int, _ column: Int) -> String { String(decoding: bytes(row, column), as: UTF8.self) }
    func number(_ row: Int, _ column: Int) -> Int { Int(text(row, column)) ?? 0 }
    func truth(_ row: Int, _ column: Int) -> Bool { text(row, column) == "t" }
}

/// Holds all the bytes in their places at once. Bytes that are none still have a place: no place means NULL.
private func withPointers<Value>(
    to bytes: ArraySlice<Data>, after pointers: [UnsafePointer<CChar>?] = [], _ body: ([UnsafePointer<CChar>?]) -> Value
) -> Value {
    guard let first = bytes.first else { return body(pointers) }
    return (first.isEmpty ? Data([0]) : first).withUnsafeBytes { place in
        let pointer = place.baseAddress?.assumingMemoryBound(to: CChar.self)
        return withPointers(to: bytes.dropFirst(), after: pointers + [pointer], body)
    }
}
