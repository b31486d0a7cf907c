import Cabotage
import Quantities
import Testing

@Suite struct `Mass inference` {
  @Test(arguments: [
    ("1 kg", "Oranges", 1_000), ("1,5kg", "Carottes", 1_500), ("500 g", "Fromage blanc", 500),
    ("6 x 60 g", "Petits-suisses", 360), ("6x60g", "Petits-suisses", 360),
    ("50 cl", "Crème", 500), ("1 l", "Lait entier", 1_030), ("3 L", "Jus de pomme", 3_120),
    ("", "Oranges (Espagne) - 1kg", 1_000), ("boîte de 6", "Œufs plein air", 396),
    ("plateau de 30", "Œufs", 1_980), ("pièce", "Salade batavia", 300), ("25 cl", "Huile", 230),
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

  @Test(arguments: ["0 kg", "99999999999999999999 kg", "kg", "1000000 x 1000000 kg"])
  func `does not believe absurd units`(unit: String) {
    #expect(MassInference.mass(ofUnit: unit, name: "Savon").1 == .unknown)
  }

  @Test func `gives light goods more room`() {
    let salad = MassInference.volume(of: 300, name: "Salade")
    let milk = MassInference.volume(of: 300, name: "Lait")
    #expect(salad > milk)
  }
}
