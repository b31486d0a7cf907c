public import Cabotage
public import Foundation

extension RoundFolder {
  /// Writes a round as a folder that ``read(at:)`` gives back.
  ///
  /// French rounds get semicolons and decimal commas, English ones commas and points; both are
  /// UTF-8 with a byte order mark, which spreadsheets need. Texts that a spreadsheet would take
  /// for a formula get an apostrophe before them, which the reader takes away.
  ///
  /// - Parameters:
  ///   - contents: The round. Spaces around its texts are not kept.
  ///   - folder: The folder, made if it does not exist.
  ///   - replacing: Whether files of an earlier round may be replaced.
  /// - Throws: ``UnwritableFolder`` before anything is written if a file is in the way.
  public static func write(
    _ contents: Round.Contents, to folder: URL, replacing: Bool = false
  ) throws(UnwritableFolder) {
    try write(FolderFile.files(of: contents), to: folder, replacing: replacing)
  }

  static func write(
    _ files: [FolderFile], to folder: URL, replacing: Bool
  ) throws(UnwritableFolder) {
    let manager = FileManager.default
    func path(_ file: FolderFile) -> URL { folder.appending(path: file.name) }
    func exists(_ file: FolderFile) -> Bool {
      manager.fileExists(atPath: path(file).path(percentEncoded: false))
    }
    if !replacing, let file = files.first(where: exists) {
      throw UnwritableFolder(
        path: path(file).path(percentEncoded: false),
        reason: Text("ce fichier existe déjà", "this file exists already"))
    }
    do {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw unwritable(folder)
    }
    // An optional file of an earlier round is emptied rather than left to be read again.
    for file in files where !file.isEmptyOption || exists(file) {
      do {
        // Atomic: written beside, then renamed.
        try Data(file.text.utf8).write(to: path(file), options: .atomic)
      } catch {
        throw unwritable(path(file))
      }
    }
  }

  private static func unwritable(_ url: URL) -> UnwritableFolder {
    UnwritableFolder(
      path: url.path(percentEncoded: false),
      reason: Text(
        "impossible d'y écrire (droits d'accès, disque plein ?)",
        "it cannot be written (permissions, full disk?)"))
  }
}
