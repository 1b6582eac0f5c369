import Synchronization

/// A value that is made when it is first asked for, by one thread while others wait.
final class Once: Sendable {
    private let lexicon = Mutex<Lexicon?>(nil)

    func value(_ make: () -> Lexicon) -> Lexicon {
        lexicon.withLock { made in
            if let made { return made }
            let new = make()
            made = new
            return new
        }
    }
}
