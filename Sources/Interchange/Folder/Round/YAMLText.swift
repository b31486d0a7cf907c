import Cabotage
import Foundation
import Yams

/// YAML made into nodes by Yams.
enum YAMLText {
  /// A bomb of aliases doubles its size with each, and a round needs none.
  private static let mostAliases = 20

  /// The single document of a text.
  static func root(of text: String) throws(FileProblem) -> Node {
    if let line = excessiveAlias(in: text) {
      throw FileProblem(
        line: line, found: "*",
        expected: Text("\(mostAliases) alias YAML au plus", "at most \(mostAliases) YAML aliases"))
    }
    do {
      guard let root = try Yams.compose(yaml: text) else { throw FileProblem.empty }
      return root
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw problem(with: error, in: text)
    }
  }

  private static func excessiveAlias(in text: String) -> Int? {
    var aliases = 0
    var line = 1
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      if previous == UInt8(ascii: "*"), byte > 0x20, byte != UInt8(ascii: "*") { aliases += 1 }
      if aliases > mostAliases { return line }
      if byte == 0x0A { line += 1 }
      previous = byte
    }
    return nil
  }

  private static func problem(with error: any Error, in text: String) -> FileProblem {
    let valid = Text("du YAML correct", "valid YAML")
    func problem(_ words: String, line: Int?) -> FileProblem {
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let found = line.flatMap { lines.indices.contains($0 - 1) ? lines[$0 - 1] : nil } ?? ""
      return FileProblem(
        line: line, found: String(found.prefix(100)).trimmed, expected: valid,
        hint: Text(
          "mettez entre guillemets un texte qui contient « : » ou « # », alignez les clés avec des "
            + "espaces (Yams : \(words))",
          "quote a text that contains “:” or “#”, align keys with spaces (Yams: \(words))"))
    }
    switch error {
    case YamlError.scanner(_, let words, let mark, _), YamlError.parser(_, let words, let mark, _),
      YamlError.composer(_, let words, let mark, _):
      return problem(words, line: mark.line)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return FileProblem(
        line: context.mark.line, found: keys.joined(separator: ", "),
        expected: Text("chaque clé une seule fois", "each key only once"))
    case YamlError.reader(let words, let offset, _, _):
      let line = offset.map { offset in
        1 + text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
      }
      return problem(words, line: line)
    default: return problem("\(type(of: error))", line: nil)
    }
  }
}

extension Node {
  /// Whether nothing follows the key.
  var isEmpty: Bool {
    guard let scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      || scalar.string.trimmed.isEmpty
  }

  /// What to show of the node where another was expected; never its inside, which may be huge.
  var summary: String {
    switch self {
    case .scalar(let scalar): scalar.string
    case .mapping: "{…}"
    case .sequence: "[…]"
    case .alias: "*"
    }
  }
}
