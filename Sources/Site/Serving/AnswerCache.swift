import Hummingbird
import Synchronization

/// Keeps what was last answered for as long as the record stays as it is: many people look at the same few pages, and each of
/// these is drawn and compressed once.
///
/// It holds so many bytes and no more. What was not asked for since half of them were filled gives way.
final class AnswerCache: Sendable {
    /// What an answer depends on, beside the state of the record.
    struct Question: Hashable, Sendable {
        let target: String
        let reader: Reader
    }

    struct Kept: Sendable {
        let answer: Answer
        /// The pattern of the route that gave it.
        let route: String
        /// Whether it stays as it is while the record does.
        let isOfRecord: Bool
    }

    private struct State {
        /// Which state of the record the answers are of.
        var tag = ""
        /// Two generations: when the young one is full it becomes the old one, and the old one goes.
        var (young, old): ([Question: Kept], [Question: Kept]) = ([:], [:])
        var youngBytes = 0
        /// Who waits for an answer that is being made.
        var waiting: [Question: [CheckedContinuation<Void, Never>]] = [:]
    }

    private let state = Mutex(State())
    private let most: Int

    /// - Parameter most: How many bytes it holds at most.
    init(most: Int = 16 << 20) { self.most = most }

    /// How many bytes of answers it would take to fill one generation.
    private var mostYoung: Int { most / 2 }

    /// The answer that is kept; else the one that is made now, by one of those who ask at the same time.
    func answer(to question: Question, at tag: String, making make: () async throws -> Kept) async throws -> Kept {
        if let kept = kept(question, at: tag) { return kept }
        guard begins(question) else {
            await withCheckedContinuation { continuation in
                let isDone = state.withLock { state in
                    state.waiting[question]?.append(continuation)
                    return state.waiting[question] == nil
                }
                if isDone { continuation.resume() }
            }
            // What cannot be kept, everybody makes for themselves.
            if let kept = kept(question, at: tag) { return kept }
            return try await make()
        }
        defer { for continuation in state.withLock({ $0.waiting.removeValue(forKey: question) }) ?? [] { continuation.resume() } }
        var made = try await make()
        if made.isOfRecord, let answer = made.answer.compressed() {
            made = Kept(answer: answer, route: made.route, isOfRecord: true)
            keep(made, for: question, at: tag)
        }
        return made
    }

    /// Whether nobody is making the answer yet.
    private func begins(_ question: Question) -> Bool {
        state.withLock { state in
            if state.waiting[question] != nil { return false }
            state.waiting[question] = []
            return true
        }
    }

    private func kept(_ question: Question, at tag: String) -> Kept? {
        state.withLock { state in
            guard state.tag == tag else { return nil }
            if let kept = state.young[question] { return kept }
            guard let kept = state.old.removeValue(forKey: question) else { return nil }
            add(kept, for: question, to: &state)
            return kept
        }
    }

    /// How many bytes are held now.
    var bytes: Int {
        state.withLock { state in [state.young, state.old].joined().reduce(0) { $0 + Self.size($1.value, $1.key) } }
    }

    private func keep(_ kept: Kept, for question: Question, at tag: String) {
        guard Self.size(kept, question) <= mostYoung / 8 else { return }
        state.withLock { state in
            if state.tag != tag {
                (state.young, state.old, state.youngBytes, state.tag) = ([:], [:], 0, tag)
            }
            add(kept, for: question, to: &state)
        }
    }

    private func add(_ kept: Kept, for question: Question, to state: inout State) {
        let size = Self.size(kept, question)
        if state.youngBytes + size > mostYoung { (state.old, state.young, state.youngBytes) = (state.young, [:], 0) }
        if state.young.updateValue(kept, forKey: question) == nil { state.youngBytes += size }
    }

    private static func size(_ kept: Kept, _ question: Question) -> Int {
        (kept.answer.text?.readableBytes ?? 0) + (kept.answer.gzippedText?.readableBytes ?? 0) + question.target.utf8.count + 256
    }
}

extension Answer {
    /// The same with its text compressed; `nil` for what is not to be kept.
    fileprivate func compressed() -> Answer? {
        guard status == .ok, case .checked = keeping, file == nil, let text else { return nil }
        var answer = self
        answer.gzippedText = ByteBuffer(bytes: Gzip().add(text.readableBytesView, isLast: true))
        return answer
    }
}
