import Cabotage
import Foundation
import Interchange

/// A good folder to be changed, written to a temporary place and read.
struct FolderFixture {
  /// The bytes of each file.
  var files: [String: Data] = [:]

  init() {
    self["round.yaml"] = """
      nom: Essai
      langue: fr
      jours:
        - date: 15/01/2027
          collecte: 8h-12h
          préparation: 13h-17h
        - date: 16/01/2027
          livraison: "9h-13h"
      plateformes: [salle]

      """
    self["places.csv"] = """
      identifiant;nom;sorte;latitude;longitude;ouverture;frais litres;contact
      salle;La salle;plateforme;48,67942;5,89804;;;
      ferme;La ferme;producteur;48,68399;5,98007;8h-12h;;
      g1;Un;groupe;48,75003;6,05236;;;
      g2;Deux;groupe;48,68806;6,17343;9h30 à 12h;;

      """
    self["vehicles.csv"] = """
      identifiant;sorte;statut;départ;arrivée;charge utile kg;litres;disponible
      fourgon;fourgon;loué;salle;;1100;8000;

      """
    self["products.csv"] = """
      identifiant;producteur;nom;unité;kg;température;prix
      pdt;ferme;Pommes de terre;5 kg;5;ambiant;6,00 €
      lait;ferme;Lait;1 l;1,03;frais;1,1

      """
    self["orders.csv"] = """
      commande;foyer;groupe;produit;quantité;priorité
      c1;F01;g1;pdt;2;
      c1;F01;g1;lait;6;
      c2;F02;g2;lait;1;5

      """
  }

  /// The text of a file.
  subscript(name: String) -> String? {
    get { files[name].map { String(decoding: $0, as: UTF8.self) } }
    set { files[name] = newValue.map { Data($0.utf8) } }
  }

  /// The fixture with a text replaced in a file.
  func replacing(_ old: String, with new: String, in name: String) -> FolderFixture {
    guard let text = self[name], text.contains(old) else {
      preconditionFailure("“\(old)” is not in \(name)")
    }
    var copy = self
    copy[name] = text.replacingOccurrences(of: old, with: new)
    return copy
  }

  /// The fixture with another text for a file.
  func with(_ name: String, _ text: String?) -> FolderFixture {
    var copy = self
    copy[name] = text
    return copy
  }

  /// The fixture with other bytes for a file.
  func with(_ name: String, bytes: Data) -> FolderFixture {
    var copy = self
    copy.files[name] = bytes
    return copy
  }

  /// Does something with the folder, which is removed afterwards.
  func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      for (name, data) in files { try data.write(to: folder.appending(path: name)) }
      return try body(folder)
    }
  }

  /// Reads the folder.
  func read() throws -> (round: Round, warnings: [Diagnostic]) {
    try withFolder { try RoundFolder.read(at: $0) }
  }

  /// What is wrong with the folder, errors and warnings; nothing where it can be read.
  func errors() throws -> [Diagnostic] {
    do {
      _ = try read()
      return []
    } catch let error as UnreadableFolder {
      return error.diagnostics
    }
  }
}

/// Makes an empty folder for `body` and removes it afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "cabotage-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
