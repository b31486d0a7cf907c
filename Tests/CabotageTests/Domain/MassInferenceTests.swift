import Cabotage
import Quantities
import Testing

@Suite struct `Mass inference` {
  @Test(arguments: [
    ("1 kg", "Oranges", 1_000), ("kg", "Oranges", 1_000), ("le kg", "Oranges", 1_000),
    ("1 500 g", "Rôti", 1_500), ("litre", "Lait", 1_030), ("1,5kg", "Carottes", 1_500),
    ("500 g", "Fromage blanc", 500),
    ("6 x 60 g", "Petits-suisses", 360), ("6x60g", "Petits-suisses", 360),
    ("50 cl", "Crème", 500), ("1 l", "Lait entier", 1_030), ("3 L", "Jus de pomme", 3_120),
    ("", "Oranges (Espagne) - 1kg", 1_000), ("boîte de 6", "Œufs plein air", 396),
    ("plateau de 30", "Œufs", 1_980), ("pièce", "Salade batavia", 300), ("25 cl", "Huile", 230),
    ("", "Boîte de 6 œufs", 396), ("", "12 œufs", 792), ("pièce", "Laitue", 300),
    ("pièce", "Courge butternut", 1_500), ("pièce", "Salade 4 saisons", 300),
    ("1/2 l", "Lait", 515), ("0,3 g", "Safran", 1),
  ])
  func `reads what a unit weighs`(unit: String, name: String, grams: Int) {
    let (mass, provenance) = MassInference.mass(ofUnit: unit, name: name)
    #expect(mass.value == grams)
    #expect(provenance == .inferred)
  }

  @Test func `says when it knows nothing`() {
    let (mass, provenance) = MassInference.mass(ofUnit: "lot", name: "Savon")
    #expect(mass == MassInference.unknownMass)
    #expect(provenance == .unknown)
  }

  @Test(arguments: ["0 kg", "99999999999999999999 kg", "1000000 x 1000000 kg"])
  func `does not believe absurd units`(unit: String) {
    #expect(MassInference.mass(ofUnit: unit, name: "Savon").1 == .unknown)
  }

  @Test(arguments: [("pièce", "Eggplant"), ("lot", "Chouquettes"), ("box of 6", "Butternuts")])
  func `takes no word for a longer one`(unit: String, name: String) {
    let egg = MassInference.mass(ofUnit: "", name: "Egg").0
    #expect(MassInference.mass(ofUnit: unit, name: name).0 != egg)
    #expect(MassInference.volume(of: 1_000, name: name) == 2_000)
  }

  @Test func `infers no more than a unit may weigh`() throws {
    var contents = try smallRound()
    contents.products.append(
      Product(id: "many", producer: "farm", name: "Panier", unit: "palette de 1000"))
    #expect(try Round(contents).warnings.isEmpty)
  }

  @Test func `gives light goods more room`() {
    let salad = MassInference.volume(of: 300, name: "Salade")
    let milk = MassInference.volume(of: 300, name: "Lait")
    #expect(salad > milk)
  }
}
