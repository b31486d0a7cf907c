// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "cabotage",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "LinearOptimization", targets: ["LinearOptimization"]),
    .library(name: "Quantities", targets: ["Quantities"]),
    .library(name: "Routing", targets: ["Routing"]),
    .library(name: "Packing", targets: ["Packing"]),
    .library(name: "Sharing", targets: ["Sharing"]),
    .library(name: "Cabotage", targets: ["Cabotage"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .executable(name: "cabotage", targets: ["CabotageCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // Debian ships no pkg-config file for GLPK, so the module map names the library itself.
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .target(name: "LinearOptimization", dependencies: ["CGLPK"], swiftSettings: settings),
    .target(name: "Quantities", swiftSettings: settings),
    .target(
      name: "Routing", dependencies: ["LinearOptimization", "Quantities"], swiftSettings: settings),
    .target(
      name: "Packing", dependencies: ["LinearOptimization", "Quantities"], swiftSettings: settings),
    .target(
      name: "Sharing", dependencies: ["BigInt", "LinearOptimization", "Quantities"],
      swiftSettings: settings),
    .target(
      name: "Cabotage", dependencies: ["Packing", "Quantities", "Routing", "Sharing"],
      swiftSettings: settings),
    .target(
      name: "Interchange",
      dependencies: [
        "Cabotage", "Packing", "Quantities", "Routing", "Sharing", "Yams",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      resources: [.embedInCode("Papers/Templates")],
      swiftSettings: settings),
    .executableTarget(
      name: "CabotageCLI",
      dependencies: [
        "Cabotage", "Interchange", "Packing", "Quantities", "Routing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "DatasetGenerator",
      dependencies: [
        "Cabotage", "Interchange", "Quantities",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LinearOptimizationTests", dependencies: ["LinearOptimization"],
      swiftSettings: settings),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"], swiftSettings: settings),
    .testTarget(
      name: "RoutingTests", dependencies: ["Quantities", "Routing"], swiftSettings: settings),
    .testTarget(
      name: "PackingTests", dependencies: ["Packing", "Quantities"], swiftSettings: settings),
    .testTarget(
      name: "SharingTests", dependencies: ["Quantities", "Sharing"], swiftSettings: settings),
    .testTarget(
      name: "CabotageTests", dependencies: ["Cabotage", "Quantities", "Routing", "Sharing"],
      swiftSettings: settings),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Cabotage", "Interchange", "Packing", "Quantities", "Routing"],
      swiftSettings: settings),
    .testTarget(
      name: "CabotageCLITests", dependencies: ["Cabotage", "CabotageCLI", "Interchange"],
      swiftSettings: settings),
    .testTarget(
      name: "DatasetGeneratorTests",
      dependencies: ["Cabotage", "DatasetGenerator", "Interchange", "Quantities"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
