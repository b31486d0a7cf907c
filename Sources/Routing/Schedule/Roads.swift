/// The journeys of all travel profiles, and how their speed changes over the day.
struct Roads: BitwiseCopyable, Sendable {
  /// One journey; unreachable ones take longer than any shift.
  struct Leg: BitwiseCopyable {
    var meters: Int32
    var seconds: Int32
  }

  struct Point: BitwiseCopyable {
    var x: Double
    var y: Double
  }

  /// From a moment on, one speed.
  struct Speed: BitwiseCopyable {
    var from: Int
    var percent: Int
    /// The seconds at full speed that are driven until then, times 100.
    var driven: Int
  }

  /// How a distance becomes a whole number.
  enum Rounding: UInt8, BitwiseCopyable {
    case up, down, toNearestOrAwayFromZero, toNearestOrEven

    init(_ rule: FloatingPointRoundingRule) {
      self =
        if rule == .up || rule == .awayFromZero {
          .up
        } else if rule == .down || rule == .towardZero {
          .down
        } else if rule == .toNearestOrEven {
          .toNearestOrEven
        } else {
          .toNearestOrAwayFromZero
        }
    }

    @inline(__always)
    func callAsFunction(_ distance: Double) -> Int32 {
      switch self {
      case .up: Int32(distance.rounded(.up))
      case .down: Int32(distance.rounded(.down))
      case .toNearestOrAwayFromZero: Int32(distance.rounded(.toNearestOrAwayFromZero))
      case .toNearestOrEven: Int32(distance.rounded(.toNearestOrEven))
      }
    }
  }

  struct Profile: BitwiseCopyable {
    /// Where its journeys begin in the table, or -1 where they are reckoned from points.
    var firstLeg: Int
    var firstPoint: Int
    var scale: Double
    var rounding: Rounding
    var firstSpeed: Int32
    var speedCount: Int32
  }

  /// More journeys than this are not laid out where points will do.
  static let mostLegs = 1 << 24

  /// The locations, and one that is nowhere, free to reach.
  let width: Int
  let legs: Table<Leg>
  let points: Table<Point>
  let speeds: Table<Speed>

  @inline(__always) var nowhere: Int32 { Int32(truncatingIfNeeded: width &- 1) }

  @inline(__always)
  func leg(_ from: Int32, _ to: Int32, by profile: Profile) -> Leg {
    guard profile.firstLeg >= 0 else { return line(from, to, by: profile) }
    return legs[profile.firstLeg &+ Int(from) &* width &+ Int(to)]
  }

  @inline(never)
  private func line(_ from: Int32, _ to: Int32, by profile: Profile) -> Leg {
    guard from != nowhere, to != nowhere else { return Leg(meters: 0, seconds: 0) }
    let a = points[profile.firstPoint &+ Int(from)]
    let b = points[profile.firstPoint &+ Int(to)]
    let (dx, dy) = (a.x - b.x, a.y - b.y)
    let distance = profile.rounding((dx * dx + dy * dy).squareRoot() * profile.scale)
    return Leg(meters: distance, seconds: distance)
  }

  /// When a journey that leaves at a moment arrives.
  ///
  /// What it takes at full speed is spread over the speeds of the hours it crosses, so that who
  /// leaves later never arrives earlier (Ichoua, Gendreau and Potvin, 2003); rounded up.
  @inline(__always)
  func arrival(of seconds: Int32, leaving moment: Int, by profile: Profile) -> Int {
    guard profile.speedCount > 0 else { return moment &+ Int(seconds) }
    return slowArrival(of: seconds, leaving: moment, by: profile)
  }

  @inline(never)
  private func slowArrival(of seconds: Int32, leaving moment: Int, by profile: Profile) -> Int {
    guard seconds < Int32.max, moment < Schedule.never else { return Schedule.never }
    let goal = driven(until: moment, by: profile) &+ 100 &* Int(seconds)
    var index = profile.firstSpeed &+ profile.speedCount &- 1
    while index >= profile.firstSpeed, speeds[index].driven > goal { index &-= 1 }
    guard index >= profile.firstSpeed else {
      let first = speeds[profile.firstSpeed]
      return first.from &- (first.driven &- goal) / 100
    }
    let speed = speeds[index]
    return speed.from &+ (goal &- speed.driven &+ speed.percent &- 1) / speed.percent
  }

  /// The last moment to leave on a journey that is to arrive by a moment.
  @inline(__always)
  func departure(of seconds: Int32, arrivingBy moment: Int, by profile: Profile) -> Int {
    guard profile.speedCount > 0 else { return moment &- Int(seconds) }
    return slowDeparture(of: seconds, arrivingBy: moment, by: profile)
  }

  @inline(never)
  private func slowDeparture(
    of seconds: Int32, arrivingBy moment: Int, by profile: Profile
  ) -> Int {
    guard seconds < Int32.max, moment > -Schedule.never else { return -Schedule.never }
    let goal = driven(until: moment, by: profile) &- 100 &* Int(seconds)
    var index = profile.firstSpeed &+ profile.speedCount &- 1
    while index >= profile.firstSpeed, speeds[index].driven > goal { index &-= 1 }
    guard index >= profile.firstSpeed else {
      let first = speeds[profile.firstSpeed]
      return first.from &- (first.driven &- goal &+ 99) / 100
    }
    let speed = speeds[index]
    return speed.from &+ (goal &- speed.driven) / speed.percent
  }

  private func driven(until moment: Int, by profile: Profile) -> Int {
    var index = profile.firstSpeed &+ profile.speedCount &- 1
    while index >= profile.firstSpeed, speeds[index].from > moment { index &-= 1 }
    guard index >= profile.firstSpeed else { return 100 &* moment }
    return speeds[index].driven &+ (moment &- speeds[index].from) &* speeds[index].percent
  }

  func deallocate() {
    legs.deallocate()
    points.deallocate()
    speeds.deallocate()
  }
}
