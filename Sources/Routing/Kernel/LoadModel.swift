/// What the goods ask of a route.
protocol LoadModel: SendableMetatype {
  /// An amount.
  associatedtype Amount: BitwiseCopyable
  /// What a visit brings and takes.
  associatedtype Goods: BitwiseCopyable
  /// What is kept for each node of a route.
  associatedtype Mark: BitwiseCopyable

  /// Whether the load differs from leg to leg in a way that one sum does not tell.
  static var flows: Bool { get }
  static var zero: Amount { get }
  static var blank: Mark { get }

  static func amount(_ lanes: SIMD8<Int32>) -> Amount
  static func goods(down: SIMD8<Int32>, up: SIMD8<Int32>, isPaired: Bool) -> Goods
  /// What a route with these goods carries more, as far as one sum tells.
  static func sum(_ goods: Goods) -> Amount
  static func add(_ a: Amount, _ b: Amount) -> Amount
  static func subtract(_ a: Amount, _ b: Amount) -> Amount
  static func fits(_ amount: Amount, _ capacity: Amount) -> Bool

  /// Whether goods fit when handled between a node and the next.
  static func admits(_ mark: Mark, _ goods: Goods, _ capacity: Amount) -> Bool
  /// The load on leaving a node, with these paired goods aboard too, is within the capacity.
  static func carries(_ mark: Mark, _ goods: Goods, _ capacity: Amount) -> Bool
  /// The most that a route carries at any moment, given the mark of its start.
  static func peak(_ mark: Mark) -> Amount
  /// The mark of the start of a route, given all that it starts with.
  static func begin(_ load: Amount) -> Mark
  /// The mark of a visit after a node.
  static func advance(_ mark: Mark, _ goods: Goods) -> Mark
  /// Takes what comes after into account.
  static func lookAhead(_ mark: inout Mark, _ next: Mark)
}

/// Goods that all come from the start, or all go to the end, in one dimension: one sum tells all.
enum Total: LoadModel {
  struct Mark: BitwiseCopyable {}

  static var flows: Bool { false }
  static var zero: Int32 { 0 }
  static var blank: Mark { Mark() }

  static func amount(_ lanes: SIMD8<Int32>) -> Int32 { lanes[0] }
  static func goods(down: SIMD8<Int32>, up: SIMD8<Int32>, isPaired: Bool) -> Int32 {
    down[0] &+ up[0]
  }
  @inline(__always) static func sum(_ goods: Int32) -> Int32 { goods }
  @inline(__always) static func add(_ a: Int32, _ b: Int32) -> Int32 { a &+ b }
  @inline(__always) static func subtract(_ a: Int32, _ b: Int32) -> Int32 { a &- b }
  @inline(__always) static func fits(_ amount: Int32, _ capacity: Int32) -> Bool {
    amount <= capacity
  }
  @inline(__always) static func admits(_ mark: Mark, _ goods: Int32, _ capacity: Int32) -> Bool {
    true
  }
  @inline(__always) static func carries(_ mark: Mark, _ goods: Int32, _ capacity: Int32) -> Bool {
    true
  }
  @inline(__always) static func peak(_ mark: Mark) -> Int32 { 0 }
  @inline(__always) static func begin(_ load: Int32) -> Mark { Mark() }
  @inline(__always) static func advance(_ mark: Mark, _ goods: Int32) -> Mark { Mark() }
  @inline(__always) static func lookAhead(_ mark: inout Mark, _ next: Mark) {}
}

/// Numbers that loads are made of: one dimension, or eight.
protocol Lanes: BitwiseCopyable, Sendable {
  static var none: Self { get }
  init(_ lanes: SIMD8<Int32>)
  func plus(_ other: Self) -> Self
  func minus(_ other: Self) -> Self
  func larger(_ other: Self) -> Self
  func fits(_ capacity: Self) -> Bool
  /// What is left where the mask is all ones.
  func masked(_ mask: Self) -> Self
  /// The first of them.
  var first: Int32 { get }
}

