extension PricingNetwork {
  /// Duties that go together: those of one option are done, or none of them.
  ///
  /// It is a coupling of groups, such as the visits to one customer, and an option is a pattern of days.
  struct Choice {
    /// The index of the coupling.
    let coupling: Int
    /// What it costs to do none, or the cost of the plan known where that may not be.
    let prize: Int
    let isRequired: Bool
    /// By option, the duties that are done.
    let options: [[Int]]
  }

  /// What a choice may come to.
  struct Option: Hashable {
    let choice: Int
    /// The number of the option, or nothing where none is done.
    let number: Int?
  }

  /// - Parameter duties: By shipment, what it is paid for.
  func choice(_ coupling: Int, duties: [Int]) -> Choice {
    let groups = problem.couplings[coupling].groups.map { problem.groups[$0] }
    let prizes = groups.map(\.prize)
    // All are left, or none.
    let prize = prizes.reduce(0) { sum, prize in
      prize.map { min(cutoff, sum + min(cutoff, $0)) } ?? cutoff
    }
    let isRequired = prizes.contains { $0 == nil } || prize >= cutoff
    let options = (groups.first?.shipments ?? []).indices.map { number in
      groups.map { duties[patterns.standIns[$0.shipments[number]]] }
    }
    return Choice(coupling: coupling, prize: prize, isRequired: isRequired, options: options)
  }

  /// What all plans pay at least by the prices of their duties, each of them done, or left at its prize.
  ///
  /// - Parameters:
  ///   - closed: What choices do not come to.
  ///   - done: Jobs that are not left.
  func worth(
    of prices: [Int], _ scale: CostScaling, without closed: Set<Option> = [],
    doing done: Set<Int> = []
  ) -> Int {
    var sum = 0
    for (index, job) in jobs.enumerated() where job.choice == nil {
      let price = job.duties.reduce(0) { $0 + prices[$1] }
      let isDone = job.isRequired || done.contains(index)
      sum += isDone ? price : min(price, scale.scaled(job.prize))
    }
    for (index, choice) in choices.enumerated() {
      func isOpen(_ number: Int?) -> Bool {
        !closed.contains(Option(choice: index, number: number))
      }
      var costs = choice.options.indices.filter { isOpen($0) }.map { number in
        choice.options[number].reduce(0) { $0 + prices[$1] }
      }
      if !choice.isRequired, isOpen(nil) { costs.append(scale.scaled(choice.prize)) }
      // With nothing left to choose there is no plan below the cutoff.
      sum += costs.min() ?? scale.scaled(cutoff)
    }
    return sum
  }

  /// What it costs to leave what is not done, in fine units; nothing where that is no plan.
  ///
  /// - Parameter times: How often each duty is done.
  func costOfLeft(_ times: [Int], _ scale: CostScaling) -> Int? {
    var cost = 0
    for job in jobs where job.choice == nil {
      let count = job.duties.reduce(0) { $0 + times[$1] }
      guard count == 1 || count == 0 && !job.isRequired else { return nil }
      if count == 0 { cost += scale.scaled(job.prize) }
    }
    for choice in choices {
      let done = Set(choice.options.joined()).filter { times[$0] > 0 }
      let isOnce = done.allSatisfy { times[$0] == 1 }
      if done.isEmpty, !choice.isRequired {
        cost += scale.scaled(choice.prize)
      } else if !isOnce || !choice.options.contains(where: { Set($0) == done }) {
        return nil
      }
    }
    return cost
  }

  /// What a choice does not come to where it comes to an option, or does not.
  func closed(by option: Option, isChosen: Bool) -> [Option] {
    guard isChosen else { return [option] }
    let numbers = [nil] + choices[option.choice].options.indices.map(Optional.some)
    return numbers.filter { $0 != option.number }.map { Option(choice: option.choice, number: $0) }
  }

  /// The duties that no option asks for but those that are closed.
  func duties(ruledOutBy closed: Set<Option>) -> Set<Int> {
    Set(closed.map(\.choice)).reduce(into: []) { gone, choice in
      let options = choices[choice].options
      let open = options.indices.filter { !closed.contains(Option(choice: choice, number: $0)) }
      gone.formUnion(Set(options.joined()).subtracting(open.flatMap { options[$0] }))
    }
  }
}
