import EmbeddedFiles

/// The files of this room that the program carries with it.
enum Embedded {
    /// Every embedded file below a folder of this room, by its name there.
    static func files(in folder: String) -> [String: String] {
        let prefix = "Site/\(folder)/"
        var files: [String: String] = [:]
        var index = 0
        while true {
            let file = embedded_file_at(index)
            guard let cName = file.name else { return files }
            let name = String(cString: cName)
            if name.hasPrefix(prefix) {
                let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
                files[String(name.dropFirst(prefix.count))] = String(decoding: bytes, as: UTF8.self)
            }
            index += 1
        }
    }
}
