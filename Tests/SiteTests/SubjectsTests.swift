import Documents
import Foundation
import Indexing
import Recording
@testable import Site
import TestSupport
import Testing
import Vocabularies

/// The pages of topics, bodies, addressees and States.
@Suite struct SubjectsTests {
    private func page(_ target: String, _ site: RunningSite) async throws -> SubjectPage {
        try JSONDecoder().decode(SubjectPage.self, from: try await site.ask(target + ".json").body)
    }

    @Test(
        arguments: [
            ("/topics", "Topics"), ("/topics/rescue", nil), ("/bodies", "Bodies"), ("/addressees", "Who is asked"),
            ("/addressees/states-parties", "States parties"), ("/states", "States"), ("/states/SVN", "Slovenia"),
            ("/states/705", nil), ("/bodies/working-group-on-coastal-lighthouses", "Working Group on Coastal Lighthouses"),
        ] as [(String, String?)])
    func `a subject has a page and a twin, or none`(target: String, heading: String?) async throws {
        try await withSite(of: Sample.record) { site in
            let reply = try await site.ask(target)
            if let heading {
                #expect(reply.status == 200)
                #expect(reply.text.contains(heading))
                #expect(try await site.ask(target + ".json").header("Content-Type") == "application/json")
            } else {
                #expect([308, 404].contains(reply.status))
            }
        }
    }

    @Test func `another name leads to the page`() async throws {
        let table: [(String, String)] = [
            ("/states/slovenia", "/states/SVN"), ("/states/svn", "/states/SVN"), ("/states/SI", "/states/SVN"),
            ("/fr/states/C%C3%B4te%20d'Ivoire", "/fr/states/CIV"), ("/addressees/Slovenia", "/states/SVN"),
            ("/addressees/States%20Parties", "/addressees/states-parties"),
            ("/addressees/Harbour%20authorities", "/addressees/harbour-authority"),
            ("/addressees/Harbour%20authorities.json", "/addressees/harbour-authority.json"),
            ("/bodies/Working%20Group%20on%20Coastal%20Lighthouses", "/bodies/working-group-on-coastal-lighthouses"),
            ("/topics/Lamps", "/topics/lamps"),
        ]
        try await withSite(of: Sample.record) { site in
            for (target, place) in table {
                let reply = try await site.ask(target)
                #expect(reply.status == 308)
                #expect(reply.header("Location") == place)
            }
        }
    }

    @Test func `what nobody is called is not found`() async throws {
        let table: [String] = [
            "/topics/nonsense", "/bodies/nonsense", "/addressees/nonsense", "/states/nonsense", "/states/XXX", "/topics/a/b",
            "/addressees/%F0%9F%9A%A2", "/bodies/" + String(repeating: "x", count: 3000),
        ]
        try await withSite(of: Sample.record) { site in
            for target in table {
                let reply = try await site.ask(target)
                #expect(reply.status == 404)
            }
        }
    }

    @Test(arguments: ["/bodies?page=0", "/addressees?page=x", "/states?page=99999999999"])
    func `a page that is no number is refused`(target: String) async throws {
        try await withSite { site in
            let reply = try await site.ask(target)
            #expect(reply.status == 400)
        }
    }

    @Test func `forms of one name are one subject, and each recommendation counts once`() async throws {
        try await withSite(of: Sample.record) { site in
            let parties = try await page("/addressees/states-parties", site)
            // 2019: paragraphs 5 and 7; 2021: 5. "State party concerned" is another.
            #expect(parties.total == 4)
            #expect(Set(parties.newest.map(\.name)).count == parties.newest.count)
            let listed = try JSONDecoder().decode(
                RecordPage.self, from: try await site.ask(parties.record.replacing("/record", with: "/record.json")).body)
            #expect(listed.total == parties.total, "the list behind the page has as many")
        }
    }

