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
  name: "cabotage-benchmarks",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "quality", targets: ["quality"]),
    .executable(name: "reference", targets: ["reference"]),
  ],
  dependencies: [
    .package(name: "cabotage", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its traits it needs no allocator of its own; nothing here counts allocations.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
  ],
  targets: [
    .target(
      name: "GeneratedProblems",
      dependencies: [
        .product(name: "Quantities", package: "cabotage"),
        .product(name: "Routing", package: "cabotage"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "KernelBenchmarks",
      dependencies: [
        "GeneratedProblems",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "LinearOptimization", package: "cabotage"),
        .product(name: "Packing", package: "cabotage"),
        .product(name: "Quantities", package: "cabotage"),
        .product(name: "Routing", package: "cabotage"),
        .product(name: "Sharing", package: "cabotage"),
      ],
      path: "KernelBenchmarks",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .target(
      name: "QualityGate",
      dependencies: [
        .product(name: "Cabotage", package: "cabotage"),
        .product(name: "Interchange", package: "cabotage"),
        .product(name: "Quantities", package: "cabotage"),
        .product(name: "Routing", package: "cabotage"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "quality",
      dependencies: [
        "QualityGate",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(name: "ReferenceKernel"),
    .executableTarget(
      name: "reference",
      dependencies: [
        "GeneratedProblems", "ReferenceKernel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Routing", package: "cabotage"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "QualityGateTests", dependencies: ["QualityGate"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
