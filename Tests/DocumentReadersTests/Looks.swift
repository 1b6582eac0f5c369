import Documents
import Testing

/// The runs of a line as words with marks: **bold**, *italic*, ^raised^.
func looks(_ line: Line, in document: Document) -> String {
    var (looks, place) = ("", line.span.start)
    for run in line.runs {
        looks += document.quote(Span(place, max(place, run.span.start))) ?? "?"
        let words = document.quote(run.span) ?? "?"
        let raised = run.style.raised ? "^\(words)^" : words
        let italic = run.style.italic ? "*\(raised)*" : raised
        looks += run.style.bold ? "**\(italic)**" : italic
        place = run.span.end
    }
    return looks
}

/// What holds for the lines and runs of every document.
func expectSound(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
    var end = 0
    for line in document.lines {
        #expect(line.span.start == end, "a line begins behind the line feed of the one before it", sourceLocation: sourceLocation)
        end = line.span.end + 1
        #expect(document.quote(Span(line.span.end, end)) == "\n", "a line ends with a line feed", sourceLocation: sourceLocation)
        #expect(
            document.quote(line.span)?.contains("\n") == false, "a line holds no line feed", sourceLocation: sourceLocation)
        var place = line.span.start
        for run in line.runs {
            #expect(
                run.span.start >= place && run.span.end <= line.span.end, "runs lie in their line", sourceLocation: sourceLocation)
            let between = document.quote(Span(place, max(place, run.span.start))) ?? "?"
            #expect(between.allSatisfy { $0 == " " }, "runs leave out no words: “\(between)”", sourceLocation: sourceLocation)
            #expect(!run.span.isEmpty, "a run has words", sourceLocation: sourceLocation)
            place = run.span.end
        }
        #expect(place == line.span.end, "runs reach to the end of their line", sourceLocation: sourceLocation)
    }
    #expect(end == document.text.utf8.count, "the lines are the whole text", sourceLocation: sourceLocation)
}
