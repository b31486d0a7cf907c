/// Where each piece lies.
public struct BoxArrangement: Sendable, Hashable {
  /// By item of the ``BoxProblem``: the positions of its pieces.
  ///
  /// What a piece takes of each side of the container tells how it lies.
  public let positions: [[Loading.Position]]

  /// Takes down positions.
  public init(positions: [[Loading.Position]]) {
    self.positions = positions
  }
}

/// What the search for an arrangement has found.
public enum BoxOutcome: Sendable, Hashable {
  /// Every piece has its position.
  case packed(BoxArrangement)
  /// No arrangement exists, as is proved.
  case impossible
  /// None was found.
  case notFound
}
