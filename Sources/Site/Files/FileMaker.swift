import Documents
import Publishing
import Synchronization

/// Makes files for people one after the other in the background, because setting pages needs much memory. All who ask for the
/// same share one making, and what was made is kept for a while.
actor FileMaker {
    /// What a file is of: two orders that are equal are for the same bytes.
    struct Order: Hashable, Sendable {
        /// The state of the record, and the program that makes the file.
        let state: String
        /// The address of the question.
        let question: String
        let format: Format
        /// `nil` where the words around the recommendations are in the commonest language of these.
        let language: Language?
    }

    /// How a file stands that somebody has asked for.
    enum Standing: Sendable {
        case made([UInt8])
        case failed(any Error)
        case underWay(Stage)
    }

    /// How far a file is that is not there yet.
    enum Stage: Hashable, Sendable {
        /// So many others come first.
        case waiting(ahead: Int)
        case gathering(done: Int, of: Int)
        case setting
    }

    /// What making a file says of itself.
    final class Progress: Sendable {
        private let held: Mutex<Stage>
        init(count: Int) { held = Mutex(.gathering(done: 0, of: count)) }
        var stage: Stage {
            get { held.withLock { $0 } }
            set { held.withLock { $0 = newValue } }
        }
    }

    typealias Making = @Sendable (Progress) async throws -> [UInt8]

    /// So many may be waited for at a time.
    static let mostUnderWay = 8
    /// So many are kept, of so many bytes together, for so long; one that could not be made is tried again after a shorter while.
    static let mostKept = 16
    private static let mostBytes = 128 * 1024 * 1024
    private static let keeping = Duration.seconds(900)
    private static let keepingFailures = Duration.seconds(10)
    /// Who asks is kept waiting so many times so long before being told how far it is.
    private static let looks = (count: 40, apart: Duration.milliseconds(50))

    private struct Ended {
        let result: Result<[UInt8], any Error>
        let until: ContinuousClock.Instant
        var bytes: Int { (try? result.get().count) ?? 0 }
    }

    private var progress: [Order: Progress] = [:]
    /// Those under way, in the order in which they are made.
    private var underWay: [Order] = []
    private var ended: [Order: Ended] = [:]
    /// Those ended, the latest last.
    private var kept: [Order] = []
    private var last: Task<Void, Never>?

    /// How a file stands, after waiting a little for it; `nil` where nobody has asked for it, or so long ago that it is gone.
    func standing(of order: Order) async -> Standing? {
        forget()
        for _ in 0..<Self.looks.count where underWay.contains(order) {
            do { try await Task.sleep(for: Self.looks.apart) } catch { break }
        }
        switch ended[order]?.result {
        case .success(let bytes)?: return .made(bytes)
        case .failure(let error)?: return .failed(error)
        case nil: break
        }
        return underWay.firstIndex(of: order).map { place in
            .underWay(place > 0 ? .waiting(ahead: place) : progress[order]?.stage ?? .setting)
        }
    }

    /// Begins to make a file, where that has not been begun; `false` where too many are waited for.
    func begin(_ order: Order, of count: Int, _ making: @escaping Making) -> Bool {
        guard !underWay.contains(order), ended[order] == nil else { return true }
        guard underWay.count < Self.mostUnderWay else { return false }
        let own = Progress(count: count)
        progress[order] = own
        underWay.append(order)
        let before = last
        last = Task {
            await before?.value
            do { end(order, .success(try await making(own))) } catch { end(order, .failure(error)) }
        }
        return true
    }

    private func end(_ order: Order, _ result: Result<[UInt8], any Error>) {
        let isMade = (try? result.get()) != nil
        underWay.removeAll { $0 == order }
        progress[order] = nil
        ended[order] = Ended(result: result, until: .now + (isMade ? Self.keeping : Self.keepingFailures))
        kept.append(order)
        forget()
    }

    /// Lets go of what was kept long enough, and of the oldest where it is too much.
    private func forget() {
        let now = ContinuousClock.now
        var bytes = ended.values.map(\.bytes).reduce(0, +)
        var most = Self.mostKept
        for order in kept {
            guard let file = ended[order] else { continue }
            let isTooMuch = kept.count > most || bytes > Self.mostBytes && order != kept.last
            guard file.until < now || isTooMuch else { continue }
            ended[order] = nil
            bytes -= file.bytes
            most += 1
        }
        kept.removeAll { ended[$0] == nil }
    }
}
