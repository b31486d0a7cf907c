import Cabotage
import DatasetGenerator
import Foundation
import Interchange
import Testing

@Suite struct DatasetFolderTests {
  @Test(arguments: Dataset.allCases)
  func `writes the folders that the repository ships`(_ dataset: Dataset) throws {
    let written = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: written) }
    try dataset.write(to: written, scale: 1)
    let shipped = Self.datasets.appending(path: dataset.rawValue)
    let names = try names(in: written)
    #expect(try self.names(in: shipped) == names)
    for name in names {
      let bytes = try Data(contentsOf: written.appending(path: name))
      #expect(try Data(contentsOf: shipped.appending(path: name)) == bytes, "\(name) differs")
    }
  }

  @Test(arguments: Dataset.allCases)
  func `ships folders that are read without a warning`(_ dataset: Dataset) throws {
    for (folder, contents) in dataset.rounds(scale: 1) {
      let shipped = Self.datasets.appending(path: dataset.rawValue).appending(path: folder)
      let (round, warnings) = try RoundFolder.read(at: shipped)
      #expect(warnings.isEmpty)
      let generated = try Round(contents)
      #expect(round.contents.orders == generated.contents.orders)
      #expect(round.contents.products == generated.contents.products)
    }
  }

  /// The files of a dataset's rounds, its README left out.
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") }.sorted()
  }

  private static let datasets = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Datasets")
}
