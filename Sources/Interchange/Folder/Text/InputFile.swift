import Foundation

/// Reads whole files, and only those that are safe to read.
enum InputFile {
  /// The bytes of an ordinary file of at most `limit` bytes.
  ///
  /// A pipe or a device would make the reader wait for ever, hence the look at what it is.
  static func bytes(at url: URL, limit: Int) throws(FileProblem) -> Data {
    var status = stat()
    guard stat(url.path(percentEncoded: false), &status) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case ELOOP: throw .linkLoop
      default: throw .unreadable
      }
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= limit else { throw .tooLong(Int(status.st_size), limit: limit) }
    guard status.st_size > 0 else { throw .empty }
    guard let data = try? Data(contentsOf: url) else { throw .unreadable }
    return data
  }
}
