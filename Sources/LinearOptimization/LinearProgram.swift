internal import CGLPK
internal import Synchronization

/// A linear or mixed-integer model that can be solved, changed and solved again.
///
/// ```swift
/// let solution = try LinearProgram.withModel(.maximize) { model throws(LinearProgramError) in
///   let x = try model.addVariable(.atLeast(0), cost: 3)
///   let y = try model.addVariable(.atLeast(0), cost: 2)
///   try model.addRow(.atMost(4), [.init(x, 1), .init(y, 1)])
///   return try model.solve()
/// }
/// ```
///
/// The solver is GLPK. Its memory belongs to the thread that asked for it, so a model lives inside
/// one call of ``withModel(_:_:)`` and can be neither copied nor sent elsewhere; solutions are plain
/// values and may leave. Every argument is checked before GLPK sees it: a bad one throws and leaves
/// the model as it was.
public struct LinearProgram: ~Copyable {
  /// Whether the objective is made small or large.
  public enum Sense: Hashable, Sendable {
    /// The least objective is best.
    case minimize
    /// The greatest objective is best.
    case maximize
  }

  /// The most rows a model may have.
  public static let mostRows = 100_000
  /// The most variables a model may have.
  public static let mostVariables = 10_000_000
  /// The most coefficients, over all rows, a model may have.
  public static let mostCoefficients = 50_000_000

  /// Whether the objective is made small or large.
  public let sense: Sense

  let problem: OpaquePointer
  let identity: Int
  var variables = HandleTable()
  var rows = HandleTable()
  /// How many coefficients the matrix had when it was last scaled.
  var scaledCoefficients = 0
  /// Set when GLPK failed inside; what it left behind must not be touched again.
  var isBroken = false

  private static let identities = Atomic<Int>(0)

  private init(_ sense: Sense) {
    self.sense = sense
    identity = Self.identities.wrappingAdd(1, ordering: .relaxed).newValue
    cglpk_silence()
    problem = glp_create_prob()
    glp_set_obj_dir(problem, sense == .minimize ? GLP_MIN : GLP_MAX)
  }

  deinit {
    if !isBroken { glp_delete_prob(problem) }
  }

  /// Lends an empty model to `body` and frees it afterwards.
  ///
  /// This is the only way to get a model: made, used and freed inside one synchronous call on one
  /// thread. Models may be nested, and threads and tasks may each have their own at the same time.
  ///
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public static func withModel<Result, Failure: Error>(
    _ sense: Sense = .minimize,
    _ body: (inout LinearProgram) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var blocks: Int32 = 0
    glp_mem_usage(&blocks, nil, nil, nil)
    let isOutermost = blocks == 0
    // After the last model of this thread nothing of GLPK stays behind, not even a broken model.
    defer { if isOutermost { glp_free_env() } }
    return try lend(LinearProgram(sense), to: body)
  }

  private static func lend<Result, Failure: Error>(
    _ model: consuming LinearProgram, to body: (inout LinearProgram) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(&model)
  }

  /// The number of variables in the model.
  public var variableCount: Int { variables.count }

  /// The number of rows in the model.
  public var rowCount: Int { rows.count }
}
