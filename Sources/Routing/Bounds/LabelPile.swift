/// Labels of one node whose clocks are near each other, cheapest first.
///
/// What tells most of them apart lies in rows of numbers, of which four are looked at together.
struct LabelPile<Lane: Lanes> {
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

  /// The first label from a place on, and before another, that may dominate one that costs as much or more; the other
  /// place where there is none.
  @inline(__always)
  func first(from start: Int, before end: Int, dominating keys: FourKeys) -> Int {
    first(from: start, before: end) { $0.objections(to: keys) }
  }

  /// The first label from a place on that one that costs as much or less may dominate; the count where there is none.
  @inline(__always)
  func first(from start: Int, dominatedBy keys: FourKeys) -> Int {
    first(from: start, before: count) { keys.objections(to: $0) }
  }

  @inline(__always)
  private func first(
    from start: Int, before end: Int, _ objections: (FourKeys) -> SIMD4<Int32>
  ) -> Int {
    guard let rows else { return end }
    var place = start & ~3
    while place < end {
      let isFree = objections(FourKeys(rows + place, stride: capacity)) .== 0
      let halves = unsafeBitCast(isFree, to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 {
        for lane in 0..<4 where isFree[lane] && place &+ lane >= start {
          return min(place &+ lane, end)
        }
      }
      place &+= 4
    }
    return end
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
    let numbers = key.numbers
    for row in 0..<4 {
      let start = rows.unsafelyUnwrapped + (row &* capacity &+ place)
      (start + 1).update(from: start, count: after)
      start.pointee = numbers[row]
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

extension LabelKey {
  /// All but the cost: the clock, the load, and the halves of the memory.
  @inline(__always) fileprivate var numbers: SIMD4<Int32> {
    SIMD4(
      clock, load, Int32(truncatingIfNeeded: memory), Int32(truncatingIfNeeded: memory >> 32))
  }
}

/// Four keys but for their costs.
struct FourKeys {
  private let clocks: SIMD4<Int32>
  private let loads: SIMD4<Int32>
  private let lowMemories: SIMD4<Int32>
  private let highMemories: SIMD4<Int32>

  /// One key four times.
  @inline(__always)
  init(repeating key: LabelKey) {
    let numbers = key.numbers
    clocks = SIMD4(repeating: numbers[0])
    loads = SIMD4(repeating: numbers[1])
    lowMemories = SIMD4(repeating: numbers[2])
    highMemories = SIMD4(repeating: numbers[3])
  }

  /// Four keys that lie side by side in rows.
  @inline(__always)
  fileprivate init(_ rows: UnsafePointer<Int32>, stride: Int) {
    func row(_ index: Int) -> SIMD4<Int32> {
      UnsafeRawPointer(rows + index &* stride).load(as: SIMD4<Int32>.self)
    }
    (clocks, loads, lowMemories, highMemories) = (row(0), row(1), row(2), row(3))
  }

  /// Nothing where a label of a key may dominate one of the other key that costs as much or more.
  @inline(__always)
  fileprivate func objections(to other: FourKeys) -> SIMD4<Int32> {
    ((other.clocks &- clocks) | (other.loads &- loads)) &>> 31
      | lowMemories & ~other.lowMemories | highMemories & ~other.highMemories
  }
}
