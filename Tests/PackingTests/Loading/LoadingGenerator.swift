import Packing
import Quantities

extension LoadingProblem {
  /// A random load: one to four kinds of crates, several stops, some cold and some fragile.
  static func random(boxes: Int, using source: inout RandomSource) throws -> LoadingProblem {
    let bases = [[600, 400], [400, 300], [300, 200], [500, 300]].prefix(1 + source.below(4))
    let stops = 2 + source.below(5)
    let isPickedUpAlong = source.below(2) == 0
    let length = 1_200 + source.below(2_400)
    let list = (0..<(1 + source.below(boxes))).map { _ in
      let base = bases[source.below(bases.count)]
      let loadedAt = isPickedUpAlong ? source.below(stops - 1) : 0
      return Box(
        length: base[0], width: base[1], height: [150, 213, 280][source.below(3)],
        mass: 1_000 + source.below(14_000), bears: [nil, nil, 0, 30_000][source.below(4)],
        isCold: source.below(4) == 0, loadedAt: loadedAt,
        unloadedAt: loadedAt + 1 + source.below(stops - loadedAt))
    }
    return try LoadingProblem(
      boxes: list,
      hold: Hold(
        length: length, width: 1_000 + source.below(900), height: 600 + source.below(1_300),
        chilledLength: source.below(2) == 0 ? nil : length / 2))
  }

  /// A tiny load on a coarse grid, such that all positions can be tried.
  static func tiny(using source: inout RandomSource) throws -> LoadingProblem {
    let length = 2 + source.below(2)
    let list = (0..<(2 + source.below(3))).map { _ in
      let loadedAt = source.below(2)
      return Box(
        length: 1 + source.below(2), width: 1 + source.below(2), height: 1 + source.below(2),
        mass: 1 + source.below(3), bears: [nil, nil, 0, 2][source.below(4)],
        isCold: source.below(5) == 0, loadedAt: loadedAt,
        unloadedAt: loadedAt + 1 + source.below(2))
    }
    return try LoadingProblem(
      boxes: list,
      hold: Hold(
        length: length, width: 1 + source.below(3), height: 1 + source.below(3),
        chilledLength: source.below(3) == 0 ? 1 : nil))
  }

  /// Whether any loading exists, by trying all positions that are whole millimetres.
  func canBeLoaded() throws -> Bool {
    func extend(_ positions: [Loading.Position]) throws -> Bool {
      let part = try LoadingProblem(boxes: Array(boxes.prefix(positions.count)), hold: hold)
      // All faults but a lack of support, which a later box may give, are there to stay.
      let faults = part.violations(in: Loading(positions: positions)).filter { fault in
        if case .unsupported = fault { positions.count == boxes.count } else { true }
      }
      guard faults.isEmpty else { return false }
      guard positions.count < boxes.count else { return true }
      let box = boxes[positions.count]
      for base in Set([[box.length, box.width], [box.width, box.length]]) {
        guard base[0] <= hold.length, base[1] <= hold.width, box.height <= hold.height else {
          continue
        }
        for front in 0...hold.length - base[0] {
          for left in 0...hold.width - base[1] {
            for floor in 0...hold.height - box.height {
              let position = Loading.Position(
                fromFront: front, fromLeft: left, fromFloor: floor, length: base[0],
                width: base[1], height: box.height)
              if try extend(positions + [position]) { return true }
            }
          }
        }
      }
      return false
    }
    return try extend([])
  }
}
