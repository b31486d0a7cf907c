/// One end of a shipment as a stop of its own.
struct Visit: BitwiseCopyable {
  /// The job it belongs to, or -1 for a reload.
  var job: Int32
  /// The other end of the shipment where that is a visit too, or -1.
  var partner: Int32
  /// The end of the shipment in the problem, as the schedule counts visits: twice its index, one more
  /// for the delivery; for a reload, -1 less its index in the reloads of the vehicle.
  var end: Int32
  /// In seconds.
  var service: Int32
  /// When its first window opens and its last closes.
  var opens: Int32
  var closes: Int32
  /// Its windows, where it has several; else an empty range.
  var firstWindow: Int32
  var windowCount: Int32

  /// The earliest start of service at or after a moment, or past `closes` where there is none.
  @inline(__always)
  func start(atOrAfter moment: Int, _ windows: Table<Window>) -> Int {
    var start = max(moment, Int(opens))
    if windowCount > 0 {
      var window = firstWindow
      while window < firstWindow &+ windowCount {
        if start <= Int(windows[window].closes) { return max(start, Int(windows[window].opens)) }
        window &+= 1
      }
      start = Int(closes) &+ 1
    }
    return start
  }

  /// The latest start of service at or before a moment, or before `opens` where there is none.
  @inline(__always)
  func start(atOrBefore moment: Int, _ windows: Table<Window>) -> Int {
    var start = min(moment, Int(closes))
    if windowCount > 0 {
      var window = firstWindow &+ windowCount &- 1
      while window >= firstWindow {
        if start >= Int(windows[window].opens) { return min(start, Int(windows[window].closes)) }
        window &-= 1
      }
      start = Int(opens) &- 1
    }
    return start
  }
}

struct Window: BitwiseCopyable {
  var opens: Int32
  var closes: Int32
}

/// What is inserted as a whole: a shipment, one of a group, or the members of one number of all groups
/// of a coupling.
struct Job: BitwiseCopyable {
  /// Its shipments in `Terrain.choices`: those of the first alternative, of the second, and so on.
  var firstChoice: Int32
  var choiceCount: Int32
  /// The shipments of each alternative, which are all carried or none.
  var width = Int32(1)
  /// The cost of leaving it out.
  var prize: Int
  var isRequired: Bool
}

/// One shipment of a job.
struct Choice: BitwiseCopyable {
  /// Its first visit, and the second or -1.
  var first: Int32
  var second: Int32
  /// Its row in the table of the kinds that may carry it.
  var allowedRow: Int32
  var shipment: Int32
}

/// Vehicles that are alike.
struct Kind: BitwiseCopyable {
  /// The sites where it starts and ends.
  var start: Int32
  var end: Int32
  var fixedCost: Int
  var costPerMeter: Int
  var costPerSecond: Int
  var opens: Int
  var closes: Int
  /// Those of the same number have the same shift.
  var shift: Int32
  var longestDuration: Int
  var day: Int32
  var isLastInFirstOut: Bool
  /// Where it may reload, as `Terrain.reloadSites` counts them.
  var firstReload: Int32
  var reloadCount: Int32
  var capacity: SIMD8<Int32>
  /// A vehicle of the kind, as the schedule counts them, where a long route costs more; otherwise -1.
  var overtimeVehicle = Int32(-1)
}
