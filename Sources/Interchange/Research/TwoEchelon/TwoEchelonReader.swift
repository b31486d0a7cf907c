import Routing

/// Reads the files of Breunig, Schmid, Hartl and Vidal (2016): lines of trucks, freighters, the depot with
/// the satellites, and customers, whatever begins with `!` passed over.
struct TwoEchelonReader {
  private let text: InstanceText
  private var next = 0
  /// Distances and prices before they are rounded; its vehicles are a truck and a freighter.
  private(set) var draft: InstanceDraft
  private var handling: [Double] = []
  private var demands: [Int] = []
  private var lineOfFleet: [Int] = []
  private var lineOfStores: Int?
  /// By customer: its line.
  private var lineOfCustomer: [Int] = []

  init(_ text: InstanceText, name: String) {
    self.text = text.filteringLines {
      text.byte(at: $0.range.lowerBound) == UInt8(ascii: "!") ? nil : $0
    }
    draft = InstanceDraft(name: name, distances: Distances(points: []))
  }

  /// Reads a whole file: the problem, the scale of its distances and the factor of its costs.
  mutating func problem(
    _ rounding: ResearchRounding
  ) throws(UnreadableInstance) -> (TwoEchelonProblem, Scale, Double) {
    let trucks = try fleet("Trucks", ["number", "capacity"])
    let freighters = try fleet("CityFreighters", ["number per satellite", "number", "capacity"])
    try readPlaces()
    let scale = Scale(rounding, for: draft)
    let cost = try CostScale(scale, for: draft)
    let travel = try draft.distances.matrix(scale, hasMoments: false)
    var handlingCosts: [Int] = []
    for price in handling { handlingCosts.append(try cost.money(price)) }
    var fleets: [TwoEchelonProblem.Fleet] = []
    for (numbers, vehicle) in zip([trucks, Array(freighters.dropFirst())], draft.vehicles) {
      fleets.append(
        .init(
          count: numbers[0], capacity: numbers[1],
          costPerMeter: cost.perDistance(vehicle.costPerDistance),
          fixedCost: try cost.money(vehicle.fixedCost)))
    }
    do throws(TwoEchelonProblem.Inconsistency) {
      let problem = try TwoEchelonProblem(
        handlingCosts: handlingCosts, demands: demands, trucks: fleets[0], freighters: fleets[1],
        mostFreightersAtSatellite: freighters[0], travel: travel)
      return (problem, scale, cost.factor)
    } catch {
      throw fault(error)
    }
  }

  /// Reads a line of whole numbers, then of a cost per distance and one per vehicle.
  private mutating func fleet(
    _ context: String, _ names: [String]
  ) throws(UnreadableInstance) -> [Int] {
    let line = try line(context)
    lineOfFleet.append(line.number)
    let words = text.string(line.range).split(separator: ",", omittingEmptySubsequences: false)
    guard words.count == names.count + 2 else {
      throw UnreadableInstance(
        line: line.number,
        "\(context) : \(names.count + 2) nombres attendus, lu `\(text.string(line.range).shown)`",
        "\(context): expected \(names.count + 2) numbers, read `\(text.string(line.range).shown)`")
    }
    var numbers: [Int] = []
    for (word, name) in zip(words, names) {
      numbers.append(try whole(word, "\(context), \(name)", line))
    }
    let capacity = Double(numbers[numbers.count - 1])
    let perDistance = try amount(words[names.count], "\(context), cost/dist", line)
    let fixedCost = try amount(words[names.count + 1], "\(context), fixcost", line)
    draft.vehicles.append(
      .init(capacity: [capacity], fixedCost: fixedCost, costPerDistance: perDistance))
    return numbers
  }

  private mutating func readPlaces() throws(UnreadableInstance) {
    let stores = try line("Stores")
    lineOfStores = stores.number
    var points: [(x: Double, y: Double)] = []
    for word in text.words(of: stores) {
      let numbers = try numbers(of: word, 2...3, "Stores", stores)
      if !points.isEmpty {
        handling.append(numbers.count > 2 ? try nonnegative(numbers[2], "Stores", stores) : 0)
      }
      points.append((numbers[0], numbers[1]))
    }
    var customers = try line("Customers")
    while true {
      for word in text.words(of: customers) {
        let numbers = try numbers(of: word, 3...3, "Customers", customers)
        points.append((numbers[0], numbers[1]))
        guard let demand = Int(exactly: numbers[2]), demand > 0 else {
          throw Self.noWholeNumber("Customers, demand", word, customers)
        }
        demands.append(demand)
        lineOfCustomer.append(customers.number)
      }
      guard next < text.lines.count else { break }
      customers = try line("Customers")
    }
    draft.distances = Distances(points: points)
  }

  private mutating func line(_ context: String) throws(UnreadableInstance) -> InstanceText.Line {
    guard next < text.lines.count else {
      throw UnreadableInstance(
        line: text.lines.last?.number, "\(context) : le fichier finit avant",
        "\(context): the file ends before")
    }
    next += 1
    return text.lines[next - 1]
  }

  /// What is wrong with all numbers together.
  private func fault(_ error: TwoEchelonProblem.Inconsistency) -> UnreadableInstance {
    switch error {
    case .satellitesOutOfRange:
      UnreadableInstance(
        line: lineOfStores,
        "de 1 à \(TwoEchelonProblem.mostSatellites) satellites attendus, lu \(handling.count)",
        "expected 1 to \(TwoEchelonProblem.mostSatellites) satellites, read \(handling.count)")
    case .customersOutOfRange:
      UnreadableInstance(
        line: lineOfCustomer.last,
        "de 1 à \(TwoEchelonProblem.mostCustomers) clients attendus, lu \(demands.count)",
        "expected 1 to \(TwoEchelonProblem.mostCustomers) customers, read \(demands.count)")
    case .demandOutOfRange(let customer):
      UnreadableInstance(
        line: lineOfCustomer[customer],
        "le client \(customer + 1) demande plus que ne porte un véhicule (\(demands[customer]))",
        "customer \(customer + 1) needs more than a freighter carries (\(demands[customer]))")
    case .tooFewTrucks(let demand, let capacity):
      UnreadableInstance(
        line: lineOfFleet.first, "les camions portent \(capacity), il en faut \(demand)",
        "all trucks carry \(capacity), customers need \(demand)")
    case .tooFewFreighters(let demand, let capacity):
      UnreadableInstance(
        line: lineOfFleet.last,
        "les véhicules des satellites portent \(capacity), il en faut \(demand)",
        "all freighters carry \(capacity), customers need \(demand)")
    default:
      UnreadableInstance("problème incohérent : \(error)", "inconsistent problem: \(error)")
    }
  }
}
