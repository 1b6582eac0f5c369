import Synchronization

/// What the site counts of the requests that it answers.
final class Metrics: Sendable {
    /// The longest times of the classes in which answers are counted, in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    struct Answers: Hashable, Comparable, Sendable {
        let route: String
        let status: Int

        static func < (a: Self, b: Self) -> Bool { (a.route, a.status) < (b.route, b.status) }
    }

    struct Times: Sendable {
        /// How many took as long as a class says and no longer, class by class.
        var counts = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var seconds = 0.0
    }

    struct Counted: Sendable {
        var answers: [Answers: Int] = [:]
        var times: [String: Times] = [:]
    }

    private let counted = Mutex(Counted())

    var state: Counted { counted.withLock { $0 } }

    /// Counts an answer. Routes are those of the list, so there are never many.
    func count(route: String, status: Int, took time: Duration) {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        counted.withLock { counted in
            counted.answers[Answers(route: route, status: status), default: 0] += 1
            counted.times[route, default: Times()].counts[place] += 1
            counted.times[route, default: Times()].seconds += seconds
        }
    }
}

/// Figures in the text form of Prometheus.
struct MetricsText {
    private(set) var text = ""
    private var name = ""

    /// Begins the figures of one name.
    mutating func family(_ name: String, _ type: String, _ help: String) {
        self.name = name
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func figure(_ value: Double, _ labels: KeyValuePairs<String, String> = [:], suffix: String = "") {
        let pairs = labels.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",")
        text += "\(name)\(suffix)\(pairs.isEmpty ? "" : "{\(pairs)}") \(Self.number(value))\n"
    }

    mutating func figure(_ name: String, _ help: String, _ value: Int) {
        family(name, "gauge", help)
        figure(Double(value))
    }

    mutating func answers(_ counted: Metrics.Counted) {
        family(
            "acquis_http_requests_total", "counter", "Requests answered, by the address in the list of addresses, and by status.")
        for (answers, count) in counted.answers.sorted(by: { $0.key < $1.key }) {
            figure(Double(count), ["route": answers.route, "status": String(answers.status)])
        }
        family("acquis_http_request_duration_seconds", "histogram", "Time until an answer was ready to be sent.")
        for (route, times) in counted.times.sorted(by: { $0.key < $1.key }) {
            var sum = 0
            for (bound, count) in zip(Metrics.bounds.map(Self.number) + ["+Inf"], times.counts) {
                sum += count
                figure(Double(sum), ["route": route, "le": bound], suffix: "_bucket")
            }
            figure(times.seconds, ["route": route], suffix: "_sum")
            figure(Double(sum), ["route": route], suffix: "_count")
        }
    }

    private static func number(_ value: Double) -> String {
        value.rounded() == value && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
