import Cabotage
import Quantities
import Yams

extension RoundFile {
  mutating func networks(_ node: Node?) -> [Network] {
    guard let node, !node.isEmpty else { return [] }
    guard let mapping = node.mapping else {
      refuse("networks", node, Text("des lignes « identifiant: nom »", "lines “identifier: name”"))
      return []
    }
    var networks: [Network] = []
    for (key, value) in mapping {
      guard let id = text(key, "networks") else { continue }
      let name = text(value, "networks")
      networks.append(Network(id: Identifier(id.cleanIdentifier), name: name ?? id))
    }
    return networks
  }

  mutating func solidarity(_ node: Node?) -> [Identifier<Network>: Money] {
    guard let node, !node.isEmpty else { return [:] }
    let expected = Text("des lignes « réseau: euros »", "lines “network: euros”")
    guard let mapping = node.mapping else {
      refuse("solidarity", node, expected)
      return [:]
    }
    var gifts: [Identifier<Network>: Money] = [:]
    for (key, value) in mapping {
      guard let id = text(key, "solidarity"), let amount = money(value, "solidarity") else {
        continue
      }
      guard amount >= 0, amount.value % 10 == 0 else {
        refuse("solidarity", value, Text("un montant au centime", "an amount in whole cents"))
        continue
      }
      gifts[Identifier(id.cleanIdentifier)] = amount
    }
    return gifts
  }
}
