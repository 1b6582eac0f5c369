// swift-tools-version: 6.2
import PackageDescription

/// One way of compiling for every target: Swift 6, explicit imports, and no warning left standing.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room of the house. It may import only what stands above it (`Tests/LayerTests` holds it to that).
/// Its data files go into the program through `EmbeddedFiles`, so the compiler of Swift leaves them alone.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: data, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], golden: Bool = false) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: golden ? ["Golden"] : [],
        swiftSettings: settings)
}

let package = Package(
    name: "acquis",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "acquis", targets: ["acquis"]),
        // For the benchmarks, which are a package of their own.
        .library(
            name: "AcquisRooms",
            targets: [
                "Documents", "DocumentReaders", "Structuring", "Interpreting", "Recording", "RecordingSQLite",
                "RecordingPostgres", "RecordingFolder", "Indexing", "Publishing", "Vocabularies", "FullText",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The libraries of the system that the rooms stand on.
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),

        // The data files, templates and style sheet of the rooms, inside the program.
        .target(name: "EmbeddedFiles"),

        // Words of six languages for the full text, and the pass that counts and ranks what matches.
        .target(
            name: "FullText",
            linkerSettings: [.linkedLibrary("stemmer"), .linkedLibrary("icuuc"), .linkedLibrary("sqlite3")]),

        // Starts a program that can do nothing but read and print.
        .target(name: "LimitedChild"),

        // The rooms, in the order in which a report passes through them.
        room("Documents"),
        room("DocumentReaders", ["Documents", "CArchive", "CLibXML2", "LimitedChild"]),
        room("Structuring", ["Documents"]),
        room("Vocabularies", ["EmbeddedFiles"], data: ["Data"]),
        room("Interpreting", ["Documents", "Structuring", "Vocabularies"]),
        room("Recording", ["Documents", "Structuring", "Vocabularies", "Interpreting", "CSodium"]),
        room("RecordingSQLite", ["Recording", .product(name: "GRDB", package: "GRDB.swift")]),
        room("RecordingPostgres", ["Recording", "CPostgres"]),
        room("RecordingFolder", ["Recording"]),
        room(
            "Indexing",
            [
                "Documents", "Structuring", "Vocabularies", "Interpreting", "Recording", "FullText",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room(
            "Publishing",
            ["Documents", "Structuring", "Vocabularies", "Interpreting", "Recording", "Indexing", "EmbeddedFiles", "CArchive"],
            data: ["Data"]),
        room(
            "Site",
            [
                "Documents", "Structuring", "Vocabularies", "Interpreting", "Recording", "Indexing", "Publishing", "EmbeddedFiles",
                "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            data: ["Templates", "Assets", "Words"]),
        .executableTarget(
            name: "acquis",
            dependencies: [
                "Documents", "DocumentReaders", "Structuring", "Interpreting", "Recording", "RecordingSQLite", "RecordingPostgres",
                "RecordingFolder", "Indexing", "Publishing", "Site", "Vocabularies",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),

        // The tests mirror the rooms.
        .target(
            name: "TestSupport",
            dependencies: ["Documents", "DocumentReaders", "Structuring", "Vocabularies", "Interpreting", "Recording", "CArchive"],
            path: "Tests/TestSupport", swiftSettings: settings),
        tests("Layer", []),
        tests("Documents", ["Documents"]),
        tests("DocumentReaders", ["Documents", "DocumentReaders", "Structuring", "Recording", "Publishing"]),
        tests("Structuring", ["Documents", "Structuring", "Recording", "Publishing"], golden: true),
        tests("Vocabularies", ["Vocabularies"]),
        tests("Interpreting", ["Documents", "Structuring", "Vocabularies", "Interpreting", "Recording"]),
        tests("Recording", ["Documents", "Structuring", "Interpreting", "Recording"]),
        tests(
            "Indexing",
            [
                "Documents", "Structuring", "Vocabularies", "Interpreting", "Recording", "RecordingSQLite", "Indexing",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests("Publishing", ["Documents", "DocumentReaders", "Interpreting", "Recording", "Indexing", "Publishing"]),
        tests(
            "Site",
            [
                "Documents", "DocumentReaders", "Structuring", "Vocabularies", "Interpreting", "Recording", "Indexing",
                "Publishing", "Site",
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
            ]),
        tests("RecordingSQLite", ["Recording", "RecordingSQLite", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("RecordingPostgres", ["Recording", "RecordingSQLite", "RecordingPostgres"]),
        tests("RecordingFolder", ["Recording", "RecordingFolder"]),
        // These run the program itself, as it was built.
        tests("Acquis", ["acquis", .product(name: "GRDB", package: "GRDB.swift")]),
    ]
)
