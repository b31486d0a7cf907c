/// The routes of a `.sol` file, as CVRPLIB writes them.
public struct ResearchSolution: Sendable, Hashable {
  /// One line of a solution.
  public struct Route: Sendable, Hashable {
    /// What stands in parentheses after the number of the route, such as the type of vehicle.
    public var name: String?
    /// The numbers of the customers, in order; that of a depot is a reload.
    public var visits: [Int]
    /// What each visit handles, where it is said; none at all where no visit says it.
    public var amounts: [Int?]

    /// Makes a route.
    public init(name: String? = nil, visits: [Int], amounts: [Int?] = []) {
      self.name = name
      self.visits = visits
      self.amounts = amounts
    }

    /// What each visit handles, as many as there are visits.
    var allAmounts: [Int?] {
      amounts + [Int?](repeating: nil, count: max(0, visits.count - amounts.count))
    }
  }

  /// The routes, those of unused vehicles included where the order of the lines says the vehicle.
  public var routes: [Route]
  /// The cost that is stated, as it is written.
  public var cost: String?

  /// Makes a solution.
  public init(routes: [Route], cost: String?) {
    self.routes = routes
    self.cost = cost
  }

  /// Reads a file: `Route #1: 3 7 2`, `Route 1: 3 7 2` or `Route #1 (van): 3 7 2`, and `Cost 12` or
  /// `Cost: 12`; other lines are passed over.
  ///
  /// Where customers are served in parts, the amount stands in parentheses behind the visit, as in
  /// `Route #1: 3 (12) 7 (5)`, or with hyphens between visits, as the 12th DIMACS challenge has it.
  ///
  /// - Throws: A visit that is no number, or a file without any route.
  public init(reading bytes: [UInt8]) throws(UnreadableInstance) {
    routes = []
    let text = try InstanceText(bytes)
    for line in text.lines {
      let content = text.string(line.range)
      let keyword = content.prefix { $0.isLetter }.lowercased()
      if keyword == "route" {
        routes.append(try Self.route(content, line))
      } else if keyword == "cost" {
        cost = try Self.cost(content, line)
      }
    }
    guard !routes.isEmpty else {
      throw UnreadableInstance("la solution n'a aucune tournée", "the solution has no route")
    }
  }

  /// The cost that a line states, as it is written.
  static func cost(_ content: String, _ line: InstanceText.Line) throws(UnreadableInstance)
    -> String
  {
    let value = content.drop { $0.isLetter }.drop { $0 == ":" || $0.isWhitespace }
    guard let number = Double(value), number.isFinite else {
      throw UnreadableInstance(
        line: line.number, "Cost : nombre attendu, lu `\(String(value).shown)`",
        "Cost: expected a number, read `\(String(value).shown)`")
    }
    return String(value)
  }

  /// The route of a line, by what stands before the colon and after it.
  static func route(
    _ content: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> Route {
    let parts = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw UnreadableInstance(
        line: line.number, "`Route #1: …` attendu, lu `\(content.shown)`",
        "expected `Route #1: …`, read `\(content.shown)`")
    }
    var route = Route(visits: [])
    if let open = parts[0].firstIndex(of: "("), let close = parts[0].lastIndex(of: ")"),
      open < close
    {
      route.name = String(parts[0][parts[0].index(after: open)..<close])
    }
    if let word = route.add(parts[1]) {
      throw UnreadableInstance(
        line: line.number, "numéro de client attendu, lu `\(word.shown)`",
        "expected the number of a customer, read `\(word.shown)`")
    }
    return route
  }

  /// The solution as CVRPLIB writes it.
  public var text: String {
    var lines = zip(1..., routes).map { number, route in
      let name = route.name.map { " (\($0))" } ?? ""
      return "Route #\(number)\(name):"
        + zip(route.visits, route.allAmounts).map { visit, amount in
          " \(visit)" + (amount.map { " (\($0))" } ?? "")
        }.joined()
    }
    if let cost { lines.append("Cost \(cost)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ResearchSolution.Route {
  /// Adds the visits of a line; says which word is none, if any.
  fileprivate mutating func add(_ line: Substring) -> String? {
    let spaced = line.flatMap { (letter: Character) -> [Character] in
      letter == "(" || letter == ")" ? [" ", letter, " "] : [letter]
    }
    var words = spaced.split(whereSeparator: \.isWhitespace).map { String($0) }[...]
    let hasAmounts = words.contains("(")
    while let word = words.popFirst() {
      if word == "-", hasAmounts { continue }
      if word == "(" {
        guard let last = amounts.indices.last, amounts[last] == nil,
          let amount = words.popFirst().flatMap({ Int($0) }), amount >= 0, words.popFirst() == ")"
        else { return word }
        amounts[last] = amount
        continue
      }
      guard let number = Int(word), number >= 0 else { return word }
      visits.append(number)
      if hasAmounts { amounts.append(nil) }
    }
    return nil
  }
}
