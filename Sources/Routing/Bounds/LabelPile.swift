/// Labels of one node whose clocks are near each other, cheapest first.
///
/// What tells most of them apart lies in rows of numbers, of which four are looked at together.
struct LabelPile<Lane: Lanes> {
  private typealias Four = SIMD4<Int32>

  private(set) var count = 0
  /// A multiple of four; no memory is taken before there are labels.
  private var capacity = 0
  private var base: UnsafeMutablePointer<Label<Lane>>?
  private var costs: UnsafeMutablePointer<Int>?
  /// A row of clocks, one of loads, and two of halves of the memory that keys have.
  private var rows: UnsafeMutablePointer<Int32>?
  /// No label before this is still to be extended.
  private var cursor = 0

  func deallocate() {
    base?.deallocate()
    costs?.deallocate()
    rows?.deallocate()
  }

  var labels: UnsafeBufferPointer<Label<Lane>> { UnsafeBufferPointer(start: base, count: count) }

  /// The cost of the cheapest, or the largest number where there is none.
  @inline(__always) var leastCost: Int { count > 0 ? costs.unsafelyUnwrapped[0] : .max }

  /// How many labels cost less.
  @inline(__always)
  func count(below cost: Int) -> Int {
    guard let costs else { return 0 }
    var (first, last) = (0, count)
    while first < last {
      let middle = (first &+ last) >> 1
      if costs[middle] < cost { first = middle &+ 1 } else { last = middle }
    }
    return first
  }

  /// The first label of some places that may dominate one of a key that costs as much or more; the end of the places
  /// where there is none.
  @inline(__always)
  func first(in places: Range<Int>, dominating key: LabelKey) -> Int {
    let key = key.numbers
    let (clock, load) = (Four(repeating: key[0]), Four(repeating: key[1]))
    let (low, high) = (Four(repeating: key[2]), Four(repeating: key[3]))
    return first(in: places) { clocks, loads, lows, highs in
      ((clock &- clocks) | (load &- loads)) &>> 31 | lows & ~low | highs & ~high
    }
  }

  /// The first label of some places that one of a key that costs as much or less may dominate; the end of the places
  /// where there is none.
  @inline(__always)
  func first(in places: Range<Int>, dominatedBy key: LabelKey) -> Int {
    let key = key.numbers
    let (clock, load) = (Four(repeating: key[0]), Four(repeating: key[1]))
    let (low, high) = (Four(repeating: key[2]), Four(repeating: key[3]))
    return first(in: places) { clocks, loads, lows, highs in
      ((clocks &- clock) | (loads &- load)) &>> 31 | low & ~lows | high & ~highs
    }
  }

  /// The first of some places that nothing speaks against; their end where there is none.
  @inline(__always)
  private func first(
    in places: Range<Int>, _ objections: (Four, Four, Four, Four) -> Four
  ) -> Int {
    guard let rows else { return places.upperBound }
    var place = places.lowerBound & ~3
    while place < places.upperBound {
      func four(_ row: Int) -> Four {
        UnsafeRawPointer(rows + (row &* capacity &+ place)).load(as: Four.self)
      }
      let isFree = objections(four(0), four(1), four(2), four(3)) .== 0
      let halves = unsafeBitCast(isFree, to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 {
        for lane in 0..<4 where isFree[lane] && place &+ lane >= places.lowerBound {
          return min(place &+ lane, places.upperBound)
        }
      }
      place &+= 4
    }
    return places.upperBound
  }

  @inline(__always)
  mutating func insert(_ label: Label<Lane>, _ key: LabelKey) {
    let place = count(below: key.cost &+ 1)
    if count == capacity { grow() }
    let after = count &- place
    let (base, costs) = (base.unsafelyUnwrapped + place, costs.unsafelyUnwrapped + place)
    (base + 1).update(from: base, count: after)
    base.pointee = label
    (costs + 1).update(from: costs, count: after)
    costs.pointee = key.cost
    for row in 0..<4 {
      let start = rows.unsafelyUnwrapped + (row &* capacity &+ place)
      (start + 1).update(from: start, count: after)
      start.pointee = key.numbers[row]
    }
    count &+= 1
    cursor = min(cursor, place)
  }

  /// Takes out a label.
  @inline(__always)
  mutating func remove(at place: Int) {
    let after = count &- place &- 1
    let (base, costs) = (base.unsafelyUnwrapped + place, costs.unsafelyUnwrapped + place)
    base.update(from: base + 1, count: after)
    costs.update(from: costs + 1, count: after)
    for row in 0..<4 {
      let start = rows.unsafelyUnwrapped + (row &* capacity &+ place)
      start.update(from: start + 1, count: after)
    }
    count &-= 1
    if place < cursor { cursor &-= 1 }
  }

  /// The cheapest label that was not extended yet, from now on extended.
  @inline(__always)
  mutating func next() -> Label<Lane>? {
    guard let base else { return nil }
    while cursor < count, base[cursor].isExtended { cursor &+= 1 }
    guard cursor < count else { return nil }
    base[cursor].isExtended = true
    return base[cursor]
  }

  private mutating func grow() {
    let larger = max(4, 2 &* capacity)
    let rows = UnsafeMutablePointer<Int32>.allocate(capacity: 4 &* larger)
    rows.initialize(repeating: 0, count: 4 &* larger)
    for row in 0..<4 where count > 0 {
      (rows + row &* larger).update(
        from: self.rows.unsafelyUnwrapped + row &* capacity, count: count)
    }
    self.rows?.deallocate()
    self.rows = rows
    base = Self.grown(base, count, larger)
    costs = Self.grown(costs, count, larger)
    capacity = larger
  }

  private static func grown<Element: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Element>?, _ count: Int, _ capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    if let old { larger.update(from: old, count: count) }
    old?.deallocate()
    return larger
  }
}
