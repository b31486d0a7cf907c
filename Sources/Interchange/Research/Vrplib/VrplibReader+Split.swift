extension VrplibReader {
  /// Whether every customer may be served in parts of whole amounts.
  ///
  /// The type `SDVRPTW` is another: there customers name their vehicles.
  var mayBeSplit: Bool { file.entries["TYPE"]?.value.uppercased() == "SDVRP" }

  /// Lets customers be served in parts.
  ///
  /// - Throws: Demands of several goods, or not whole.
  func split(_ customers: inout [InstanceDraft.Customer]) throws(UnreadableInstance) {
    guard mayBeSplit else { return }
    guard
      customers.allSatisfy({ customer in
        customer.pickup.allSatisfy { $0 == 0 } && customer.delivery.count == 1
          && customer.delivery.allSatisfy { $0 == $0.rounded() }
      })
    else {
      throw UnreadableInstance(
        line: file.sections["DEMAND"]?.line.number,
        "TYPE SDVRP : chaque client demande un seul nombre entier",
        "TYPE SDVRP: every customer has one demand, a whole number")
    }
    for index in customers.indices { customers[index].mayBeSplit = true }
  }

  /// The vehicles where the file does not say how many: one a customer, and one more for each load
  /// that fills a vehicle.
  func usualFleet(_ draft: InstanceDraft) throws(UnreadableInstance) -> Int {
    let most = [InstanceDraft.Vehicle].most
    var count = max(1, draft.customers.count + draft.pairs.count)
    guard mayBeSplit, let capacity = try file.number("CAPACITY"), capacity >= 1 else {
      return count
    }
    for customer in draft.customers {
      count += Int(min(Double(most), (customer.delivery[0] / capacity).rounded(.down)))
      if count >= most { return most }
    }
    return count
  }
}
