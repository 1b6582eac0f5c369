internal import Foundation
public import Recording
internal import Structuring
internal import Vocabularies

extension Sample {
    /// Two meetings of the working group and a resolution of the body above it.
    public static let record: [Sample] = [lighthouses2019, lighthouses2021, resolution]

    public static let lighthouses2019: Sample = {
        var sample = Sample("LHC/COP/WG.2/2019/5")
        sample.recommendations = [
            SampleRecommendation(
                "5", "States parties should keep every coastal lighthouse lit from dusk to dawn.", section: "II. Recommendations",
                acts: [SampleAct("should", .direction, ["States parties"])], topics: ["lamps"]),
            SampleRecommendation(
                "6", "The State party concerned may consider women’s associations of keepers as partners.",
                section: "II. Recommendations", acts: [SampleAct("may consider", .permission, ["State party"])],
                topics: ["keepers", "lamps"]),
            SampleRecommendation(
                "7", "The Secretariat shall publish a list of lights, and States parties are encouraged to correct it.",
                section: "III. Follow-up",
                acts: [
                    SampleAct("shall", .obligation, ["Secretariat"]),
                    SampleAct("be encouraged to", .encouragement, ["the States Parties"]),
                ], topics: ["lists"]),
        ]
        return sample
    }()

    public static let lighthouses2021: Sample = {
        var sample = Sample("LHC/COP/WG.2/2021/4")
        sample.days = ("2021-05-10", "2021-05-12")
        sample.date = "2021-06-15"
        sample.session = "Fourth session"
        sample.recommendations = [
            SampleRecommendation(
                "5", "States parties should train the women and men who keep lighthouses.", section: "II. Recommendations",
                acts: [SampleAct("should", .direction, ["States parties"])], topics: ["keepers"]),
            SampleRecommendation(
                "6", "Harbour authorities are invited to consider a café for keepers.", section: "II. Recommendations",
                acts: [SampleAct("invite to consider", .encouragedConsideration, ["Harbour authorities"])], topics: []),
        ]
        return sample
    }()

    public static let resolution: Sample = {
        var sample = Sample("LHC/RES/3/1")
        sample.title = "Resolution on fog signals"
        sample.body = "Conference of the Parties to the Convention on Safe Coasts"
        sample.parentBody = nil
        sample.kind = .resolution
        sample.days = nil
        sample.date = "2020-01-31"
        sample.recommendations = [
            SampleRecommendation(
                "1", "Requests the Secretariat to study fog signals", acts: [SampleAct("request", .direction, ["the Secretariat"])],
                topics: ["fog"])
        ]
        return sample
    }()

    /// So many documents of a few recommendations each, always the same ones, that mix all values of the facets.
    public static func series(_ count: Int) -> [Sample] {
        var dice = Dice(state: 20_190_304)
        return (1...count).map { number in
            let year = 2001 + dice.next(20)
            var sample = Sample("LHC/COP/WG.\(1 + dice.next(4))/\(year)/\(number)")
            sample.body = dice.pick(["Working Group on Coastal Lighthouses", "Working Group on Buoys", "Panel on Tides", nil])
            let day = dice.pick(["02-01", "07-15", "11-30"])
            sample.days = dice.next(4) == 0 ? nil : ("\(year)-\(day)", "\(year)-\(day)")
            sample.date = dice.next(3) == 0 ? nil : "\(year)-12-01"
            sample.recommendations = (0...dice.next(5)).map { paragraph in
                let nouns = ["lamp", "lamps", "fog signal", "women’s guild", "women", "harbour", "tide tables"]
                let addressees = ["States parties", "the State Party", "Secretariat", "Harbour authorities", "All States parties"]
                var recommendation = SampleRecommendation(
                    "\(paragraph + 1)", "Somebody should look after the \(dice.pick(nouns)) and the \(dice.pick(nouns)).",
                    section: dice.pick([nil, "II. Recommendations"]),
                    acts: (0..<dice.next(3)).map { _ in
                        SampleAct(
                            "should", dice.pick([.permission, .encouragement, .direction, .obligation]),
                            (0..<dice.next(3)).map { _ in dice.pick(addressees) })
                    },
                    topics: (0..<dice.next(3)).map { _ in dice.pick(["lamps", "fog", "keepers"]) })
                // Not by the dice, so that the others fall as they always did.
                recommendation.category = [nil, 1, 4, 5][(number + paragraph) % 4]
                return recommendation
            }
            return sample
        }
    }
}

/// Numbers that look like chance and are the same each day.
private struct Dice {
    var state: UInt64

    mutating func next(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }
}

extension Recorder {
    /// Hands in a sample as its own file, always at the same moment where none is given.
    @discardableResult public func record(
        _ sample: Sample, variant: Int = 0, reader: Int = 1, at time: Moment = .sample
    ) async throws -> Receipt {
        try await record(
            original: sample.original(variant: variant), fileName: "report-\(variant).txt", edition: sample.edition(reader: reader),
            who: "Keeper", time: time)
    }
}

extension Moment {
    /// The moment at which samples are handed in.
    public static let sample = Moment(stored: "2024-02-29T12:00:00.000Z")
}
