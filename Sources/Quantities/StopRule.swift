import Synchronization

/// When a search has to stop: at the first of its limits that is met.
///
/// A limit on iterations gives the same answer on every machine; a limit on time does not.
public struct StopRule: Sendable {
  /// The most iterations, or no limit.
  public var iterations: Int?
  /// The longest time, or no limit.
  public var time: Duration?
  /// Raised from outside to stop early, with the best answer so far.
  public var cancellation: Cancellation?

  /// Makes a rule; without any limit a search goes on until it has nothing left to try.
  public init(
    iterations: Int? = nil, time: Duration? = nil, cancellation: Cancellation? = nil
  ) {
    self.iterations = iterations
    self.time = time
    self.cancellation = cancellation
  }

  /// The same rule with a share of its time only.
  public func part(_ share: Double) -> StopRule {
    var part = self
    part.time = time.map { $0 * share }
    return part
  }

  /// Starts the clock of this rule.
  public func start() -> Watch {
    Watch(rule: self)
  }

  /// A rule whose clock is running.
  public struct Watch: Sendable {
    /// The rule being watched.
    public private(set) var rule: StopRule
    private let began = ContinuousClock.now

    fileprivate init(rule: StopRule) {
      self.rule = rule
    }

    /// The same watch with a share of its time only.
    public func part(_ share: Double) -> Watch {
      var part = self
      part.rule = rule.part(share)
      return part
    }

    /// A watch that is started now and has a share of the time left.
    public func partOfRest(_ share: Double) -> Watch {
      var rule = rule
      rule.time = remaining.map { $0 * share }
      return rule.start()
    }

    /// The time since the rule was started.
    public var elapsed: Duration {
      ContinuousClock.now - began
    }

    /// The time that is left, or `nil` where time is not limited.
    public var remaining: Duration? {
      rule.time.map { max(.zero, $0 - elapsed) }
    }

    /// Whether somebody asked to stop.
    public var isCancelled: Bool {
      rule.cancellation?.isRaised == true
    }

    /// Whether time is over or the search was cancelled; iterations are counted by the search.
    public var isOver: Bool {
      isCancelled || remaining == .zero
    }
  }
}

/// A flag that one thread raises to ask others to stop.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Makes a flag that is not raised.
  public init() {}

  /// Whether somebody asked to stop.
  public var isRaised: Bool {
    flag.load(ordering: .relaxed)
  }

  /// Asks all who watch this flag to stop.
  ///
  /// Safe from any thread and from a signal handler: it only stores one word.
  public func raise() {
    flag.store(true, ordering: .relaxed)
  }
}
