public import Cabotage
public import Routing

/// A routing problem read from a research file, and what is needed to write its answer.
///
/// The location, the place and the number of a customer in a solution are the same; depots come
/// where the file has them.
public struct ResearchInstance: Sendable {
  /// The name that the file gives, or that of the file.
  public let name: String
  /// The format that was read.
  public let format: ResearchFormat
  /// How the numbers of the file became whole.
  public let rounding: ResearchRounding
  /// The problem.
  public let problem: RoutingProblem
  /// What the file says that is not used.
  public let notes: [Text]
  /// What stands in parentheses before the route of each vehicle, where the fleet is mixed.
  let vehicleNames: [String]?
  /// Whether it matters which vehicle drives a route.
  let hasMixedFleet: Bool
  /// The locations of depots.
  let depots: [Int]
  /// The customers of the couplings of the problem.
  let couplings: [VisitCoupling]
  let distances: Distances
  let scale: Scale
  /// What one unit of cost of the file became, the scale left out.
  let costFactor: Double
  let costDivisor: Double

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: What to call it where it has no name of its own.
  ///   - format: Its format; recognised from its contents where `nil`.
  ///   - rounding: How its numbers become whole; as is usual for the format where `nil`.
  /// - Throws: What is wrong, with its line.
  public init(
    _ bytes: [UInt8], name: String, format: ResearchFormat? = nil,
    rounding: ResearchRounding? = nil
  ) throws(UnreadableInstance) {
    let text = try InstanceText(bytes)
    guard let format = format ?? ResearchFormat(of: text) else {
      throw UnreadableInstance(
        "format inconnu ; --format le précise", "unknown format; --format names it")
    }
    let draft = try Self.draft(text, bytes, format, name: name)
    try self.init(draft, format, rounding ?? draft.usualRounding ?? format.usualRounding)
  }

  private static func draft(
    _ text: InstanceText, _ bytes: [UInt8], _ format: ResearchFormat, name: String
  ) throws(UnreadableInstance) -> InstanceDraft {
    switch format {
    case .vrplib: return try VrplibReader(try VrplibFile(text)).draft(name: name)
    case .solomon: return try SolomonReader(text).draft()
    case .liLim: return try LiLimReader(text).draft(name: name)
    case .cordeau:
      var reader = try CordeauReader(text, name: name)
      return try reader.read()
    case .mixedFleet:
      var reader = MixedFleetReader(text, name: name)
      return try reader.read()
    case .everyday: return try EverydayReader(bytes).draft()
    }
  }

  private init(
    _ draft: InstanceDraft, _ format: ResearchFormat, _ rounding: ResearchRounding
  ) throws(UnreadableInstance) {
    name = draft.name
    self.format = format
    self.rounding = rounding
    notes = draft.notes
    depots = draft.depots
    couplings = draft.couplings
    distances = draft.distances
    costDivisor = draft.costDivisor
    scale = Scale(rounding, for: draft)
    (problem, costFactor) = try draft.problem(scale)
    let vehicles = problem.vehicles
    hasMixedFleet =
      vehicles.contains { $0 != vehicles[0] }
      || problem.shipments.contains { $0.allowedVehicles != nil }
    let names = draft.vehicles.compactMap(\.name)
    vehicleNames = names.count == draft.vehicles.count ? names : nil
  }
}
