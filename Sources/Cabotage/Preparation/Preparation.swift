public import Quantities

/// Who is needed when at a hub to fill the crates: the timetable of the preparation.
///
/// A crate can be filled when all that belongs in it has arrived, and must be when its tour is
/// loaded. Groups that fill their own crates get theirs set apart, as if it were as many crates as
/// it is estimated to be.
public struct Preparation: Sendable, Hashable {
  /// The hub.
  public let hub: Identifier<Place>
  /// What is prepared in time, in the order in which it is begun.
  public let tasks: [Task]
  /// What cannot be prepared in time, however many help.
  public let late: [LateTask]
  /// What binds the number of hands most; `nil` where nothing is to be done in time.
  public let bound: Bound?
  /// How many of ``tasks`` would not be done in time by the volunteers who can come; `nil` where the
  /// round names none.
  public let undone: Int?

  /// What is prepared at one go.
  public enum Goods: Sendable, Hashable {
    /// A crate, as a position in ``Plan/crates``.
    case crate(Int)
    /// A part, as large as a crate, of a lot in bulk, as a position in ``Plan/lots``.
    case bulk(Int)
  }

  /// One pair of hands at work without a break.
  public struct Task: Sendable, Hashable {
    /// What is prepared.
    public let goods: Goods
    /// The position of the day in the round.
    public let day: Int
    /// When it is begun, in seconds since the midnight of the day.
    public let start: Seconds
    /// When it is done.
    public let end: Seconds

    /// Makes the value of its parts.
    package init(goods: Goods, day: Int, start: Seconds, end: Seconds) {
      self.goods = goods
      self.day = day
      self.start = start
      self.end = end
    }
  }

  /// Work for which the hours of preparation leave no time.
  public struct LateTask: Sendable, Hashable {
    /// What is to be prepared.
    public let goods: Goods
    /// When all that belongs in it is there, in seconds since the midnight of ``day``.
    public let ready: Seconds
    /// The position in the round of the day of ``ready``.
    public let day: Int

    /// Makes the value of its parts.
    package init(goods: Goods, ready: Seconds, day: Int) {
      self.goods = goods
      self.ready = ready
      self.day = day
    }
  }

  /// Why fewer hands are not enough: what has to be done within some hours.
  public struct Bound: Sendable, Hashable {
    /// The hands without which it cannot be done, in whatever order.
    public let hands: Int
    /// The position in the round of the day on which the hours begin.
    public let day: Int
    /// When they begin, in seconds since the midnight of ``day``.
    public let from: Seconds
    /// The position in the round of the day on which they end.
    public let lastDay: Int
    /// When they end, in seconds since the midnight of ``lastDay``.
    public let to: Seconds
    /// The time of one pair of hands that the work takes.
    public let work: Seconds

    /// Makes the value of its parts.
    package init(
      hands: Int, day: Int, from: Seconds, lastDay: Int, to: Seconds, work: Seconds
    ) {
      self.hands = hands
      self.day = day
      self.from = from
      self.lastDay = lastDay
      self.to = to
      self.work = work
    }
  }

  /// Makes the value of its parts.
  package init(
    hub: Identifier<Place>, tasks: [Task], late: [LateTask], bound: Bound?, undone: Int?
  ) {
    self.hub = hub
    self.tasks = tasks
    self.late = late
    self.bound = bound
    self.undone = undone
  }

  /// The most hands at work at once.
  public var hands: Int { tasks.mostAtOnce }
  /// The time of one pair of hands that all work in time takes.
  public var work: Seconds { tasks.reduce(.zero) { $0 + ($1.end - $1.start) } }
  /// Whether fewer hands are proved not to be enough.
  public var isProved: Bool { hands == bound?.hands ?? 0 }
}

extension [Preparation.Task] {
  /// The most of the tasks that are at work at one moment.
  var mostAtOnce: Int {
    let begun = map { ($0.day, $0.start.value, 1) }
    let done = map { ($0.day, $0.end.value, -1) }
    var now = 0
    return (begun + done).sorted { $0 < $1 }.reduce(0) { most, change in
      now += change.2
      return Swift.max(most, now)
    }
  }
}
