import Cabotage

extension Catalog {
  /// Words of the documents that travel: driver's sheet, loading plan, pick-up note.
  static let road: [String: Text] = [
    "actual": Text("Réel", "Actual"),
    "back": Text("Retour :", "Back:"),
    "call": Text("Appeler", "Call"),
    "cratesBack": Text("Cagettes vides rendues :", "Empty crates returned:"),
    "cratesOut": Text("Cagettes ou colis emportés :", "Crates or boxes taken:"),
    "difference": Text("Écart", "Difference"),
    "driverNote": Text(
      "P et G renvoient au bon d'enlèvement et au bordereau de préparation. Les heures sont "
        + "prévues, sans embouteillage.",
      "P and G refer to the pick-up note and the picking sheet. Times are planned, without "
        + "traffic jams."),
    "dropOff": Text("À déposer par le producteur :", "To be brought by the producer:"),
    "forStop": Text("Pour l'arrêt", "For stop"),
    "helper": Text("Accompagnateur", "Helper"),
    "kilometersEnd": Text("Compteur au retour", "Odometer at the end"),
    "kilometersStart": Text("Compteur au départ", "Odometer at the start"),
    "late": Text(
      "Retard de plus de 15 min ou problème : appeler", "Over 15 min late, or trouble: call"),
    "leave": Text("départ", "leave"),
    "leaveFrom": Text("départ de", "leave from"),
    "load": Text("ENLEVER", "PICK UP"),
    "loadedAt": Text("chargé à l'arrêt", "loaded at stop"),
    "leavingStop": Text("en quittant l'arrêt", "when leaving stop"),
    "loadingAdvice": Text(
      "Charger dans l'ordre : ce qui sera livré en dernier va au fond, le froid en dernier près "
        + "de la porte. Lourd en bas, fragile dessus.",
      "Load in this order: what is delivered last goes to the front, cold goods last by the "
        + "door. Heavy below, fragile on top."),
    "notFetched": Text(
      "Aucune tournée n'enlève ces produits.", "No tour fetches these products."),
    "number": Text("N°", "No."),
    "onBoard": Text("À bord après l'arrêt", "On board after the stop"),
    "onTop": Text("Dessus", "On top"),
    "order": Text("Ordre", "Order"),
    "passage": Text("Enlèvement :", "Pick-up:"),
    "phone": Text(
      "Itinéraires pour le téléphone (s'ouvrent en ligne) :", "Directions for the phone (online):"),
    "planned": Text("Prévu", "Planned"),
    "plate": Text("Immatriculation", "Plate"),
    "ready": Text("Prêt", "Ready"),
    "reference": Text("Référence", "Reference"),
    "signatureDriver": Text("Signature du conducteur :", "Driver's signature:"),
    "signatureProducer": Text("Signature du producteur :", "Producer's signature:"),
    "stowage": Text("Où va chaque cagette", "Where each crate goes"),
    "stowageNote": Text(
      "Chaque cagette porte le numéro de son arrêt ; un trait épais entoure celles au frais.",
      "Each crate has the number of its stop; a thick line is around those that are chilled."),
    "stack": Text("Cagettes, de bas en haut", "Crates, bottom to top"),
    "temperatureAtPickup": Text("Température à l'enlèvement :", "Temperature at pick-up:"),
    "toDo": Text("À faire", "To do"),
    "trip": Text("Trajet", "Trip"),
    "unload": Text("DÉPOSER", "DELIVER"),
    "waitUntil": Text("attendre", "wait until"),
    "where": Text("Où", "Where"),
    "zone": Text("Place", "Place"),
  ]
}
