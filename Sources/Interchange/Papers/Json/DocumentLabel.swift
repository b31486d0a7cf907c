import Foundation

/// The two keys of a document of ours that are read before all others.
struct DocumentLabel: Decodable {
  var format: String
  var version: Int

  /// Reads a document, once its label says that it is what is expected.
  static func decode<Document: Decodable>(
    _ json: Data, format: String, version: Int
  ) throws(PlanDocumentError) -> Document {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      let label = try decoder.decode(Self.self, from: json)
      guard label.format == format else {
        throw PlanDocumentError.foreign(label.format, expected: format)
      }
      guard label.version == version else {
        throw PlanDocumentError.version(label.version, expected: version)
      }
      return try decoder.decode(Document.self, from: json)
    } catch let error as PlanDocumentError {
      throw error
    } catch {
      throw .malformed("\(error)")
    }
  }

  /// The bytes of a file that holds a document.
  static func bytes(at file: URL) throws(PlanDocumentError) -> Data {
    do throws(FileProblem) {
      return try InputFile.bytes(at: file, limit: FolderLimits.sheetBytes)
    } catch {
      throw .unreadable(error.expected)
    }
  }
}

extension Encodable {
  /// The bytes of a document of ours: keys in snake case and sorted, so that the same data gives the
  /// same bytes.
  ///
  /// - Precondition: It is made of strings and of numbers that are numbers.
  func paperJSON(isPretty: Bool = true) -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    do {
      return try encoder.encode(self)
    } catch {
      preconditionFailure("a document is made of numbers and strings: \(error)")
    }
  }
}
