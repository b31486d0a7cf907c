public import Foundation

extension PlanPapers {
  /// Writes the files into a new folder.
  ///
  /// They are written into a folder beside it, which then takes its name: the folder is there
  /// with all its files, or not at all.
  ///
  /// - Parameters:
  ///   - folder: The folder to make; one that exists must be empty or hold a plan and no more.
  ///   - force: Whether a plan that the folder holds is replaced.
  /// - Throws: ``PapersError``, with the folder as it was.
  public func write(to folder: URL, force: Bool = false) throws(PapersError) {
    try Self.write(files(), to: folder, force: force)
  }

  /// Writes files into a new folder, or into one of a plan that is to be replaced.
  package static func write(
    _ files: [PaperFile], to folder: URL, force: Bool
  ) throws(PapersError) {
    try requireRoom(at: folder, force: force)
    let name = ".\(folder.lastPathComponent)-\(UUID().uuidString)"
    let parent = folder.absoluteURL.deletingLastPathComponent()
    let fresh = parent.appending(path: name + ".new", directoryHint: .isDirectory)
    let former = parent.appending(path: name + ".old", directoryHint: .isDirectory)
    let manager = FileManager.default
    do {
      try manager.createDirectory(at: parent, withIntermediateDirectories: true)
      for file in files {
        let url = fresh.appending(path: file.path, directoryHint: .notDirectory)
        try manager.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
      let replaces = manager.fileExists(atPath: folder.path)
      if replaces { try manager.moveItem(at: folder, to: former) }
      do {
        try manager.moveItem(at: fresh, to: folder)
      } catch {
        if replaces { try manager.moveItem(at: former, to: folder) }
        throw error
      }
      // The new plan is in place: a former one that cannot be removed is no reason to fail.
      if replaces { try? manager.removeItem(at: former) }
    } catch {
      try? manager.removeItem(at: fresh)
      throw .notWritable(folder.path, reason: error.localizedDescription)
    }
  }

  /// Whether a plan may be written into a folder, so that nobody searches for a plan in vain.
  ///
  /// - Throws: ``PapersError`` if the folder holds a plan and `force` is not set, or anything that
  ///   is no part of a plan.
  public static func requireRoom(at folder: URL, force: Bool = false) throws(PapersError) {
    let manager = FileManager.default
    var isDirectory: ObjCBool = false
    guard manager.fileExists(atPath: folder.path, isDirectory: &isDirectory) else { return }
    guard isDirectory.boolValue else { throw .foreignFile(folder.path) }
    let contents = try names(in: folder)
    if let foreign = contents.first(where: { !own.contains($0) }) {
      throw .foreignFile(folder.path + "/" + foreign)
    }
    if contents.contains("gpx") {
      let routes = folder.appending(path: "gpx")
      if let foreign = try names(in: routes).first(where: { !$0.hasSuffix(".gpx") }) {
        throw .foreignFile(routes.path + "/" + foreign)
      }
    }
    if !contents.isEmpty, !force { throw .planExists(folder.path) }
  }

  /// What lies in a folder, but not what lies deeper: it may be a whole disk.
  private static func names(in folder: URL) throws(PapersError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    } catch {
      throw .notWritable(folder.path, reason: error.localizedDescription)
    }
  }

  private static let own: Set = [
    "plan.json", "plan.html", "rounds.geojson", "picking.csv", "crates.csv", "costs.csv",
    "rounds.ics", "changes.json", "history.csv", "turns.csv", "preparation.csv", "delivered.csv",
    "gpx", "pool.json", "pool.html", "ledger.csv",
  ]
}
