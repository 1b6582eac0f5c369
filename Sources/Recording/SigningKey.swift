internal import CSodium
internal import FoundationEssentials

/// The key with which an installation signs what it says of its record: Ed25519.
public struct SigningKey: Sendable {
    private let seed: [UInt8]
    private let secret: [UInt8]
    /// What others check its signatures with, as 64 hexadecimal digits.
    public let publicKey: String

    /// A new key.
    public init() {
        var seed = [UInt8](repeating: 0, count: Int(crypto_sign_SEEDBYTES))
        precondition(sodium_init() >= 0, "libsodium finds no randomness")
        randombytes_buf(&seed, seed.count)
        self.init(seed: seed)
    }

    /// The key that was written as 64 hexadecimal digits; `nil` for anything else.
    public init?(hex: String) {
        guard let seed = Hex.bytes(hex), seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
        self.init(seed: seed)
    }

    private init(seed: [UInt8]) {
        var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        crypto_sign_seed_keypair(&open, &secret, seed)
        (self.seed, self.secret, publicKey) = (seed, secret, Hex.text(open))
    }

    /// The key itself, to be kept where nobody else can read it.
    public var hex: String { Hex.text(seed) }

    /// The signature of a text, as 128 hexadecimal digits.
    func signature(of text: String) -> String {
        let bytes = Array(text.utf8)
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secret)
        return Hex.text(signature)
    }

    /// Whether a text was signed with the secret half of a public key.
    static func verifies(_ signature: String, of text: String, by publicKey: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let signature = Hex.bytes(signature), signature.count == Int(crypto_sign_BYTES),
            let key = Hex.bytes(publicKey), key.count == Int(crypto_sign_PUBLICKEYBYTES)
        else { return false }
        return crypto_sign_verify_detached(signature, bytes, UInt64(bytes.count), key) == 0
    }
}
