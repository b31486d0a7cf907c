import Packing
import Quantities

extension CrateAudit {
  /// Whether each unit in a crate lies where it can, wherever all sides are known.
  func arrangementFaults(_ crate: PackedCrate) -> [String] {
    let inside = round.contents.crates.first { $0.id == crate.type }?.inside
    let shapes = crate.contents.compactMap { round[$0.product].shape }
    guard let inside, shapes.count == crate.contents.count else {
      return crate.arrangement == nil ? [] : ["is arranged without its sides"]
    }
    guard let units = crate.arrangement else { return ["is not arranged"] }
    let count = crate.contents.reduce(0) { $0 + $1.units }
    guard units.count == count else { return ["holds \(count) units, \(units.count) arranged"] }
    let items = zip(crate.contents, shapes).map { count, shape in
      let product = round[count.product]
      return BoxProblem.Item(
        length: shape.size.length.value, width: shape.size.width.value,
        height: shape.size.height.value, mass: product.mass.value,
        bears: shape.bears?.value ?? (product.isFragile ? 0 : nil), isUpright: shape.isUpright,
        count: count.units)
    }
    let positions = crate.contents.map { count in
      units.filter { $0.product == count.product }.map { unit in
        Loading.Position(
          fromFront: unit.fromLeft.value, fromLeft: unit.fromBack.value,
          fromFloor: unit.fromFloor.value, length: unit.size.length.value,
          width: unit.size.width.value, height: unit.size.height.value)
      }
    }
    do {
      let problem = try BoxProblem(
        items: items,
        container: BoxProblem.Container(
          length: inside.length.value, width: inside.width.value, height: inside.height.value))
      return problem.violations(in: BoxArrangement(positions: positions)).map { "\($0)" }
    } catch {
      return ["cannot be arranged: \(error)"]
    }
  }
}
