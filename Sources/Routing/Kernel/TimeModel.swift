/// What the clock asks of a route; features that a problem lacks take no space and no time.
protocol TimeModel: SendableMetatype {
  /// What is kept for each node of a route.
  associatedtype Mark: BitwiseCopyable
  /// The timing of the beginning of a route, up to the service of one visit.
  associatedtype Head: BitwiseCopyable

  static var isActive: Bool { get }
  /// Whether the time of a route costs anything or is limited.
  static var countsDuration: Bool { get }
  /// Whether the schedule has the last word.
  static var isRuled: Bool { get }
  static var blank: Mark { get }

  static func head(_ mark: Mark) -> Head
  /// Goes on to a visit, `seconds` after the last service began; false where it is too late.
  static func advance(
    _ head: inout Head, _ seconds: Int, _ visit: Visit, _ windows: Table<Window>
  ) -> Bool
  /// Whether a head is past the last moment at which a visit may begin.
  static func isLate(_ head: Head, _ visit: Visit) -> Bool
  /// Whether a route may go on from a head to a node, `seconds` later.
  static func joins(_ head: Head, _ seconds: Int, _ mark: Mark) -> Bool
  /// The time of the whole route, from departure to return, in seconds.
  static func duration(_ head: Head, _ seconds: Int, _ mark: Mark) -> Int
}

/// No time at all.
enum Timeless: TimeModel {
  struct Mark: BitwiseCopyable {}
  struct Head: BitwiseCopyable {}

  static var isActive: Bool { false }
  static var countsDuration: Bool { false }
  static var blank: Mark { Mark() }
  @inline(__always) static func head(_ mark: Mark) -> Head { Head() }
  @inline(__always) static func advance(
    _ head: inout Head, _ seconds: Int, _ visit: Visit, _ windows: Table<Window>
  ) -> Bool { true }
  @inline(__always) static func joins(_ head: Head, _ seconds: Int, _ mark: Mark) -> Bool { true }
  @inline(__always) static func duration(_ head: Head, _ seconds: Int, _ mark: Mark) -> Int { 0 }
}

/// Windows alone.
///
/// Keeps the earliest start after what comes before, and the latest that leaves time for what
/// follows: exact also where a visit has several windows.
enum Windowed: TimeModel {
  struct Mark: BitwiseCopyable {
    var early: Int32
    var late: Int32
  }

  static var isActive: Bool { true }
  static var countsDuration: Bool { false }
  static var blank: Mark { Mark(early: 0, late: 0) }

  @inline(__always) static func head(_ mark: Mark) -> Int { Int(mark.early) }

  @inline(__always) static func advance(
    _ head: inout Int, _ seconds: Int, _ visit: Visit, _ windows: Table<Window>
  ) -> Bool {
    head = visit.start(atOrAfter: head &+ seconds, windows)
    return head <= Int(visit.closes)
  }

  @inline(__always) static func joins(_ head: Int, _ seconds: Int, _ mark: Mark) -> Bool {
    head &+ seconds <= Int(mark.late)
  }

  @inline(__always) static func duration(_ head: Int, _ seconds: Int, _ mark: Mark) -> Int { 0 }
}

/// Windows, and the length of the route: segments after Vidal, Crainic, Gendreau and Prins, "A hybrid
/// genetic algorithm with adaptive diversity management for a large class of vehicle routing problems
/// with time-windows", 2013, without time warp, as no route here is ever late.
///
/// Of several windows a visit uses the hull here: a problem where that matters is simulated.
enum Timed: TimeModel {
  struct Mark: BitwiseCopyable {
    /// From departure to the service at this node, and from there to the return.
    var before: Span
    var after: Span
  }

  /// A piece of a route: its shortest length, and when its first service starts so that it has it.
  struct Span: BitwiseCopyable {
    var duration: Int32
    var earliest: Int32
    var latest: Int32
  }

  static var isActive: Bool { true }
  static var countsDuration: Bool { true }
  static var blank: Mark {
    let span = Span(duration: 0, earliest: 0, latest: 0)
    return Mark(before: span, after: span)
  }

  @inline(__always) static func head(_ mark: Mark) -> Span { mark.before }

  @inline(__always) static func advance(
    _ head: inout Span, _ seconds: Int, _ visit: Visit, _ windows: Table<Window>
  ) -> Bool {
    join(&head, seconds, Span(duration: 0, earliest: visit.opens, latest: visit.closes))
  }

  @inline(__always) static func joins(_ head: Span, _ seconds: Int, _ mark: Mark) -> Bool {
    Int(head.earliest) &+ Int(head.duration) &+ seconds <= Int(mark.after.latest)
  }

  @inline(__always) static func duration(_ head: Span, _ seconds: Int, _ mark: Mark) -> Int {
    let way = Int(head.duration) &+ seconds
    let wait = max(0, Int(mark.after.earliest) &- (Int(head.latest) &+ way))
    return way &+ Int(mark.after.duration) &+ wait
  }

  /// Puts two pieces together, `seconds` apart from the first's last service to the second's first.
  @inline(__always) static func join(_ head: inout Span, _ seconds: Int, _ tail: Span) -> Bool {
    let way = Int(head.duration) &+ seconds
    let wait = max(0, Int(tail.earliest) &- (Int(head.latest) &+ way))
    let earliest = max(Int(tail.earliest) &- way, Int(head.earliest)) &- wait
    let latest = min(Int(tail.latest) &- way, Int(head.latest))
    let isInTime = Int(head.earliest) &+ way <= Int(tail.latest)
    head = Span(
      duration: Int32(truncatingIfNeeded: way &+ Int(tail.duration) &+ wait),
      earliest: Int32(truncatingIfNeeded: earliest), latest: Int32(truncatingIfNeeded: latest))
    return isInTime
  }
}
