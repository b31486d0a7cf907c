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

    @inline(always)
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

  @inline(always) var nowhere: Int32 { Int32(truncatingIfNeeded: width &- 1) }

  @inline(always)
  func leg(_ from: Int32, _ to: Int32, by profile: Profile) -> Leg {
    guard profile.firstLeg < 0 else {
      return legs[profile.firstLeg &+ Int(from) &* width &+ Int(to)]
    }
    guard from != nowhere, to != nowhere else { return Leg(meters: 0, seconds: 0) }
    return Self.line(
      from: points[profile.firstPoint &+ Int(from)], to: points[profile.firstPoint &+ Int(to)],
      scale: profile.scale, profile.rounding)
  }

  @inline(never)
  private static func line(
    from: Point, to: Point, scale: Double, _ rounding: Rounding
  ) -> Leg {
    let (dx, dy) = (from.x - to.x, from.y - to.y)
    let distance = rounding((dx * dx + dy * dy).squareRoot() * scale)
    return Leg(meters: distance, seconds: distance)
  }

  /// When a journey that leaves at a moment arrives.
  ///
  /// What it takes at full speed is spread over the speeds of the hours it crosses, so that who
  /// leaves later never arrives earlier (Ichoua, Gendreau and Potvin, 2003); rounded up.
  @inline(always)
  func arrival(of seconds: Int32, leaving moment: Int, by profile: Profile) -> Int {
    guard profile.speedCount > 0 else { return moment &+ Int(seconds) }
    return Self.arrival(
      of: seconds, leaving: moment, speeds, profile.firstSpeed, profile.speedCount)
  }

  /// The last moment to leave on a journey that is to arrive by a moment.
  @inline(always)
  func departure(of seconds: Int32, arrivingBy moment: Int, by profile: Profile) -> Int {
    guard profile.speedCount > 0 else { return moment &- Int(seconds) }
    return Self.departure(
      of: seconds, arrivingBy: moment, speeds, profile.firstSpeed, profile.speedCount)
  }

  func deallocate() {
    legs.deallocate()
    points.deallocate()
    speeds.deallocate()
  }
}
