import Cabotage

/// A YAML file with known keys that is being read, and what is noted on the way.
protocol YAMLReading {
  /// The name of the file.
  var file: String { get }
  /// Where what is wrong is noted.
  var log: DiagnosticLog { get }
  /// The lines of its keys, by their English names.
  var lines: [String: Int] { get set }
  /// The keys as written, by their English names.
  var keys: [String: String] { get set }
  /// The keys that could not be read; everything where the file itself could not be.
  var broken: Set<String> { get set }
}
