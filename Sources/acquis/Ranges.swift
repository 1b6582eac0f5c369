import ArgumentParser
import Recording

/// A day, or a moment, as somebody writes it on the command line.
struct Day: ExpressibleByArgument {
    let text: String
    /// All the moments of it, in UTC.
    let moments: ClosedRange<Moment>

    init?(argument: String) {
        guard let moments = Moment.meant(by: argument) else { return nil }
        (text, self.moments) = (argument, moments)
    }
}

/// The entries from one sequence to another.
struct SequenceRange {
    let range: ClosedRange<Int>

    init(from: Int, to: Int?) throws {
        guard from >= 1 else { throw ValidationError("--from \(from): the first entry is entry 1") }
        guard let to else {
            range = from...Int.max
            return
        }
        guard to >= from else { throw ValidationError("--to \(to) is before --from \(from)") }
        range = from...to
    }
}
