public import Cabotage
public import Foundation
import Quantities

extension RoundFolder {
  /// A small round that plans well: a hub, three producers, three groups, two vehicles.
  ///
  /// The places are communes around Toul; everything else is made up.
  public static func example(_ language: Language) -> Round.Contents {
    ExampleRound(language: language).contents
  }

  /// Writes the example and a text that explains every file and column.
  ///
  /// - Throws: ``UnwritableFolder`` before anything is written if a file is in the way.
  public static func writeExample(
    _ language: Language, to folder: URL, replacing: Bool = false
  ) throws(UnwritableFolder) {
    let guide = FolderFile(
      name: language == .french ? "LISEZMOI.txt" : "README.txt",
      text: "\u{FEFF}" + FolderReference(language: language).plainText)
    try write(
      FolderFile.files(of: example(language)) + [guide], to: folder, replacing: replacing)
  }
}
