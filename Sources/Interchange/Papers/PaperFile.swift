/// A file of a plan's folder.
public struct PaperFile: Sendable, Hashable {
  /// Its path inside the folder, such as `gpx/T1.gpx`.
  public let path: String
  /// Its contents.
  public let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }
}
