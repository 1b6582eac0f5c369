import Indexing
import Logging
import Recording
import ServiceLifecycle
import Synchronization

/// What the site knows of the journal behind it.
final class Following: Sendable {
    struct State: Hashable, Sendable {
        /// Where the journal ended when it was last asked.
        var head: JournalHead?
        /// Whether it could be asked the last time; `nil` before the first.
        var isFollowed: Bool?
    }

    private let known = Mutex(State())

    var state: State { known.withLock { $0 } }

    func saw(_ head: JournalHead) { known.withLock { $0.head = head } }

    /// Notes whether the journal is followed, and answers whether it was until now.
    func note(isFollowed: Bool) -> Bool {
        known.withLock { state in
            defer { state.isFollowed = isFollowed }
            return state.isFollowed ?? true
        }
    }
}

/// Brings the index up to the journal while the site runs, so that what another process imports appears.
struct Follower: Service {
    let index: RecordIndex
    let journal: any RecordStore
    let pause: @Sendable () async throws -> Void
    let following: Following
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    following.saw(try await journal.head())
                    try await index.catchUp(with: journal)
                    if !following.note(isFollowed: true) { logger.notice("The site follows the journal again.") }
                } catch  where !Task.isCancelled {
                    // Said once: the pages go on showing what the index holds.
                    if following.note(isFollowed: false) { logger.warning("The site cannot follow the journal: \(error)") }
                } catch {
                    return
                }
                do { try await pause() } catch { return }
            }
        }
    }
}
