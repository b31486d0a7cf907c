import LinearOptimization

/// What is done and what is left in a linear program over routes: each job is done or left at its prize, and each
/// choice comes to one of its options, which asks for its duties, or is left.
struct ChoiceColumns {
  /// By choice and number, how far it comes to that.
  let options: [[LinearProgram.Variable]]
  /// How far a choice is left.
  private let leftChoices: [LinearProgram.Variable]
  /// By job, what stands for leaving it; of those of a choice, all of it.
  let left: [LinearProgram.Variable]
  private let prizes: [Double]
  private let required: Double

  /// - Parameters:
  ///   - duties: The rows of how often duties are done, which are set to be done once, or as often as they are
  ///     asked for.
  ///   - isOnce: Whether more often will not do.
  ///   - required: What leaving counts in the program where nothing may be left.
  ///   - cost: What a prize counts.
  init(
    _ network: PricingNetwork, _ duties: [LinearProgram.Row], isOnce: Bool, required: Double,
    _ model: inout LinearProgram, cost: (Int) -> Double
  ) throws(LinearProgramError) {
    func bounds(_ least: Double) -> LinearProgram.Bounds {
      isOnce ? .exactly(least) : .atLeast(least)
    }
    for row in duties { try model.setBounds(of: row, to: bounds(0)) }
    var options: [[LinearProgram.Variable]] = []
    var leftChoices: [LinearProgram.Variable] = []
    prizes = network.choices.map { $0.isRequired ? required : cost($0.prize) }
    self.required = required
    for (choice, prize) in zip(network.choices, prizes) {
      let row = try model.addRow(.exactly(1))
      leftChoices.append(
        try model.addVariable(.atLeast(0), cost: prize, entries: [.init(row, 1)]))
      var columns: [LinearProgram.Variable] = []
      for option in choice.options {
        let entries = option.map { LinearProgram.Entry(duties[$0], -1) }
        columns.append(
          try model.addVariable(.atLeast(0), cost: 0, entries: entries + [.init(row, 1)]))
      }
      options.append(columns)
    }
    var left: [LinearProgram.Variable] = []
    for job in network.jobs {
      if let choice = job.choice {
        left.append(leftChoices[choice])
      } else {
        let row = duties[job.duties[0]]
        try model.setBounds(of: row, to: bounds(1))
        left.append(
          try model.addVariable(
            .atLeast(0), cost: job.isRequired ? required : cost(job.prize),
            entries: [.init(row, 1)]))
      }
    }
    self.options = options
    self.leftChoices = leftChoices
    self.left = left
  }

  /// Takes out what choices do not come to.
  ///
  /// What may not be left has its cost, so that there is always a solution.
  func close(
    _ closed: Set<PricingNetwork.Option>, _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    for (choice, columns) in options.enumerated() {
      let isLeft = !closed.contains(.init(choice: choice, number: nil))
      try model.setCost(of: leftChoices[choice], to: isLeft ? prizes[choice] : required)
      for (number, column) in columns.enumerated() {
        let isOpen = !closed.contains(.init(choice: choice, number: number))
        try model.setBounds(of: column, to: isOpen ? .atLeast(0) : .exactly(0))
      }
    }
  }
}
