import NIOCore
import Synchronization

/// How often one address may ask for data.
public struct RateLimit: Hashable, Sendable {
    /// So many requests at once, and as many again in each minute.
    public let perMinute: Int

    public init(perMinute: Int) { self.perMinute = max(1, perMinute) }
}

/// What somebody is told of their turns.
struct Turn: Hashable, Sendable {
    let isGranted: Bool
    let limit: Int
    /// How many more may follow at once.
    let remaining: Int
    /// Seconds until all turns are there again, or, where this one was not granted, until the next.
    let seconds: Int
}

/// A bucket of turns for each client, filled little by little; of the clients that are known, only so many are.
struct TurnBuckets {
    private struct Bucket {
        var turns: Double
        var filled: Double
    }

    private let limit: RateLimit
    private let mostClients: Int
    private var buckets: [String: Bucket] = [:]

    init(_ limit: RateLimit, mostClients: Int = 20_000) {
        self.limit = limit
        self.mostClients = mostClients
    }

    var clients: Int { buckets.count }

    /// Takes a turn at a moment, in seconds of a clock that only goes forward.
    mutating func take(_ client: String, at now: Double) -> Turn {
        let (most, perSecond) = (Double(limit.perMinute), Double(limit.perMinute) / 60)
        if buckets[client] == nil, buckets.count >= mostClients { forget(at: now) }
        var bucket = buckets[client] ?? Bucket(turns: most, filled: now)
        bucket.turns = min(most, bucket.turns + max(0, now - bucket.filled) * perSecond)
        bucket.filled = now
        let isGranted = bucket.turns >= 1
        if isGranted { bucket.turns -= 1 }
        buckets[client] = bucket
        let missing = isGranted ? most - bucket.turns : 1 - bucket.turns
        return Turn(
            isGranted: isGranted, limit: limit.perMinute, remaining: Int(bucket.turns),
            seconds: max(1, Int((missing / perSecond).rounded(.up))))
    }

    /// Forgets those whose turns are all there again, which changes nothing; else the half that asked longest ago.
    private mutating func forget(at now: Double) {
        let perSecond = Double(limit.perMinute) / 60
        buckets = buckets.filter { $0.value.turns + (now - $0.value.filled) * perSecond < Double(limit.perMinute) }
        guard buckets.count >= mostClients else { return }
        let times = buckets.values.map(\.filled).sorted()
        let middle = times[times.count / 2]
        buckets = buckets.filter { $0.value.filled > middle }
    }
}

/// The turns of all who ask for data.
final class Turns: Sendable {
    let limit: RateLimit
    private let buckets: Mutex<TurnBuckets>
    private let begin = ContinuousClock.now

    init(_ limit: RateLimit) {
        self.limit = limit
        buckets = Mutex(TurnBuckets(limit))
    }

    func take(_ client: String) -> Turn {
        let time = (ContinuousClock.now - begin).components
        let now = Double(time.seconds) + Double(time.attoseconds) / 1e18
        return buckets.withLock { $0.take(client, at: now) }
    }
}

/// Whom a request comes from.
enum Client {
    /// The address of the connection or, behind a proxy, the one that the proxy names last. Of an address of IPv6 the network
    /// counts, of which one client has all.
    static func name(_ connection: SocketAddress?, forwarded: String?, isBehindProxy: Bool) -> String {
        let named = isBehindProxy ? forwarded?.split(separator: ",").last.map { String($0.filter { $0 != " " }) } : nil
        let address = named.flatMap { try? SocketAddress(ipAddress: $0, port: 0) } ?? connection
        switch address {
        case .v6(let address)?:
            // Behind family, port and label of flow.
            let network = withUnsafeBytes(of: address.address) { Array($0[8..<24]) }
            // An address of IPv4 in the form of IPv6 is that of one client.
            let isMapped = network.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
            return network.prefix(isMapped ? 16 : 8).map { String($0, radix: 16) }.joined(separator: ".")
        case let address?: return address.ipAddress ?? "local"
        case nil: return "local"
        }
    }
}
