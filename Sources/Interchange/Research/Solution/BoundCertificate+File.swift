import Cabotage
public import Foundation
public import Routing

extension BoundCertificate {
  /// Reads a file from disk.
  ///
  /// - Throws: What is wrong.
  public init(contentsOf url: URL) throws(UnreadableInstance) {
    let bytes = try InstanceText.bytes(of: url)
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw Self.reason(error)
    } catch {
      throw Self.foreign
    }
  }

  /// The text of the file, which is the same whenever the certificate is.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // Whole numbers and names can always be written.
    return ((try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}") + "\n"
  }

  private static func reason(_ error: DecodingError) -> UnreadableInstance {
    switch error {
    case .keyNotFound(let key, let context):
      let name = path(context.codingPath + [key])
      return UnreadableInstance("« \(name) » manque", "“\(name)” is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      guard !context.codingPath.isEmpty else { return foreign }
      let name = path(context.codingPath)
      return UnreadableInstance(
        "« \(name) » : valeur inattendue", "“\(name)”: unexpected value")
    @unknown default:
      return foreign
    }
  }

  private static var foreign: UnreadableInstance {
    UnreadableInstance("ce n'est pas un certificat", "it is no certificate")
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { key in key.intValue.map(String.init) ?? key.stringValue }.joined(separator: ".")
  }
}
