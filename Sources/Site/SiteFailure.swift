/// Why the site does not start, or stopped.
public enum SiteFailure: Error, CustomStringConvertible {
    case addressInUse(host: String, port: Int)
    case addressNotAvailable(host: String, port: Int, reason: String)
    case templateMissing(String)
    case templateUnreadable(String, underlying: any Error)
    case wordsMissing(language: String)
    case wordsUnreadable(language: String, line: Int)
    case assetMissing

    public var description: String {
        switch self {
        case .addressInUse(let host, let port):
            "Another program already listens at \(host), port \(port): stop it, or choose another port with --port."
        case .addressNotAvailable(let host, let port, let reason):
            "The site cannot listen at \(host), port \(port) (\(reason)): choose another with --host and --port."
        case .templateMissing(let name):
            "The template “\(name)” is missing from this program: build it again."
        case .templateUnreadable(let name, let underlying):
            "The template “\(name)” cannot be read: \(underlying)."
        case .wordsMissing(let language):
            "The words of the language “\(language)” are missing from this program: build it again."
        case .wordsUnreadable(let language, let line):
            "Line \(line) of the words of the language “\(language)” is not of the form “key = words”."
        case .assetMissing:
            "The style sheet, the script or the icon is missing from this program: build it again."
        }
    }
}
