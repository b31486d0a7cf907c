// Static, with plain arguments: a call that takes the roads as a whole slows down loops that make it
// only now and then.
extension Roads {
  @inline(never)
  static func arrival(
    of seconds: Int32, leaving moment: Int, _ speeds: Table<Speed>, _ first: Int32, _ count: Int32
  ) -> Int {
    guard seconds < Int32.max, moment < Schedule.never else { return Schedule.never }
    let goal = driven(until: moment, speeds, first, count) &+ 100 &* Int(seconds)
    var index = first &+ count &- 1
    while index >= first, speeds[index].driven > goal { index &-= 1 }
    guard index >= first else { return speeds[first].from &- (speeds[first].driven &- goal) / 100 }
    let speed = speeds[index]
    return speed.from &+ (goal &- speed.driven &+ speed.percent &- 1) / speed.percent
  }

  @inline(never)
  static func departure(
    of seconds: Int32, arrivingBy moment: Int, _ speeds: Table<Speed>, _ first: Int32,
    _ count: Int32
  ) -> Int {
    guard seconds < Int32.max, moment > -Schedule.never else { return -Schedule.never }
    let goal = driven(until: moment, speeds, first, count) &- 100 &* Int(seconds)
    var index = first &+ count &- 1
    while index >= first, speeds[index].driven > goal { index &-= 1 }
    guard index >= first else {
      return speeds[first].from &- (speeds[first].driven &- goal &+ 99) / 100
    }
    let speed = speeds[index]
    return speed.from &+ (goal &- speed.driven) / speed.percent
  }

  /// The seconds at full speed that are driven until a moment, times 100.
  @inline(always)
  private static func driven(
    until moment: Int, _ speeds: Table<Speed>, _ first: Int32, _ count: Int32
  ) -> Int {
    var index = first &+ count &- 1
    while index >= first, speeds[index].from > moment { index &-= 1 }
    guard index >= first else { return 100 &* moment }
    return speeds[index].driven &+ (moment &- speeds[index].from) &* speeds[index].percent
  }
}
