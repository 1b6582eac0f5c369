import Documents

extension MarkupStream.Fault {
    /// What to say of a file that could be read up to here.
    /// - Throws: Where nothing of it is worth keeping.
    func findings(keeping hasWords: Bool) throws(ReadingFailure) -> [Finding] {
        switch self {
        case .entities:
            throw .damaged("it declares entities of its own, as files do that are made to do harm")
        case .crowded:
            throw .damaged("an element has thousands of attributes, as files have that are made to do harm")
        case .broken(let line, let complaint):
            guard hasWords else { throw .damaged("line \(line): \(complaint)") }
            return [
                Finding(
                    .error, "xml.broken", "The file breaks off in line \(line) (\(complaint)); what stands behind was not read.")
            ]
        }
    }
}
