internal import Recording
internal import Synchronization

/// The editions that were asked for last, decoded: a long report takes longer to decode than to show.
///
/// An edition never changes under its digest, so what is here is never out of date.
final class EditionCache: Sendable {
    private let latest = Mutex<[(digest: Digest, edition: Edition)]>([])
    private let limit = 16

    func edition(_ digest: Digest, orDecode decode: () throws -> Edition) rethrows -> Edition {
        let known = latest.withLock { editions in editions.first { $0.digest == digest }?.edition }
        if let known { return known }
        let edition = try decode()
        latest.withLock { editions in
            editions.removeAll { $0.digest == digest }
            editions.insert((digest, edition), at: 0)
            if editions.count > limit { editions.removeLast() }
        }
        return edition
    }
}
