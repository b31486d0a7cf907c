/// How a tour's line looks: colours that differ also for the colour-blind, and dashes that differ
/// in black and white.
struct MapStyle {
  /// The colour of the line.
  let color: String
  /// The lengths of strokes and gaps in millimetres.
  let dash: String

  private static let colors = ["#0b4f8a", "#b34700", "#00695c", "#8a1253", "#3d3d3d"]
  private static let dashes = ["none", "3 1.2", "0.9 1.1", "5 1 0.9 1", "1.8 0.8", "6 2"]

  /// The style of the tour at a position; thirty differ.
  init(_ index: Int) {
    color = Self.colors[index % Self.colors.count]
    dash = Self.dashes[index % Self.dashes.count]
  }
}
