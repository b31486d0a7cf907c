import ArgumentParser
import Cabotage
import Foundation
import Interchange

extension VerifyCommand {
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Checks a `pool.json` against the folder of its round.
  func checkPool() throws {
    let input = try FolderInput(self.input.file, shared)
    let say = Wording(input.language)
    let certificate: PoolCertificate
    do throws(PlanDocumentError) {
      certificate = try PoolDocument(at: URL(filePath: solution)).certificate(of: input.round)
    } catch {
      Terminal.tell(solution + say(Text(" : ", ": ")) + error.text[input.language])
      throw ExitCode.badInput
    }
    let faults = certificate.faults(in: input.round)
    if shared.json {
      print(Terminal.json(["faults": faults]))
    } else if faults.isEmpty {
      let trusted = certificate.pooling.groups.count { $0.source == .proof }
      let parts = certificate.pooling.groups.count { $0.source == .parts }
      print(
        say.verdict(on: certificate.outcome, in: certificate.pooling) + "\n"
          + say(
            Text(
              "Recalculé : tournées, coûts, parts, facture, gains et poids de Kohlberg. Repris tels "
                + "quels : aucune tournée ne coûte moins que ses prix, et les bornes de \(trusted) "
                + "groupes prouvées une à une (\(parts) en découlent).",
              "Recomputed: tours, costs, shares, bill, gains and Kohlberg's weights. Taken as they "
                + "are: no tour costs less than its prices, and the bounds of \(trusted) groups that "
                + "were proved one by one (\(parts) follow from them).")))
    } else {
      print(faults.joined(separator: "\n"))
    }
    if !faults.isEmpty { throw ExitCode.incomplete }
  }
}
