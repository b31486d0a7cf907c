import ArgumentParser
import Cabotage
import Foundation
import Interchange

/// A folder that was read, its warnings already told.
struct FolderInput {
  let round: Round
  let language: Language

  /// Reads the folder; tells everything that is wrong and exits where no plan can be made.
  init(_ folder: String, _ shared: SharedOptions) throws {
    do throws(UnreadableFolder) {
      let (round, warnings) = try RoundFolder.read(at: URL(filePath: folder))
      self.round = round
      language = shared.language ?? round.contents.language
      for warning in warnings { Terminal.tell(warning.text(in: language)) }
    } catch {
      throw Self.exit(with: error, shared)
    }
  }

  /// Reads how far a plan has come; tells everything that is wrong and exits.
  func progress(
    of plan: Plan, in folder: URL, _ shared: SharedOptions
  ) throws -> PlanInForce {
    do throws(UnreadableFolder) {
      let (inForce, warnings) = try RoundFolder.progress(at: folder, of: plan, in: round)
      for warning in warnings { Terminal.tell(warning.text(in: language)) }
      return inForce
    } catch {
      throw Self.exit(with: error, shared)
    }
  }

  /// Reads what is offered beside a plan in force; tells everything that is wrong and exits.
  func surplus(in folder: URL, _ shared: SharedOptions) throws -> [SurplusOffer] {
    do throws(UnreadableFolder) {
      return try RoundFolder.surplus(at: folder, in: round)
    } catch {
      throw Self.exit(with: error, shared)
    }
  }

  /// Reads what came; tells everything that is wrong and exits.
  func reconciliation(in folder: URL, _ shared: SharedOptions) throws -> Reconciliation {
    do throws(UnreadableFolder) {
      let (reconciliation, warnings) = try RoundFolder.reconciliation(at: folder, in: round)
      for warning in warnings { Terminal.tell(warning.text(in: language)) }
      return reconciliation
    } catch {
      throw Self.exit(with: error, shared)
    }
  }

  /// Reads what is to be compared over a year; tells everything that is wrong and exits.
  func year(from file: URL?, in folder: URL, _ shared: SharedOptions) throws -> Year {
    do throws(UnreadableFolder) {
      return try RoundFolder.year(from: file, in: folder, of: round)
    } catch {
      throw Self.exit(with: error, shared)
    }
  }

  private static func exit(with error: UnreadableFolder, _ shared: SharedOptions) -> ExitCode {
    let language = shared.language ?? error.language
    if shared.json { print(json(error.diagnostics, language)) }
    Terminal.tell(error.text(in: language))
    return .badInput
  }

  private static func json(_ diagnostics: [Diagnostic], _ language: Language) -> String {
    struct Entry: Encodable {
      let severity: String
      let file: String
      let line: Int?
      let column: String?
      let found: String
      let expected: String
      let hint: String?
      let repeats: Int
    }
    let entries = diagnostics.map { diagnostic in
      Entry(
        severity: diagnostic.severity == .error ? "error" : "warning", file: diagnostic.file,
        line: diagnostic.line, column: diagnostic.column, found: diagnostic.found,
        expected: diagnostic.expected[language], hint: diagnostic.hint?[language],
        repeats: diagnostic.repeats)
    }
    return Terminal.json(["diagnostics": entries])
  }
}
