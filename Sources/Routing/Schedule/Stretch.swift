/// The timing of consecutive activities of a route, all windows kept.
///
/// Two stretches join in constant time (Savelsbergh, "The vehicle routing problem with time
/// windows: minimizing route duration", 1992; Vidal and others, 2013, without time warp).
struct Stretch: BitwiseCopyable {
  /// The least time from the first start to the last departure, waiting included, in seconds.
  var duration: Int
  /// The first moment to start from which it takes no longer than that.
  var earliest: Int
  /// The last moment to start at which all windows are met.
  var latest: Int

  /// Whether all windows can be met.
  @inline(__always) var isFeasible: Bool { earliest <= latest }
  /// The earliest moment at which it can end.
  @inline(__always) var finish: Int { earliest &+ duration }

  /// This stretch, a journey, and the next one.
  @inline(__always)
  func then(_ next: Stretch, after journey: Int32) -> Stretch {
    let elapsed = duration &+ Int(journey)
    let needed = next.earliest &- elapsed
    let wait = max(needed &- latest, 0)
    return Stretch(
      duration: elapsed &+ next.duration &+ wait,
      earliest: max(needed, earliest) &- wait,
      latest: min(next.latest &- elapsed, latest))
  }
}
