import Foundation
import TestSupport
import Testing

/// A disk that is full in the middle of things: one sentence, and what was acknowledged is whole.
@Suite struct FullDiskTests {
    @Test(arguments: [0, 4_000, 20_000, 40_000, 60_000, 90_000, 130_000, 180_000, 250_000, 350_000])
    func `a journal that cannot grow keeps what it acknowledged`(bytes: Int) async throws {
        try await withWorkplace { place in
            var limited = place.acquis
            limited.wrapper = ["prlimit", "--fsize=\(bytes)"]
            let ending = try await limited.run(["import"] + Example.texts.map(Example.path))
            #expect(ending.status == 1, "\(ending)")
            let acknowledged = ending.lines.count { $0.hasPrefix("added\t") }
            // With no byte at all not even the sentence can be written into the file that holds it here.
            if bytes > 0 {
                #expect(ending.complaints.count == 1 && ending.errors.hasPrefix("error: \(place.data.path)/"), "\(ending.errors)")
            }
            if FileManager.default.fileExists(atPath: place.journal.path) {
                #expect(try await place.lastEntry().hasPrefix("Last entry \(2 * acknowledged): "))
            } else {
                #expect(acknowledged == 0)
            }
            let again = try await place.acquis.run(["import"] + Example.texts.map(Example.path))
            #expect(again.status == 0, "\(again)")
            #expect(again.lines.count { $0.hasPrefix("unchanged\t") } == acknowledged, "\(again.output)")
            #expect(try await place.lastEntry().hasPrefix("Last entry 9: "))
        }
    }

    /// A file system in memory, in a world of its own that is gone with the script.
    private static let script = """
        mkdir disk && mount -t tmpfs -o size="$2"k tmpfs disk || exit 99
        shift 2
        "$acquis" import --data disk/data "$@"; echo "status $?"
        if [ -e disk/data/journal.sqlite ]; then "$acquis" verify --data disk/data || exit 1; fi
        mount -o remount,size=64m disk
        "$acquis" import --quiet --data disk/data "$@" || exit 1
        "$acquis" verify --data disk/data || exit 1
        """

    @Test(arguments: [40, 80, 100, 120, 200, 250, 300, 400, 600])
    func `a disk without room is said to be full, and with room all goes on`(kilobytes: Int) async throws {
        try await withWorkplace { place in
            let isolated = ["unshare", "--mount"] + (getuid() == 0 ? [] : ["--map-root-user"])
            let command = isolated + ["sh", "-c", "acquis=$1\n" + Self.script, "sh", Program.location.path, "\(kilobytes)"]
            let ending = try await RunningProgram(command + Example.texts.map(Example.path), in: place.folder).ended()
            guard ending.status != 99, !ending.errors.contains("unshare failed") else {
                print("NOT TESTED: a disk that is full, since no file system can be mounted here")
                return
            }
            #expect(ending.status == 0, "\(ending)")
            #expect(ending.lines.contains("status 1"), "\(ending)")
            #expect(ending.complaints.count == 1 && ending.errors.hasPrefix("error: "), "\(ending.errors)")
            #expect(ending.errors.contains("the disk is full; free some space"), "\(ending.errors)")
            #expect(ending.lines.last?.hasPrefix("Last entry 9: ") == true, "\(ending)")
        }
    }

    @Test(arguments: [
        ["read", Example.path(Example.text2021)], ["explain", Example.path(Example.text2021), "--paragraph", "11"], ["export"],
        ["verify"], ["rebuild"], ["import", Example.path(Example.text2021)], ["--help"],
    ]) func `a result that cannot be written is a failure`(arguments: [String]) async throws {
        try await withWorkplace(holding: [Example.text2021]) { place in
            let command = ["sh", "-c", "exec \"$0\" \"$@\" > /dev/full", Program.location.path] + arguments
            let ending = try await RunningProgram(command, in: place.folder, environment: ["ACQUIS_DATA": "data"]).ended()
            #expect(ending.status == 1, "\(ending)")
            #expect(
                ending.complaints.count == 1
                    && ending.errors.hasPrefix("error: standard output cannot be written: no space left on device; "),
                "\(ending.errors)")
        }
    }

    @Test func `complaints that cannot be written do not end the work`() async throws {
        try await withWorkplace { place in
            let command = ["sh", "-c", "exec \"$0\" \"$@\" 2> /dev/full", Program.location.path, "import", "gone.txt"]
            #expect(try await RunningProgram(command, in: place.folder).ended().status == 1)
            let folder = ["sh", "-c", "exec \"$0\" \"$@\" 2> /dev/full", Program.location.path, "import", exampleReport("").path]
            let ending = try await RunningProgram(folder, in: place.folder, environment: ["ACQUIS_DATA": "data"]).ended()
            #expect(ending.status == 0 && ending.output.contains("passed over"), "\(ending)")
        }
    }
}
