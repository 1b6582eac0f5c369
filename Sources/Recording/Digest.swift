internal import CSodium
public import FoundationEssentials

/// The SHA-256 of some bytes, written as 64 hexadecimal digits in small letters.
public struct Digest: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// `e3b0c442…`.
    public let hex: String

    /// The digest of these bytes.
    public init(of bytes: Data) {
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        bytes.withUnsafeBytes { source in
            _ = crypto_hash_sha256(&hash, source.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(source.count))
        }
        hex = Hex.text(hash)
    }

    /// Reads 64 hexadecimal digits in small letters; `nil` for anything else.
    public init?(hex: String) {
        guard hex.utf8.count == 64, Hex.bytes(hex) != nil else { return nil }
        self.hex = hex
    }

    /// A digest as it stands in a journal, whatever was done to it there: verification must be able to look at it.
    public init(stored hex: String) {
        self.hex = hex
    }

    /// What stands before the first entry of a journal.
    public static let zero = Digest(stored: String(repeating: "0", count: 64))

    public var description: String { hex }
    /// The same 32 bytes as `47DEQpj8…=`.
    public var base64: String { Data(Hex.bytes(hex) ?? []).base64EncodedString() }
    public static func < (a: Digest, b: Digest) -> Bool { a.hex < b.hex }
}

extension Digest: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let digest = Digest(hex: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text.prefix(80))” is not a SHA-256")
        }
        self = digest
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

/// Bytes that are kept once, under their digest: an original, or an edition made from one.
public struct Blob: Hashable, Sendable {
    public let digest: Digest
    public let bytes: Data

    public init(_ bytes: Data) {
        self.bytes = bytes
        digest = Digest(of: bytes)
    }
}
