import Cabotage

/// The columns that several sheets have.
extension Column {
  static let order = Column(
    "order", "commande", ["n° commande", "numéro de commande", "order number", "order id"],
    .identifier(of: nil),
    Text(
      "identifiant de la commande ; vide : le code du foyer",
      "identifier of the order; empty: the code of the household"))

  static let member = Column(
    "member", "foyer",
    ["code foyer", "adhérent", "code acheteur", "acheteur", "household", "customer code"],
    .identifier(of: nil), required: true,
    Text("code du foyer, jamais un nom", "code of the household, never a name"))

  static let product = Column(
    "product", "produit", ["réf", "référence", "ref", "code produit", "sku"],
    .identifier(of: .products), required: true,
    Text("identifiant du produit", "identifier of the product"))
}
