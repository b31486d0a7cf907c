import LinearOptimization

/// The choices in a linear program: each comes to one of its options, which asks for its duties, or to nothing
/// at a prize.
struct ChoiceColumns {
  /// By choice and number, how far it comes to that.
  let options: [[LinearProgram.Variable]]
  /// How far a choice comes to nothing.
  let left: [LinearProgram.Variable]
  private let prizes: [Double]
  private let required: Double

  /// - Parameters:
  ///   - duties: The rows of how often duties are done, less how often they are asked for.
  ///   - required: What leaving counts in the program where nothing may be left.
  ///   - cost: What a prize counts.
  init(
    _ network: PricingNetwork, _ duties: [LinearProgram.Row], _ model: inout LinearProgram,
    required: Double, cost: (Int) -> Double
  ) throws(LinearProgramError) {
    var options: [[LinearProgram.Variable]] = []
    var left: [LinearProgram.Variable] = []
    prizes = network.choices.map { $0.isRequired ? required : cost($0.prize) }
    self.required = required
    for (choice, prize) in zip(network.choices, prizes) {
      let row = try model.addRow(.exactly(1))
      left.append(try model.addVariable(.atLeast(0), cost: prize, entries: [.init(row, 1)]))
      var columns: [LinearProgram.Variable] = []
      for option in choice.options {
        let entries = option.map { LinearProgram.Entry(duties[$0], -1) }
        columns.append(
          try model.addVariable(.atLeast(0), cost: 0, entries: entries + [.init(row, 1)]))
      }
      options.append(columns)
    }
    self.options = options
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
      try model.setCost(of: left[choice], to: isLeft ? prizes[choice] : required)
      for (number, column) in columns.enumerated() {
        let isOpen = !closed.contains(.init(choice: choice, number: number))
        try model.setBounds(of: column, to: isOpen ? .atLeast(0) : .exactly(0))
      }
    }
  }
}
