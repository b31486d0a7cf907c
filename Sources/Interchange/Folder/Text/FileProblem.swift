import Cabotage
import Foundation

/// Why the bytes or the text of a file cannot be had.
struct FileProblem: Error {
  var line: Int?
  var found = ""
  let expected: Text
  var hint: Text?
  var isMissing = false

  static let missing = FileProblem(expected: Text("ce fichier", "this file"), isMissing: true)

  static let empty = FileProblem(
    expected: Text("un fichier qui ne soit pas vide", "a file that is not empty"))

  static let notAFile = FileProblem(
    expected: Text(
      "un fichier ordinaire, ni dossier ni périphérique",
      "an ordinary file, neither a folder nor a device"))

  static let unreadable = FileProblem(
    expected: Text("un fichier lisible", "a readable file"),
    hint: Text("vérifiez les droits d'accès", "check the permissions"))

  static let linkLoop = FileProblem(
    expected: Text("un fichier", "a file"),
    hint: Text(
      "ce lien symbolique tourne en rond", "this symbolic link leads back to itself"))

  static func tooLong(_ bytes: Int, limit: Int) -> FileProblem {
    FileProblem(
      found: "\(bytes / 1_000_000) Mo",
      expected: Text(
        "\(limit / 1_000_000) Mo au plus", "at most \(limit / 1_000_000) MB"))
  }

  static let spreadsheet = FileProblem(
    found: "…",
    expected: Text("un fichier de texte", "a text file"),
    hint: Text(
      "dans le tableur : Enregistrer sous, au format CSV",
      "in the spreadsheet: Save as, in CSV format"))

  static func binary(line: Int) -> FileProblem {
    FileProblem(
      line: line, found: "\0", expected: Text("un fichier de texte", "a text file"),
      hint: Text(
        "ce fichier contient des octets nuls ; enregistrez-le comme texte, en UTF-8",
        "this file contains null bytes; save it as text, in UTF-8"))
  }
}
