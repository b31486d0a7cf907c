extension Chain {
  /// Lays a route on top of the idle ones of its kind.
  func putIdle(_ route: Int) {
    let kind = paths[route].kind
    let top = idleFirst[kind] &+ idleCount[kind]
    idle[top] = Int32(truncatingIfNeeded: route)
    paths[route].slot = top
    idleCount[kind] &+= 1
  }

  /// Takes a route off the idle ones, wherever it lies, and puts it to those in use.
  mutating func putToUse(_ route: Int) {
    let kind = paths[route].kind
    idleCount[kind] &-= 1
    let top = idle[idleFirst[kind] &+ idleCount[kind]]
    idle[paths[route].slot] = top
    paths[top].slot = paths[route].slot
    used[usedCount] = Int32(truncatingIfNeeded: route)
    paths[route].slot = Int32(truncatingIfNeeded: usedCount)
    usedCount &+= 1
  }

  /// Takes a route off those in use.
  mutating func dropFromUse(_ route: Int) {
    usedCount &-= 1
    let last = used[usedCount]
    used[paths[route].slot] = last
    paths[last].slot = paths[route].slot
  }

  /// The route on top of the idle ones of a kind, or -1.
  @inline(__always)
  func idleRoute(of kind: Int) -> Int32 {
    idleCount[kind] > 0 ? idle[idleFirst[kind] &+ idleCount[kind] &- 1] : -1
  }
}
