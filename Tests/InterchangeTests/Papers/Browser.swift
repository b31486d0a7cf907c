import Foundation
import Testing

/// Headless Chromium, with a page in a folder of its own and no way out to any network.
struct Browser {
  private static let program = "/usr/bin/chromium"

  /// Whether the tests of the page can run here.
  static let isInstalled = [program, "/usr/bin/pdfinfo", "/usr/bin/pdftotext"]
    .allSatisfy(FileManager.default.isExecutableFile)

  private let folder: URL

  init(_ html: String, in folder: URL) throws {
    self.folder = folder
    try Data(html.utf8).write(to: folder.appending(path: "page.html"))
  }

  /// A copy of a page with a script at its end, which its policy would refuse to run.
  static func scripted(_ html: String, _ script: String) -> String {
    html.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
      .replacing("</body>", with: script)
  }

  /// The page on paper.
  func print() throws -> URL {
    let pdf = folder.appending(path: "page.pdf")
    _ = try run(["--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)"])
    return pdf
  }

  /// The page as it is after its scripts ran, in a window of A4's width without its margins.
  func dump() throws -> String {
    try run(["--dump-dom", "--window-size=710,1000"])
  }

  private func run(_ arguments: [String]) throws -> String {
    try Self.run(
      Self.program,
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=\(folder.appending(path: "profile").path)",
      ] + arguments + [folder.appending(path: "page.html").absoluteString])
  }

  /// What a program prints.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
