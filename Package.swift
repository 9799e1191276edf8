// swift-tools-version: 6.2
import PackageDescription

/// Whether another package depends on this one, in a version of it: SwiftPM then takes no flags from
/// it that it doesn't know.
let isDependency = Context.packageDirectory.contains("/checkouts/")

/// Generic types are made by what the compiler knows of them. As a rule the program finds them by
/// their names, which is shorter code, but looks through all conformances for each of a hundred types:
/// a fifth of the time of a check.
let promptTypes = SwiftSetting.unsafeFlags(
  ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
  .when(configuration: .release))

/// One settings list for every target: Swift 6 mode, explicit existentials, and no import that
/// leaks into a client by accident.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (isDependency ? [] : [promptTypes])

/// A library target under `Sources/<name>`.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test target under `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"],
    swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

/// A released program holds the Swift runtime and the C library itself: loading them takes a third of
/// the time of a check. It runs on the system it was built on, whose converter of GB18030 it loads; on
/// one with another C library it may have to do without. The libraries of this package carry no such
/// flag, so that other packages can depend on them; lld, because it links such a program without
/// warnings about the C library.
///
/// Its last words have the program mapped in large pieces, for small ones take a tenth of the time of a
/// check. `--mmap-output-file` has lld 21 write it in one piece, though it says the opposite: through a
/// mapping it would lie in memory page by page; to an lld that means what it says it changes nothing.
/// With `max-page-size` its parts lie in the file as they do in memory as far as huge pages go, and the
/// system can map its code in a handful of these.
let standAlone = LinkerSetting.unsafeFlags(
  [
    "-static-executable", "-use-ld=lld", "-l_FoundationCShims", "-l_FoundationCollections",
    "-Xlinker", "--mmap-output-file", "-Xlinker", "-z", "-Xlinker", "max-page-size=2097152",
  ],
  .when(platforms: [.linux], configuration: .release))

let package = Package(
  name: "member-benefits",
  products: [
    .executable(name: "benefits", targets: ["benefits"]),
    .library(name: "CEL", targets: ["CEL"]),
    .library(name: "Evaluation", targets: ["Evaluation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // Every target depends only on targets above it; Tests/ArchitectureTests holds that.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMalloc"),
    module("Archive"),
    module("Diagnostics", ["Archive"]),
    module("Columns", ["Archive"]),
    module("YAMLTree", ["CLibYAML", "Diagnostics"]),
    module("CEL", ["Diagnostics", "Columns", "Archive"]),
    module("Records", ["Diagnostics", "Columns", "Archive", "YAMLTree", systemPackage]),
    module(
      "Programmes",
      ["CEL", "YAMLTree", "Records", "Diagnostics", "Columns", "Archive", systemPackage]),
    module("Evaluation", ["Programmes", "CEL", "Records", "Columns", "Diagnostics", "Archive"]),
    module("Reports", ["Evaluation", "Programmes", "CEL", "Records", "Columns", "Diagnostics"]),
    .executableTarget(
      name: "benefits",
      dependencies: [
        "Reports", "Evaluation", "Programmes", "CEL", "Records", "Columns", "YAMLTree",
        "Diagnostics", "CMalloc", argumentParser, systemPackage,
      ],
      swiftSettings: settings,
      linkerSettings: [standAlone]),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("Archive", ["Archive"]),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Columns", ["Columns"]),
    tests("YAMLTree", ["YAMLTree", "Diagnostics"]),
    tests("CEL", ["CEL", "Columns", "Diagnostics", "Archive", "ConformanceRunner"]),
    .target(
      name: "ConformanceRunner", dependencies: ["CEL", "Diagnostics"],
      path: "Tests/ConformanceRunner", swiftSettings: settings),
    .executableTarget(
      name: "cel-conformance", dependencies: ["ConformanceRunner"],
      path: "Tests/ConformanceCommand", swiftSettings: settings),
    tests("Records", ["Records", "Columns", "Diagnostics"]),
    .testTarget(
      name: "ProgrammesTests",
      dependencies: [
        "Programmes", "CEL", "Records", "YAMLTree", "Columns", "Diagnostics", "Archive",
        "TestSupport",
      ],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    tests("Evaluation", ["Evaluation", "Programmes", "CEL", "Records", "Columns", "Diagnostics"]),
    tests(
      "Reports",
      ["Reports", "Evaluation", "Programmes", "CEL", "Records", "Columns", "Diagnostics"]),
    tests("Architecture", []),
    .executableTarget(
      name: "cel-benchmark",
      dependencies: ["CEL", "Columns", "Diagnostics", "TestSupport"],
      path: "Tests/Benchmarks/CEL", exclude: ["peers.py"], swiftSettings: settings),
    .target(name: "CMallocCount", path: "Tests/Benchmarks/CMallocCount"),
    .executableTarget(
      name: "batch-benchmark",
      dependencies: [
        "Reports", "Evaluation", "Programmes", "Records", "Columns", "Diagnostics", "CMallocCount",
      ],
      path: "Tests/Benchmarks/Batch", swiftSettings: settings),
    // Runs the executable, which is built with the tests; naming it here would link the tests with
    // its flags.
    tests(
      "EndToEnd", ["Reports", "Evaluation", "Programmes", "Records", "Columns", "Diagnostics"]),
  ]
)
