import Indexing
import Vocabularies

/// The topics as a tree, with how many recommendations each has, and how that went over time.
struct TopicsPage: Page {
    /// The widest topics, commonest first, with those below them.
    let topics: [TopicBranch]
    /// How often the widest topics occur over time.
    let overTime: TimeTable

    static let template = "topics"

    struct TopicBranch: Codable, Sendable {
        let topic: String
        let count: Int
        let address: String
        let narrower: [TopicBranch]
    }

    init(_ record: Record) async throws {
        let subjects = try await record.index.subjects(.topic)
        let present = Set(subjects.map(\.key))
        let below = Dictionary(grouping: subjects) { subject in
            Topics.shared.topic(subject.key)?.parent.flatMap { present.contains($0) ? $0 : nil }
        }
        func branches(_ wider: String?, _ depth: Int) -> [TopicBranch] {
            // Schemes are trees of a few levels; one that goes round in a circle ends all the same.
            guard depth < 8 else { return [] }
            return below[wider, default: []].map { subject in
                TopicBranch(
                    topic: subject.key, count: subject.count, address: SubjectAddress.page(.topic, subject.key),
                    narrower: branches(subject.key, depth + 1))
            }
        }
        topics = branches(nil, 0)
        overTime = try await TimeTable(.topic, record)
    }

    func title(_ words: Words) -> String { words("subjects.topics.title") }

    struct Drawing: Sendable {
        let intro: String
        let isEmpty: Bool
        let tree: HTML
        let heat: TimeTable.Heat?
    }

    func drawing(_ words: Words) -> Drawing {
        Drawing(
            intro: words("subjects.topics.intro"), isEmpty: topics.isEmpty, tree: Self.tree(topics, words),
            heat: overTime.heat(words, most: 30))
    }

    private static func tree(_ branches: [TopicBranch], _ words: Words) -> HTML {
        var html = HTML()
        guard !branches.isEmpty else { return html }
        html.element("ul", ["class": "tree"]) { html in
            for branch in branches {
                html.element("li") { html in
                    html.element("a", ["href": branch.address]) { $0.element("bdi", words: words.topic(branch.topic)) }
                    html.add(words: " ")
                    html.element("span", ["class": "count"], words: words.counted("recommendations", branch.count))
                    html += tree(branch.narrower, words)
                }
            }
        }
        return html
    }
}

extension TimeTable {
    /// Topics over time: the picture, and its figures as a table.
    struct Heat: Sendable {
        let intro: String
        let leftOut: String?
        let chart: HTML
        let scale: HTML
        let columns: [String]
        let rows: [HeatRow]
        let stepHeading: String
    }

    struct HeatRow: Sendable {
        let label: String
        let address: String
        let counts: [String]
        let total: String
    }

    /// The widest of the topics that occur; `nil` where none does.
    func heat(_ words: Words, most: Int) -> Heat? {
        let present = Set(rows.map(\.value))
        let widest = rows.filter { row in
            row.total > 0 && !(Topics.shared.topic(row.value)?.parent.map(present.contains) ?? false)
        }.prefix(most)
        guard !widest.isEmpty else { return nil }
        let lines = widest.map { row in
            HeatMap.Row(label: words.topic(row.value), address: SubjectAddress.page(.topic, row.value), counts: row.counts)
        }
        let map = HeatMap(columns: axis(words), rows: lines)
        return Heat(
            intro: isByYear ? words("heat.introYears") : words("heat.introMeetings"), leftOut: leftOut(words),
            chart: map.drawing(words), scale: HeatMap.legend(), columns: steps.map { $0.label(words) },
            rows: zip(widest, lines).map { row, line in
                HeatRow(
                    label: line.label, address: line.address, counts: row.counts.map(words.number), total: words.number(row.total))
            },
            stepHeading: stepHeading(words))
    }
}
