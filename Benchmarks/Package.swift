// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "acquis-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "acquis", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Reading",
            dependencies: [.product(name: "AcquisRooms", package: "acquis"), .product(name: "Benchmark", package: "benchmark")],
            path: "Benchmarks/Reading",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Growing", dependencies: [.product(name: "AcquisRooms", package: "acquis")], path: "Benchmarks/Growing"),
        // A program of its own: it prints a table, and makes the same record for another engine.
        .executableTarget(
            name: "Searching", dependencies: [.product(name: "AcquisRooms", package: "acquis")], path: "Benchmarks/Searching"),
    ]
)
