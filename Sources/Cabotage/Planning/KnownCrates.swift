import Quantities

/// The numbers that crates had in an earlier plan.
struct KnownCrates {
  private struct Key: Hashable {
    let group: Identifier<Place>
    let order: Identifier<Order>
    let member: Identifier<Member>
    let contents: Set<ProductCount>
  }

  private let loaded: [PackedCrate]
  private let numbers: [Key: [Int]]

  init(_ outset: Outset) {
    loaded = outset.crates
    numbers = Dictionary(
      (outset.plan?.crates ?? []).map { crate in
        let key = Key(
          group: crate.group, order: crate.order, member: crate.member,
          contents: Set(crate.contents))
        return (key, [crate.number])
      }, uniquingKeysWith: +)
  }

  /// Numbers from 1 to the count of the crates of a group, the known ones as far as they fit.
  ///
  /// The first `loaded` crates are those that the group has in a vehicle already.
  func numbers(
    for crates: [LooseCrate], at group: Identifier<Place>, loaded count: Int
  ) -> [Int] {
    var chosen: [Int?] = Array(repeating: nil, count: crates.count)
    var free = Set(1...max(1, crates.count))
    for (index, crate) in loaded.filter({ $0.group == group }).enumerated() {
      chosen[index] = free.remove(crate.number)
    }
    for index in crates.indices.dropFirst(count) {
      let crate = crates[index]
      let key = Key(
        group: group, order: crate.job.order, member: crate.job.member,
        contents: Set(crate.contents))
      guard let number = numbers[key]?.first(where: free.contains) else { continue }
      chosen[index] = free.remove(number)
    }
    var rest = free.sorted().makeIterator()
    return chosen.map { $0 ?? rest.next() ?? 0 }
  }
}
