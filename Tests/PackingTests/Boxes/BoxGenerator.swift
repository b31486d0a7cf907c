import Packing
import Quantities

extension BoxProblem {
  /// A tiny problem on a coarse grid, such that all positions can be tried.
  static func tiny(using source: inout RandomSource) throws -> BoxProblem {
    let items = (0..<(1 + source.below(3))).map { _ in
      Item(
        length: 1 + source.below(3), width: 1 + source.below(2), height: 1 + source.below(2),
        mass: 1 + source.below(3), bears: [nil, nil, 0, 2][source.below(4)],
        isUpright: source.below(2) == 0, count: 1 + source.below(2))
    }
    return try BoxProblem(
      items: items,
      container: Container(
        length: 2 + source.below(2), width: 2 + source.below(2), height: 1 + source.below(3)))
  }

  /// A household's crate of goods cut at random out of a 600 × 400 crate, more or less full.
  static func household(using source: inout RandomSource) throws -> BoxProblem {
    let items = (0..<(1 + source.below(7))).map { _ in
      Item(
        length: 40 + source.below(160), width: 40 + source.below(120),
        height: 30 + source.below(160), mass: 100 + source.below(1_400),
        bears: [nil, nil, 0, 1_500][source.below(4)], isUpright: source.below(3) == 0,
        count: 1 + source.below(6))
    }
    return try BoxProblem(items: items, container: .crate)
  }

  /// Whether any arrangement exists, by trying all positions that are whole millimetres.
  func canBePacked() -> Bool {
    let (length, width) = (container.length, container.width)
    func cells(_ position: Loading.Position) -> Int {
      var mask = 0
      for x in position.fromFront..<position.fromFront + position.length {
        for y in position.fromLeft..<position.fromLeft + position.width {
          for z in position.fromFloor..<position.fromFloor + position.height {
            mask |= 1 << (x + length * (y + width * z))
          }
        }
      }
      return mask
    }
    let pieces = items.indices.flatMap { Array(repeating: $0, count: items[$0].count) }
    let choices = items.map { item -> [(Loading.Position, Int)] in
      let (a, b, c) = (item.length, item.width, item.height)
      let ways =
        item.isUpright
        ? [[a, b, c], [b, a, c]]
        : [[a, b, c], [b, a, c], [a, c, b], [c, a, b], [b, c, a], [c, b, a]]
      return Set(ways).filter { $0[0] <= length && $0[1] <= width && $0[2] <= container.height }
        .flatMap { way in
          (0...length - way[0]).flatMap { x in
            (0...width - way[1]).flatMap { y in
              (0...container.height - way[2]).map { z in
                let position = Loading.Position(
                  fromFront: x, fromLeft: y, fromFloor: z, length: way[0], width: way[1],
                  height: way[2])
                return (position, cells(position))
              }
            }
          }
        }
    }
    func extend(_ positions: [Loading.Position], _ taken: Int) -> Bool {
      guard positions.count < pieces.count else {
        let byItem = items.indices.map { item in
          zip(pieces, positions).filter { $0.0 == item }.map(\.1)
        }
        return violations(in: BoxArrangement(positions: byItem)).isEmpty
      }
      return choices[pieces[positions.count]].contains { position, mask in
        mask & taken == 0 && extend(positions + [position], taken | mask)
      }
    }
    return extend([], 0)
  }
}

extension BoxProblem.Container {
  /// The inside of a common crate.
  static let crate = Self(length: 544, width: 364, height: 200)
}
