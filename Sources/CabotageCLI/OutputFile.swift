import ArgumentParser
import Cabotage
import Foundation

/// A file to be written at the end, refused at the beginning where that will not go.
struct OutputFile {
  private let path: String
  private let language: Language

  /// - Throws: An exit, where the path is a folder or its folder takes no files.
  init(_ path: String, _ language: Language) throws {
    self.path = path
    self.language = language
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    let exists = manager.fileExists(atPath: path, isDirectory: &isFolder)
    let folder = URL(filePath: path).absoluteURL.deletingLastPathComponent().path
    guard
      !path.isEmpty, !isFolder.boolValue,
      exists ? manager.isWritableFile(atPath: path) : manager.isWritableFile(atPath: folder)
    else {
      throw refusal
    }
  }

  /// Writes the file beside its place, then moves it there.
  func write(_ text: String) throws {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    do {
      // A pipe or a terminal cannot be replaced.
      let isReplaceable = type == nil || type == .typeRegular || type == .typeSymbolicLink
      try Data(text.utf8).write(
        to: URL(filePath: path), options: isReplaceable ? .atomic : [])
    } catch {
      throw refusal
    }
  }

  private var refusal: ExitCode {
    Terminal.tell(Text("impossible d'écrire \(path)", "cannot write \(path)")[language])
    return .badInput
  }
}
