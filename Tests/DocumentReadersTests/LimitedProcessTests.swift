import DocumentReaders
import Foundation
import TestSupport
import Testing

/// What a hostile program tries under the limits. Perl tries it, which every Debian has.
@Suite struct LimitedProcessTests {
    private func perl(
        _ script: String, seconds: Int = 20, megabytes: Int = 512, output: Int = 1
    ) async throws(ReadingFailure) -> LimitedProcess.Result {
        let limits = ProcessLimits(seconds: seconds, memoryMegabytes: megabytes, outputMegabytes: output)
        return try await LimitedProcess.run("perl", ["-e", script], on: Array("lamp".utf8), limits: limits)
    }

    struct Attempt: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let script: String
        /// What the system answers; "done" where it is allowed.
        let answer: String

        init(_ name: String, _ attempt: String, answer: String = "Operation not permitted") {
            testDescription = name
            script = "$| = 1; if (\(attempt)) { print 'done' } else { print $! }"
            self.answer = answer
        }
    }

    @Test(arguments: [
        Attempt("a socket of the internet", "socket(S, 2, 1, 0)"),
        Attempt("a socket of the machine", "socket(S, 1, 1, 0)"),
        Attempt("a pair of sockets", "socketpair(S, T, 1, 1, 0)"),
        Attempt("a child", "defined(fork())"),
        Attempt("a shell", "system('/bin/echo') == 0"),
        Attempt("a signal to its parent", "kill(9, getppid())"),
        Attempt("a new file", "open(F, '>', '/tmp/acquis-hostile')", answer: "Permission denied"),
        Attempt("a file at its end", "open(F, '>>', '/dev/null')", answer: "Permission denied"),
        Attempt("the original for writing", "open(F, '+<', '\(LimitedProcess.input)')", answer: "Permission denied"),
        Attempt("the original through its descriptor", "syswrite(STDIN, 'x')", answer: "Bad file descriptor"),
        Attempt("a folder", "mkdir('/tmp/acquis-hostile')"),
        Attempt("a file moved", "rename('/tmp/acquis-hostile', '/tmp/acquis-moved')"),
        Attempt("a folder taken away", "rmdir('/tmp/acquis-hostile')"),
        Attempt("the original for reading", "open(F, '<', '\(LimitedProcess.input)') && <F> eq 'lamp'", answer: "done"),
        Attempt(
            "more open files than anybody needs",
            "do { while (@f < 100 && open(my $f, '<', '/dev/null')) { push @f, $f }; @f == 100 }", answer: "Too many open files"),
        Attempt("only what it was given is open", "!grep(-e \"/proc/self/fd/$_\", 3..63)", answer: "done"),
    ]) func `a program can only read and print`(attempt: Attempt) async throws {
        let result = try await perl(attempt.script)
        #expect(String(decoding: result.output, as: UTF8.self) == attempt.answer, "\(result.errors)")
    }

    struct Excess: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let script: String
        var seconds = 60
        let failure: ReadingFailure
    }

    @Test(arguments: [
        Excess(testDescription: "sleeps", script: "sleep 600", seconds: 2, failure: .tookTooLong(seconds: 2)),
        Excess(
            testDescription: "sleeps with its output closed", script: "close STDOUT; close STDERR; sleep 600", seconds: 2,
            failure: .tookTooLong(seconds: 2)),
        Excess(testDescription: "reckons", script: "1 while 1", seconds: 2, failure: .tookTooLong(seconds: 2)),
        Excess(
            testDescription: "heeds no signal", script: "$SIG{$_} = 'IGNORE' for keys %SIG; sleep 1 while 1", seconds: 2,
            failure: .tookTooLong(seconds: 2)),
        Excess(testDescription: "prints", script: "print 'lamp' x 1000 while 1", failure: .tooMuchOutput(megabytes: 1)),
        Excess(
            testDescription: "takes memory", script: "$s = 'x' x 1e6; push @a, $s . $_ while ++$_",
            failure: .tooMuchMemory(megabytes: 64)),
        Excess(
            testDescription: "ends itself", script: "kill 11, $$; require POSIX; POSIX::abort()",
            failure: .toolFailed("perl was ended by signal 6")),
    ]) func `a program that goes too far is ended`(excess: Excess) async {
        await #expect(throws: excess.failure) { _ = try await perl(excess.script, seconds: excess.seconds, megabytes: 64) }
    }

    @Test func `its complaints are not its output, and its status is its own`() async throws {
        let result = try await perl("print 'a'; print STDERR 'b' x 200_000; print 'c'; exit 3")
        #expect(result.output == Array("ac".utf8) && result.status == 3)
        #expect((1...200_000).contains(result.errors.utf8.count) && result.errors.allSatisfy { $0 == "b" })
    }

    @Test func `one that nobody waits for any more is ended`() async throws {
        let task = Task { try await perl("sleep 600", seconds: 300) }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        await #expect(throws: ReadingFailure.toolFailed("perl was ended by signal 9")) { _ = try await task.value }
    }

    @Test func `a program that is not there is named`() async {
        await #expect(throws: ReadingFailure.toolMissing("acquis-has-no-such-tool")) {
            _ = try await LimitedProcess.run("acquis-has-no-such-tool", [], on: [1], limits: .standard)
        }
    }

    @Test func `many at once do not wait for each other`() async throws {
        let ends = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for number in 0..<64 { group.addTask { try await perl("print <STDIN>, \(number)").output } }
            return try await group.reduce(into: Set()) { $0.insert(String(decoding: $1, as: UTF8.self)) }
        }
        #expect(ends == Set((0..<64).map { "lamp\($0)" }))
    }
}
