extension TravelMatrix {
  /// When a journey that takes so long at full speed arrives, by driving through one speed after
  /// the other; rounded up.
  func arrival(of seconds: Int, leaving moment: Int128) -> Int128 {
    var left = 100 * Int128(seconds)
    var now = moment
    var percent = Int128(100)
    for change in speeds {
      let from = Int128(change.from)
      if from > now {
        let reached = (from - now) * percent
        if left <= reached { break }
        left -= reached
        now = from
      }
      percent = Int128(change.percent)
    }
    return now + (left + percent - 1) / percent
  }
}
