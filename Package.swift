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
  ],
  targets: [
    .target(name: "OneStop"),
    .target(name: "Wording", dependencies: ["OneStop"]),
    .target(
      name: "Documents",
      dependencies: ["OneStop", "Wording", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Store",
      dependencies: [
        "OneStop", "CPostgres",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .target(name: "Console", dependencies: ["OneStop", "Wording", "Documents", "CReadline"]),
    .target(
      name: "Seeds", dependencies: ["OneStop", "Documents"], path: "Seeds", exclude: ["tour.motcua"],
      resources: [
        .embedInCode("days-off.csv"), .embedInCode("procedures.csv"), .embedInCode("published-2023.csv"),
        .embedInCode("rule-sets.csv"), .embedInCode("units.csv"),
      ]),
    .executableTarget(
      name: "motcua",
      dependencies: [
        "OneStop", "Wording", "Documents", "Store", "Console", "Seeds",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .executableTarget(
      name: "Benchmarks", dependencies: ["OneStop", "Seeds", "Store"], path: "Tests/Benchmarks",
      exclude: ["keys", "peer.c", "run"]),
    .target(name: "Proving", dependencies: ["OneStop", "Store", "Seeds"], path: "Tests/Proving"),
    .testTarget(name: "OneStopTests", dependencies: ["OneStop", "Seeds", "Documents"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], resources: [.copy("Fixtures")]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(name: "ConsoleTests", dependencies: ["Console", "Proving", "Seeds"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["motcua", "Proving", "Store", "Seeds"], resources: [.copy("Fixtures")]),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Proving", "Seeds", "Documents"]),
  ],
  swiftLanguageModes: [.v6]
)

// Own targets have no warnings; the packages they build on are their authors' business.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.treatAllWarnings(as: .error)]
}