extension Int32: Lanes {
  static var none: Int32 { 0 }
  init(_ lanes: SIMD8<Int32>) { self = lanes[0] }
  @inline(__always) func plus(_ other: Int32) -> Int32 { self &+ other }
  @inline(__always) func minus(_ other: Int32) -> Int32 { self &- other }
  @inline(__always) func larger(_ other: Int32) -> Int32 { Swift.max(self, other) }
  @inline(__always) func fits(_ capacity: Int32) -> Bool { self <= capacity }
  @inline(__always) func masked(_ mask: Int32) -> Int32 { self & mask }
  @inline(__always) var first: Int32 { self }
}

extension SIMD8<Int32>: Lanes {
  static var none: SIMD8<Int32> { .zero }
  init(_ lanes: SIMD8<Int32>) { self = lanes }
  @inline(__always) func plus(_ other: SIMD8<Int32>) -> SIMD8<Int32> { self &+ other }
  @inline(__always) func minus(_ other: SIMD8<Int32>) -> SIMD8<Int32> { self &- other }
  @inline(__always) func larger(_ other: SIMD8<Int32>) -> SIMD8<Int32> { pointwiseMax(self, other) }
  @inline(__always) func fits(_ capacity: SIMD8<Int32>) -> Bool {
    (capacity &- self).isNonnegative
  }
  @inline(__always) func masked(_ mask: SIMD8<Int32>) -> SIMD8<Int32> { self & mask }
  @inline(__always) var first: Int32 { self[0] }
}

/// Goods that come and go along the route.
enum Flow<Number: Lanes>: LoadModel {
  struct Goods: BitwiseCopyable {
    /// Unloaded here, from the start of the route unless paired.
    var down: Number
    /// Loaded here, for the end of the route unless paired.
    var up: Number
    var isPaired: Bool
  }

  struct Mark: BitwiseCopyable {
    /// On leaving the node.
    var load: Number
    /// The most on leaving it or a node before.
    var peakBefore: Number
    /// The most on leaving it or a node after.
    var peakAfter: Number
  }

  static var flows: Bool { true }
  static var zero: Number { .none }
  static var blank: Mark { Mark(load: .none, peakBefore: .none, peakAfter: .none) }

  static func amount(_ lanes: SIMD8<Int32>) -> Number { Number(lanes) }
  static func goods(down: SIMD8<Int32>, up: SIMD8<Int32>, isPaired: Bool) -> Goods {
    Goods(down: Number(down), up: Number(up), isPaired: isPaired)
  }
  @inline(__always) static func sum(_ goods: Goods) -> Number {
    goods.isPaired ? .none : goods.down
  }
  @inline(__always) static func add(_ a: Number, _ b: Number) -> Number { a.plus(b) }
  @inline(__always) static func subtract(_ a: Number, _ b: Number) -> Number { a.minus(b) }
  @inline(__always) static func fits(_ amount: Number, _ capacity: Number) -> Bool {
    amount.fits(capacity)
  }
  @inline(__always) static func admits(_ mark: Mark, _ goods: Goods, _ capacity: Number) -> Bool {
    mark.peakBefore.plus(goods.down).fits(capacity) && mark.peakAfter.plus(goods.up).fits(capacity)
  }
  @inline(__always) static func carries(_ mark: Mark, _ goods: Goods, _ capacity: Number) -> Bool {
    mark.load.plus(goods.up).fits(capacity)
  }
  @inline(__always) static func peak(_ mark: Mark) -> Number { mark.peakAfter }
  @inline(__always) static func begin(_ load: Number) -> Mark {
    Mark(load: load, peakBefore: load, peakAfter: load)
  }
  @inline(__always) static func advance(_ mark: Mark, _ goods: Goods) -> Mark {
    let load = mark.load.minus(goods.down).plus(goods.up)
    return Mark(load: load, peakBefore: mark.peakBefore.larger(load), peakAfter: load)
  }
  @inline(__always) static func lookAhead(_ mark: inout Mark, _ next: Mark) {
    mark.peakAfter = mark.load.larger(next.peakAfter)
  }
}