    @Test func `the figures of a page agree with its list`() async throws {
        try await withSite(examples: examples.value) { site in
            for target in ["/addressees/secretariat", "/bodies/working-group-on-safe-passage-at-sea", "/topics/ocean"] {
                let subject = try await page(target, site)
                let address = subject.record.replacing("/record", with: "/record.json")
                let listed = try JSONDecoder().decode(RecordPage.self, from: try await site.ask(address).body)
                #expect(subject.total == listed.total && subject.total > 3, "\(target)")
                #expect(subject.newest.map(\.name) == listed.recommendations.prefix(5).map(\.name))
                let forces = try #require(subject.forces)
                #expect(forces.steps.map(\.total).reduce(0, +) + forces.undated == subject.total)
                #expect(forces.rows.map(\.total).reduce(0, +) == subject.total, "each has one firmest force")
                #expect(!subject.related.contains { $0.filter == subject.kind }, "no further condition, but an alternative")
                for related in subject.related {
                    for value in related.values.prefix(2) {
                        let narrower = value.address.replacing("/record?", with: "/record.json?")
                        let found = try JSONDecoder().decode(RecordPage.self, from: try await site.ask(narrower).body)
                        #expect(found.total == value.count, "\(value.address)")
                    }
                }
            }
        }
    }

    @Test func `a State is shown what is asked of it, of its groups, and what it asked of others`() async throws {
        try await withSite(of: [.lighthouses2019, .reviewed]) { site in
            let slovenia = try await page("/states/SVN", site)
            #expect(slovenia.total == 2)
            #expect(slovenia.asMember?.groups.map(\.value) == ["States parties"])
            #expect(slovenia.asMember?.newest.isEmpty == false)
            #expect(slovenia.made == nil)
            let croatia = try await page("/states/HRV", site)
            #expect(croatia.total == 0)
            #expect(croatia.made?.total == 2)
            let firmly = try #require(croatia.asMember?.forces)
            #expect(firmly.steps.map(\.total).reduce(0, +) == croatia.asMember?.groups.map(\.count).reduce(0, +))
            let html = try await site.ask("/fr/states/HRV").text
            let led = html.firstMatch(of: /href="\/fr\/record\?addressee=[^"]+&amp;force=obligation"/)
            #expect(led != nil, "a force leads to what is asked so of its groups")
            #expect(html.contains("Croatie") && html.contains("nommément"))
            #expect(!html.contains("Dans les documents"), "what no document prints is not said to be printed")
            for (language, names) in [("fr", ["Bélarus", "Cuba"]), ("zh", ["阿富汗", "中国"]), ("es", ["Níger", "Noruega"])] {
                let text = try await site.ask("/\(language)/states").text
                let places = names.compactMap { text.firstRange(of: ">\($0)<")?.lowerBound }
                #expect(places.count == 2 && places[0] < places[1], "\(language) lists names in its own order")
            }
            let list = try await site.ask("/states").text
            #expect(list.contains("href=\"/states/HRV\""), "also States that nobody asks have a page")
            #expect(try await site.ask("/record.json?recommender=Croatia").text.contains("\"total\" : 2"))
        }
    }

    @Test func `the empty record has the pages too`() async throws {
        try await withSite { site in
            for target in ["/topics", "/bodies", "/addressees", "/states", "/states/SVN", "/topics/demand", "/meetings"] {
                let page = try await site.ask(target)
                #expect(page.status == 200, "\(target)")
                #expect(!page.text.contains("<svg class=\"chart"), "\(target): a picture of nothing")
            }
        }
    }

    @Test func `where there are many meetings years are told, and pages stay small`() async throws {
        try await withSite(of: Sample.series(120)) { site in
            let home = try JSONDecoder().decode(HomePage.self, from: try await site.ask("/index.json").body)
            #expect(home.forces.isByYear && home.forces.steps.count <= TimeTable.most)
            let years = home.forces.steps.compactMap(\.year)
            #expect(years == years.sorted())
            for target in ["/", "/topics", "/addressees", "/bodies", "/topics/lamps", "/meetings", "/addressees/states-parties"] {
                let page = try await site.ask(target)
                #expect(page.status == 200 && page.body.count < 150_000, "\(target)")
            }
        }
    }

