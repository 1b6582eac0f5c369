import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// The server, run as a user runs it, and somebody who asks it.
struct RunningServer: Sendable {
    let program: RunningProgram
    let port: Int

    struct Reply: Sendable {
        let status: Int
        let type: String
        let body: Data
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    func ask(_ target: String) async throws -> Reply {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)\(target)"))
        let session = URLSession(configuration: .ephemeral)
        defer { session.invalidateAndCancel() }
        let (body, response) = try await session.data(for: URLRequest(url: url, timeoutInterval: 30))
        let http = try #require(response as? HTTPURLResponse)
        return Reply(status: http.statusCode, type: http.value(forHTTPHeaderField: "Content-Type") ?? "", body: body)
    }

    /// Starts a server on any port that is free, and waits until it says which.
    static func start(_ acquis: Program) async throws -> RunningServer {
        try await listening(acquis.start(["serve", "--port", "0"]))
    }

    /// The server that a program is, once it says where it listens.
    static func listening(_ program: RunningProgram) async throws -> RunningServer {
        let deadline = ContinuousClock.now + .seconds(60)
        // Among so many tests a task that sleeps may wake late: it looks once more before it gives up.
        while true {
            if let said = program.errors.firstMatch(of: /The record is at http:\/\/127\.0\.0\.1:([0-9]+) .*\n/) {
                return RunningServer(program: program, port: try #require(Int(said.1)))
            }
            if program.hasEnded || ContinuousClock.now >= deadline { break }
            try await Task.sleep(for: .milliseconds(10))
        }
        program.send(SIGKILL)
        throw NotServing(said: program.errors)
    }

    struct NotServing: Error { let said: String }
}

/// Runs with a server of a workplace's record, and ends it as a system does.
func withServer(of place: Workplace, _ body: (RunningServer) async throws -> Void) async throws {
    let server = try await RunningServer.start(place.acquis)
    do {
        try await body(server)
    } catch {
        server.program.send(SIGKILL)
        throw error
    }
    server.program.send(SIGTERM)
    let ending = try await server.program.ended(within: 20)
    #expect(ending.status == 0 && ending.output == "", "\(ending)")
    #expect(ending.complaints.count == 1, "it says where it is, and nothing else: \(ending.errors)")
}

/// Asks again and again until it is so.
func eventually(_ so: () async throws -> Bool) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
        if try await so() { return true }
        try await Task.sleep(for: .milliseconds(50))
    }
    return false
}
