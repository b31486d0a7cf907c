import Cabotage
import Quantities

extension Vocabulary where Value == Extent {
  /// The outer sides of common plastic crates (Euro containers), as they stand side by side and on
  /// one another.
  static let crateFormats = Vocabulary([
    (Extent(length: 600, width: 400, height: 148), "euro 600x400x147", "euro 600x400x147", []),
    (Extent(length: 600, width: 400, height: 213), "euro 600x400x213", "euro 600x400x213", []),
    (Extent(length: 600, width: 400, height: 280), "euro 600x400x280", "euro 600x400x280", []),
    (Extent(length: 400, width: 300, height: 148), "euro 400x300x147", "euro 400x300x147", []),
    (Extent(length: 400, width: 300, height: 213), "euro 400x300x213", "euro 400x300x213", []),
  ])
}