    @Test func `meetings of one year are told apart by their months, or by what their documents are called`() async throws {
        var again = Sample.lighthouses2021
        again.symbol = "LHC/COP/WG.2/2021/9"
        again.days = ("2021-10-04", "2021-10-06")
        var undated = Sample.resolution
        (undated.symbol, undated.date) = ("LHC/RES/3/7", "2021-12-01")
        let samples = [.lighthouses2019, .lighthouses2021, again, undated]
        try await withSite(of: samples) { site in
            let page = try await site.ask("/").text
            let labels = page.matches(of: /<text class="label(?: last)?"[^>]*>([^<]+)</).map { String($0.1) }
            #expect(Array(labels.suffix(4)) == ["2019/5", "2021/4", "2021/9", "3/7"])
            let rows = page.matches(of: /<th scope="row"><a href="\/LHC[^>]*>([^<]+)</).map { String($0.1) }
            #expect(rows.contains { $0.hasSuffix(", 10 May 2021") } && rows.contains { $0.hasSuffix(", LHC/RES/3/7") })
            #expect(rows.contains { $0.hasSuffix(", 2019") } && Set(rows).count == 4, "\(rows)")
        }
    }

    @Test func `a picture of the last years says how many recommendations are older`() async throws {
        var samples = Sample.series(120)
        for place in samples.indices {
            let year = 1950 + place % 40
            samples[place].days = ("\(year)-02-01", "\(year)-02-01")
        }
        try await withSite(of: samples) { [samples] site in
            let home = try JSONDecoder().decode(HomePage.self, from: try await site.ask("/index.json").body)
            #expect(home.forces.steps.count == TimeTable.most && home.forces.steps.first?.year == 1966)
            let older = samples.filter { $0.days.map { $0.from < "1966" } ?? false }.map(\.recommendations.count).reduce(0, +)
            let all = samples.map(\.recommendations.count).reduce(0, +)
            #expect(home.forces.earlier > 0 && home.forces.earlier <= older)
            let shown = home.forces.steps.map(\.total).reduce(0, +)
            #expect(shown + home.forces.earlier + home.forces.undated == home.recommendations && home.recommendations <= all)
            let page = try await site.ask("/").text
            #expect(page.contains("The picture begins with 1966; \(home.forces.earlier) recommendations are older."))
        }
    }

    @Test func `each picture has a title, a description and its figures as a table`() async throws {
        let table: [String] = ["/", "/topics", "/topics/lamps", "/addressees", "/meetings"]
        try await withSite(of: Sample.record) { site in
            for target in table {
                let page = try await site.ask(target).text
                let pictures = page.matches(of: /<svg class="chart[^>]*aria-labelledby="([^ ]+) ([^"]+)"/)
                #expect(!pictures.isEmpty)
                for picture in pictures {
                    #expect(page.contains("<title id=\"\(picture.1)\">") && page.contains("<desc id=\"\(picture.2)\">"))
                }
                #expect(page.contains("<table"))
            }
        }
    }
}

extension Sample {
    /// The report of a review in which one State recommends to another.
    fileprivate static let reviewed: Sample = {
        var sample = Sample("LHC/UPR/2020/1")
        sample.days = ("2020-02-03", "2020-02-05")
        sample.date = "2020-03-01"
        sample.recommendations = ["1", "2"].map { number in
            var recommendation = SampleRecommendation(
                number, "Keep the light of harbour \(number) lit (Croatia);", acts: [SampleAct("keep", .direction, ["Slovenia"])])
            recommendation.recommendingStates = ["Croatia"]
            return recommendation
        }
        return sample
    }()
}
