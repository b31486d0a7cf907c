import Foundation

/// The built command, run as a user would.
struct CommandLineTool {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A folder of its own, which is removed at the end of the test.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "cabotage-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  @discardableResult
  func run(_ arguments: String...) throws -> Outcome {
    let process = try start(arguments)
    return try process.outcome()
  }

  /// Runs the command from a shell that closes one of its streams.
  func run(_ arguments: String..., closing stream: Int) throws -> Outcome {
    let shell = URL(filePath: "/bin/sh")
    let script = "exec \"$0\" \"$@\" \(stream)>&-"
    return try Running(shell, ["-c", script, Self.executable.path] + arguments, in: folder)
      .outcome()
  }

  /// Starts the command and leaves it running.
  func start(_ arguments: [String]) throws -> Running {
    try Running(Self.executable, arguments, in: folder)
  }

  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  func contents(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  /// Writes over one file of a folder.
  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  /// The path of a dataset of the package.
  static func dataset(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Datasets/\(name)")
      .standardizedFileURL.path
  }

  /// The command lies beside the test bundle.
  private static var executable: URL {
    Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }?
      .deletingLastPathComponent().appending(path: "cabotage")
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "cabotage")
  }
}

/// A command on its way.
struct Running {
  let process = Process()
  private let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private let errors = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init(_ executable: URL, _ arguments: [String], in folder: URL) throws {
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "fr_FR.UTF-8"]
    // Files rather than pipes: a pipe that nobody reads would stop a talkative command.
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  func outcome() throws -> CommandLineTool.Outcome {
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    return CommandLineTool.Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Whether the command has said something on standard error.
  var hasSpoken: Bool {
    (try? Data(contentsOf: errors).isEmpty) == false
  }
}
