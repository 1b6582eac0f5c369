import Foundation
import HTTPTypes
import Hummingbird
import Indexing
import Logging
import Publishing
import Recording

/// What `/health` says.
struct Health: Codable, Sendable {
    /// `ok`; `behind` where the journal cannot be followed and pages show what the index holds; `failing` where the index
    /// does not answer.
    let status: String
    let version: String
    let journal: Journal
    let index: Index

    struct Journal: Codable, Sendable {
        /// `followed`, `away`, or `starting` before it was asked for the first time.
        let state: String
        /// Where it ended when it was last asked.
        let sequence: Int?
    }

    struct Index: Codable, Sendable {
        /// `answers` or `failing`.
        let state: String
        let sequence: Int?
        /// How many entries of the journal it does not have yet.
        let lag: Int?
        /// Documents that the journal names and the index could not read.
        let gaps: Int?
    }

    init(version: String, _ following: Following.State, _ counts: RecordCounts?) {
        self.version = version
        journal = Journal(
            state: following.isFollowed.map { $0 ? "followed" : "away" } ?? "starting", sequence: following.head?.sequence)
        index = Index(
            state: counts == nil ? "failing" : "answers", sequence: counts?.head.sequence,
            lag: counts.flatMap { following.lag(of: $0.head.sequence) }, gaps: counts?.gaps)
        status = counts == nil ? "failing" : following.isFollowed == false ? "behind" : "ok"
    }
}

extension Following.State {
    /// How many entries an index lacks; `nil` where the journal was never asked.
    func lag(of sequence: Int) -> Int? { head.map { max(0, $0.sequence - sequence) } }
}

extension Responder {
    /// Whether the site answers: 503 where it does not. A journal that is away is no reason to turn readers away.
    func health() async throws -> Answer {
        let counts = await self.counts()
        let health = Health(version: record.version, following.state, counts)
        return Answer(
            try Self.json(health), mediaType: Format.json.mediaType, status: counts == nil ? .serviceUnavailable : .ok,
            keeping: .never)
    }

    /// The figures of the site for Prometheus.
    func figures() async -> Answer {
        var text = MetricsText()
        text.family("acquis_build_info", "gauge", "The version of the program.")
        text.figure(1, ["version": record.version])
        text.answers(metrics.state)
        let (state, counts) = (following.state, await counts())
        if let isFollowed = state.isFollowed {
            text.figure("acquis_journal_followed", "1 while the journal answers, 0 while it does not.", isFollowed ? 1 : 0)
        }
        if let head = state.head {
            text.figure("acquis_journal_sequence", "The last entry of the journal, when it was last asked.", head.sequence)
        }
        text.figure("acquis_index_answers", "1 while the index answers, 0 while it does not.", counts == nil ? 0 : 1)
        if let counts {
            text.figure("acquis_index_sequence", "The last entry that the index has.", counts.head.sequence)
            if let lag = state.lag(of: counts.head.sequence) {
                text.figure("acquis_index_lag_entries", "Entries of the journal that the index does not have yet.", lag)
            }
            text.figure("acquis_documents", "Documents in the index.", counts.documents)
            text.figure("acquis_recommendations", "Recommendations in the index.", counts.recommendations)
            text.figure("acquis_index_gaps", "Documents that the index could not read.", counts.gaps)
        }
        if let memory = Self.residentMemory {
            text.figure("process_resident_memory_bytes", "Memory that the process holds.", memory)
        }
        text.family("process_start_time_seconds", "gauge", "When the site began, in seconds since 1970.")
        text.figure(begin.timeIntervalSince1970)
        return Answer(text.text, mediaType: "text/plain; version=0.0.4; charset=utf-8", keeping: .never)
    }

    private func counts() async -> RecordCounts? {
        do { return try await record.index.counts() } catch {
            logger.error("The index does not answer: \(error)")
            return nil
        }
    }

    private static var residentMemory: Int? {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return pages.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
    }
}
