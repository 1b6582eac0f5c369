/// What a child process may use before it is stopped: a hostile file must not take the program down with it.
public struct ProcessLimits: Hashable, Sendable {
    public let seconds: Int
    public let memoryMegabytes: Int
    public let outputMegabytes: Int

    public init(seconds: Int, memoryMegabytes: Int, outputMegabytes: Int) {
        self.seconds = seconds
        self.memoryMegabytes = memoryMegabytes
        self.outputMegabytes = outputMegabytes
    }

    /// Enough for a report of some thousand pages.
    public static let standard = ProcessLimits(seconds: 60, memoryMegabytes: 1024, outputMegabytes: 256)

    /// The same for recognizing the print of one page, which takes seconds of a machine with nothing else to do.
    var ofRecognition: ProcessLimits {
        ProcessLimits(seconds: seconds * 5, memoryMegabytes: memoryMegabytes, outputMegabytes: outputMegabytes)
    }
}
