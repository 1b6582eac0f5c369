// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "acquis-fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "acquis", path: "..")],
    targets: [
        .executableTarget(
            name: "Fuzz", dependencies: [.product(name: "AcquisRooms", package: "acquis")], path: "Fuzz",
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
    ]
)
