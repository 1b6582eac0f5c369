import Site
import TestSupport
import Testing

@Suite struct StartTests {
    @Test func `a port in use is said in one sentence`() async throws {
        try await withSite { running in
            let settings = SiteSettings(port: running.port)
            let second = try site(index: running.index, journal: running.journal, settings: settings)
            let failure = await #expect(throws: SiteFailure.self) { try await serve(second, settings: settings) }
            #expect(failure?.description.contains("already listens at 127.0.0.1, port \(running.port)") == true)
        }
    }

    @Test func `an address that is not of this machine is said in one sentence`() async throws {
        try await withSite { running in
            let settings = SiteSettings(host: "203.0.113.1", port: 0)
            let second = try site(index: running.index, journal: running.journal, settings: settings)
            let failure = await #expect(throws: SiteFailure.self) { try await serve(second, settings: settings) }
            #expect(failure?.description.contains("cannot listen at 203.0.113.1") == true)
        }
    }
}
