import Cabotage
import Foundation

/// What lies in a folder.
enum FolderContents {
  /// What is wrong with a folder itself, if anything is.
  static func problem(with folder: URL) -> Diagnostic? {
    let path = folder.path(percentEncoded: false)
    var isFolder = ObjCBool(false)
    let aFolder = Text("un dossier de tournée", "the folder of a round")
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return Diagnostic(
        file: path, expected: aFolder, hint: Text("il n'existe pas", "it does not exist"))
    }
    guard isFolder.boolValue else {
      return Diagnostic(
        file: path, expected: aFolder,
        hint: Text(
          "c'est un fichier : donnez le dossier qui le contient",
          "this is a file: give the folder that it is in"))
    }
    guard (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil else {
      return Diagnostic(
        file: path, expected: aFolder,
        hint: Text("vérifiez les droits d'accès", "check the permissions"))
    }
    return nil
  }

  /// Notes the files that look like part of a round and are not read.
  static func noteStrangers(in folder: URL, _ log: DiagnosticLog) {
    let known = RoundTable.allCases.map(\.file) + [LedgerEntry.file]
    let tables: Set = ["csv", "tsv", "yaml", "yml", "xls", "xlsx", "ods"]
    for name in names(in: folder) where !known.contains(name) && !name.hasPrefix(".") {
      guard tables.contains((name as NSString).pathExtension.lowercased()) else { continue }
      log.note(
        Diagnostic(
          .warning, file: name, expected: Text("un fichier connu", "a known file"),
          hint: .didYouMean(name, among: known)
            ?? Text("ce fichier n'est pas lu", "this file is not read")))
    }
  }

  /// What to do about a file that is not there.
  static func hint(missing file: String, in folder: URL) -> Text? {
    let stem = (file as NSString).deletingPathExtension
    let near = names(in: folder).first { name in
      (name as NSString).deletingPathExtension.lowercased().hasPrefix(stem)
    }
    guard let near else {
      return Text(
        "« cabotage init » écrit un exemple complet", "“cabotage init” writes a whole example")
    }
    return Text(
      "enregistrez « \(near.shown) » sous le nom « \(file) »",
      "save “\(near.shown)” under the name “\(file)”")
  }

  private static func names(in folder: URL) -> [String] {
    let path = folder.path(percentEncoded: false)
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
  }
}
