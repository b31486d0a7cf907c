public import Foundation
public import Quantities
public import Routing

/// What a process in the place of VROOM writes, and how it exits.
public struct VroomAnswer: Sendable, Hashable {
  /// The JSON for standard output, on one line; also where there is an error.
  public let json: Data
  /// The line for standard error, if there is an error.
  public let complaint: String?
  /// 0, or the code of the error.
  public let exitCode: Int32
  /// What no answer can better; `nil` where nothing was to be proved, or where the search charges
  /// other things than VROOM.
  public let bound: VroomBound?

  /// Solves a request.
  ///
  /// - Parameters:
  ///   - request: The JSON of the request.
  ///   - rule: When to stop.
  ///   - seed: Chooses the random numbers.
  ///   - threads: The threads to use.
  ///   - proof: When to stop proving that no answer is better, which comes after the search and may
  ///     better the answer; `nil` to prove nothing.
  ///   - progress: Called with the first plan and after every round of the search.
  public init(
    to request: Data, until rule: StopRule, seed: UInt64 = 1, threads: Int = 1,
    proving proof: StopRule? = nil, progress: (SearchProgress) -> Void = { _ in }
  ) {
    do throws(VroomError) {
      let model = try VroomModel(VroomRequest(json: request))
      let found = model.problem.solve(
        until: rule, seed: seed, threads: threads, from: model.start, progress: progress)
      let bound =
        model.chargesAsVroom
        ? proof.map { model.problem.prove(found.plan, with: found.routes, until: $0) } : nil
      let plan = bound?.plan ?? found.plan
      guard model.problem.violations(in: plan).isEmpty else {
        throw VroomError(.internal, "The plan found breaks a rule of the request.")
      }
      var response = model.response(to: plan)
      response.bound = bound.map { VroomBound($0, of: plan, in: model) }
      self.init(response)
    } catch {
      self.init(error)
    }
  }

  /// The answer to a request that has none.
  public init(_ error: VroomError) {
    json = VroomResponse(error).json()
    complaint = "[Error] \(error.message)"
    exitCode = Int32(error.code.rawValue)
    bound = nil
  }

  private init(_ response: VroomResponse) {
    json = response.json()
    complaint = nil
    exitCode = 0
    bound = response.bound
  }
}
