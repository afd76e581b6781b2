// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

let package = Package(
  name: "motcua",
  products: [.executable(name: "motcua", targets: ["motcua"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    .target(name: "OneStop"),
    .target(name: "Wording", dependencies: ["OneStop"]),
    .target(
      name: "Documents",
      dependencies: [
        "OneStop", "Wording", "CExpat", "CPangoCairo", "CQRencode", "CXlsxWriter", "CZip",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Portal",
      dependencies: [
        "OneStop",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .target(
      name: "Store",
      dependencies: [
        "OneStop", "CPostgres",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .target(
      name: "Web",
      dependencies: [
        "OneStop", "Wording", "Documents",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ], resources: [.embedInCode("Assets"), .embedInCode("Templates")]),
    .target(name: "Console", dependencies: ["OneStop", "Wording", "Documents", "CReadline"]),
    .target(
      name: "Seeds", dependencies: ["OneStop", "Documents"], path: "Seeds", exclude: ["tour.motcua"],
      resources: [
        .embedInCode("days-off.csv"), .embedInCode("procedures.csv"), .embedInCode("published-2023.csv"),
        .embedInCode("rule-sets.csv"), .embedInCode("units.csv"),
      ]),
    .target(name: "Demonstration", dependencies: ["OneStop", "Seeds"]),
    .executableTarget(
      name: "motcua",
      dependencies: [
        "OneStop", "Wording", "Documents", "Portal", "Store", "Console", "Web", "Seeds", "Demonstration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .executableTarget(
      name: "Benchmarks", dependencies: ["OneStop", "Wording", "Documents", "Seeds", "Store"], path: "Tests/Benchmarks",
      exclude: ["imports", "keys", "peer.c", "peer.go", "run", "web"]),
    .executableTarget(
      name: "Fuzz", dependencies: ["OneStop", "Documents", "Seeds"], path: "Tests/Fuzz",
      exclude: ["http", "slowloris"]),
    .target(
      name: "Proving",
      dependencies: [
        "OneStop", "Store", "Seeds", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ], path: "Tests/Proving"),
    .testTarget(name: "OneStopTests", dependencies: ["OneStop", "Seeds", "Documents"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], resources: [.copy("Fixtures")]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Fuzz", "Proving", "Seeds"]),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "OneStop", "Wording", "Documents", "Proving",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    .testTarget(name: "PortalTests", dependencies: ["Portal", "Proving"]),
    .testTarget(name: "ConsoleTests", dependencies: ["Console", "Documents", "Proving", "Seeds"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "motcua", "Proving", "Store", "Seeds", .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ], resources: [.copy("Fixtures")]),
    .testTarget(name: "DemonstrationTests", dependencies: ["Demonstration", "Store", "Proving", "Seeds"]),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Proving", "Seeds", "Documents"]),
  ],
  swiftLanguageModes: [.v6]
)

// Own targets have no warnings; the packages they build on are their authors' business.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.treatAllWarnings(as: .error)]
}
