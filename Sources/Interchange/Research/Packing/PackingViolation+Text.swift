import Cabotage
import Packing

extension PackingViolation {
  /// The violation in words; bins, their types and items are numbered from 1.
  var text: Text {
    switch self {
    case .unknownBinType(let bin, let type):
      Text(
        "bac \(bin + 1) : le type \(type + 1) n'existe pas",
        "bin \(bin + 1): there is no type \(type + 1)")
    case .tooManyBins(let type, let limit, let used):
      Text(
        "\(used) bacs du type \(type + 1), il n'y en a que \(limit)",
        "\(used) bins of type \(type + 1), of which there are \(limit)")
    case .unknownItem(let bin, let item):
      Text(
        "bac \(bin + 1) : l'objet \(item + 1) n'existe pas",
        "bin \(bin + 1): there is no item \(item + 1)")
    case .countBelowOne(let bin, let item, let count):
      Text(
        "bac \(bin + 1) : \(count) fois l'objet \(item + 1)",
        "bin \(bin + 1): item \(item + 1) \(count) times")
    case .emptyBin(let bin):
      Text("bac \(bin + 1) : vide", "bin \(bin + 1): empty")
    case .overfull(let bin, let dimension, let load, let capacity):
      Text(
        "bac \(bin + 1) : \(load) dépasse la capacité \(capacity) (dimension \(dimension + 1))",
        "bin \(bin + 1): \(load) exceeds the capacity of \(capacity) (dimension \(dimension + 1))")
    case .conflict(let bin, let lower, let higher):
      Text(
        "bac \(bin + 1) : les classes \(lower) et \(higher) ne vont pas ensemble",
        "bin \(bin + 1): classes \(lower) and \(higher) do not go together")
    case .excluded(let bin, let exclusion):
      Text(
        "bac \(bin + 1) : contient tout l'ensemble exclu \(exclusion + 1)",
        "bin \(bin + 1): holds all of the excluded set \(exclusion + 1)")
    case .wrongCount(let item, let expected, let packed):
      Text(
        "objet \(item + 1) : rangé \(packed) fois au lieu de \(expected)",
        "item \(item + 1): packed \(packed) times instead of \(expected)")
    case .wrongCost(let stated, let cost):
      Text(
        "le coût annoncé est \(stated), recalculé \(cost)",
        "the stated cost is \(stated), recomputed \(cost)")
    case .refutedBound(let lowerBound, let cost):
      Text(
        "le coût \(cost) réfute la borne \(lowerBound)",
        "the cost of \(cost) refutes the bound of \(lowerBound)")
    }
  }
}
