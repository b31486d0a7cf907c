package import Foundation
import Interchange

extension Dataset {
  /// Writes the folders of the dataset, in place of those that are there.
  package func write(to folder: URL, scale: Int) throws {
    for (name, contents) in rounds(scale: scale) {
      let target = name.isEmpty ? folder : folder.appending(path: name)
      try RoundFolder.write(contents, to: target, replacing: true)
    }
    for (name, text) in extras {
      try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
    }
  }
}
