/// Why partners cannot pool a round.
package enum PoolingFailure: Error {
  /// There are not two to twelve networks whose groups order.
  case partnersOutOfRange(Int)
  /// A group that orders belongs to no network.
  case groupWithoutNetwork(Identifier<Place>)
  /// A vehicle belongs to a network that orders nothing.
  case vehicleOfNoPartner(Identifier<Vehicle>)
  /// Some partners together have not the vehicles for their own goods, whichever way those go.
  case cannotTravel([Identifier<Network>])
  /// The data of a group of partners is no round.
  case invalid(InvalidRound)
  /// A rule says nothing of this round's costs.
  case saysNothing(PoolRule)
  /// A network gives to others and is no partner.
  case giftOfNoPartner(Identifier<Network>)
  /// Partners give more than those who give nothing pay.
  case giftsWithoutUse
  /// What was made breaks a rule: a fault of ours.
  case fault(PlanFault)
  /// The shares of a rule could not be proved.
  case notProved

  /// What to tell whoever made the data.
  package var text: Text {
    switch self {
    case .partnersOutOfRange(let count):
      Text(
        "il faut de 2 à 12 réseaux dont les groupes commandent, il y en a \(count)",
        "2 to 12 networks whose groups order are needed, there are \(count)")
    case .groupWithoutNetwork(let group):
      Text(
        "le groupe « \(group) » commande et n'a pas de réseau (colonne « réseau » de places.csv)",
        "the group “\(group)” orders and has no network (column “network” of places.csv)")
    case .vehicleOfNoPartner(let vehicle):
      Text(
        "le véhicule « \(vehicle) » est d'un réseau qui ne commande rien ; sans réseau, chaque "
          + "partenaire peut en louer un",
        "the vehicle “\(vehicle)” is of a network that orders nothing; without a network, each "
          + "partner can hire one")
    case .cannotTravel(let partners):
      Text(
        "sans les autres, ces partenaires ne peuvent pas tout transporter : "
          + partners.map(\.name).joined(separator: ", ")
          + " ; ajoutez dans vehicles.csv un véhicule sans réseau, que chacun pourrait louer",
        "without the others these partners cannot carry everything: "
          + partners.map(\.name).joined(separator: ", ")
          + "; add to vehicles.csv a vehicle without a network, which each could hire")
    case .invalid(let round):
      Text("données impossibles : \(round)", "impossible data: \(round)")
    case .saysNothing(let rule):
      Text(
        "la règle « \(rule.name.french) » ne dit rien de ces coûts ; choisissez-en une autre",
        "the rule “\(rule.name.english)” says nothing of these costs; choose another")
    case .giftOfNoPartner(let network):
      Text(
        "« solidarité » de round.yaml nomme « \(network) », qui n'est pas un partenaire",
        "“solidarity” of round.yaml names “\(network)”, which is no partner")
    case .giftsWithoutUse:
      Text(
        "« solidarité » de round.yaml donne plus que ne paient ceux qui ne donnent rien",
        "“solidarity” of round.yaml gives more than those pay who give nothing")
    case .fault(let fault):
      Text(
        "Une faute de Cabotage, pas de vos données ; merci de nous écrire : \(fault)",
        "A fault of Cabotage, not of your data; please write to us: \(fault)")
    case .notProved:
      Text(
        "une part n'a pas pu être prouvée, pour des raisons numériques",
        "a share could not be proved, for numerical reasons")
    }
  }
}
