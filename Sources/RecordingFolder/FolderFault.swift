/// A folder that is not the record that was written into it.
public enum FolderFault: Error, Hashable, CustomStringConvertible {
    /// There is no record in the folder.
    case notARecord(String)
    /// A record cannot be begun among other things.
    case notEmpty(String)
    /// What belongs to the record is not where it should be.
    case missing(String, from: String)
    /// A file is not as it was written, at this place.
    case changed(String, place: String?, why: String)

    /// One sentence: what is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .notARecord(let folder):
            "\(folder) is not a backup of Acquis, for it holds no record.json; name the folder of a backup"
        case .notEmpty(let folder): "\(folder) holds other things and no backup; name an empty folder, or that of a backup"
        case .missing(let what, let place): "\(what) is missing from \(place); take another copy of the backup"
        case .changed(let file, let place, let why):
            "\([file, place].compactMap(\.self).joined(separator: ", ")), was changed: \(why); take another copy of it"
        }
    }
}
