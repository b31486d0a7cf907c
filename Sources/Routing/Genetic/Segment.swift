/// A segment of a route as the clock sees it, in seconds.
///
/// Joined in constant time, with time warp for what comes too late, after Vidal, Crainic, Gendreau and
/// Prins, "A hybrid genetic algorithm with adaptive diversity management for a large class of vehicle
/// routing problems with time-windows", 2013.
struct Segment: BitwiseCopyable {
  /// From the first service to the end of the last, without the time warp.
  var duration = 0
  /// By how much the vehicle has to go back in time on its way, to be in time everywhere.
  var warp = 0
  /// The first and the last moment to begin that neither waits nor warps more than it must.
  var early: Int
  var late: Int

  /// Goes on to another segment, `seconds` from the last place to its first.
  @inline(__always)
  func joined(_ seconds: Int, _ next: Segment) -> Segment {
    let way = duration &- warp &+ seconds
    let wait = max(0, next.early &- way &- late)
    let back = max(0, early &+ way &- next.late)
    return Segment(
      duration: duration &+ next.duration &+ seconds &+ wait,
      warp: warp &+ next.warp &+ back,
      early: max(next.early &- way, early) &- wait,
      late: min(next.late &- way, late) &+ back)
  }

  /// The time warp once another segment has been joined.
  @inline(__always)
  func warp(_ seconds: Int, _ next: Segment) -> Int {
    warp &+ next.warp &+ max(0, early &+ duration &- warp &+ seconds &- next.late)
  }
}
