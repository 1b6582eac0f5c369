@preconcurrency internal import Dispatch
internal import Recording

/// Word of new entries in a journal in PostgreSQL, over a connection of its own that listens.
public actor JournalNews {
    private let address: PostgresAddress
    private let queue = QueueExecutor(label: "journal news")
    private var connection: PostgresConnection?

    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// Word of what comes to the journal at an address. It connects when it is first asked.
    public init(of address: PostgresAddress) {
        self.address = address
    }

    /// Waits until there may be new entries: word came, or it began to listen only now and something may have come
    /// before. It waits at most so long, for word can be lost; and a second where it cannot listen.
    public func wait(atMost longest: Duration) async throws {
        do {
            guard let connection else {
                let new = try PostgresConnection(to: address)
                try new.run("LISTEN \(PostgresSchema.channel)")
                self.connection = new
                return
            }
            if try connection.takeNotifications() { return }
            await readable(connection.socket, atMost: longest)
            try Task.checkCancellation()
            _ = try connection.takeNotifications()
        } catch is JournalFailure {
            connection = nil
            try await Task.sleep(for: min(longest, .seconds(1)))
        }
    }

    /// Waits until something can be read from a socket, the time is over, or nobody waits any longer.
    private func readable(_ socket: Int32, atMost longest: Duration) async {
        let source = DispatchSource.makeReadSource(fileDescriptor: socket)
        let timer = Task {
            try await Task.sleep(for: longest)
            source.cancel()
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                source.setEventHandler { source.cancel() }
                source.setCancelHandler { continuation.resume() }
                source.activate()
            }
        } onCancel: {
            source.cancel()
        }
        timer.cancel()
    }
}
