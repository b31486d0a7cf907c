extension Emplettes2025 {
  /// `scenarios.yaml`: rent three vans, or buy one, or share a trailer; two days of preparation, or
  /// four.
  static let scenarios = """
    # Choisi, sauf le prix d'un fourgon : voir le README.md du jeu de données.

    # part des 500 commandes du dossier ; 1 : le mois le plus chargé, 8 t
    mois:
    - {nom: janvier, part: "0,6"}
    - {nom: février, part: "0,6"}
    - {nom: mars, part: "0,6"}
    - {nom: avril, part: "0,5"}
    - {nom: mai, part: "0,5"}
    - {nom: juin, part: "0,5"}
    - {nom: juillet, part: "0,4"}
    - {nom: août, part: "0,4"}
    - {nom: septembre, part: "0,6"}
    - {nom: octobre, part: "0,8"}
    - {nom: novembre, part: "1"}
    - {nom: décembre, part: "0,8"}

    contrats:
    # un fourgon d'occasion : 9 000 à 13 000 €
    - identifiant: fourgon
      comme: van-1
      prix le plus bas: 9000
      prix le plus haut: 13000
      années: 8
      revente: "0,2"
      par an: 900
      coût par km: "0,25"
    # la voiture avec une remorque frigorifique, à deux associations
    - identifiant: remorque
      comme: voiture
      sorte: remorque
      kg: 900
      litres: 4000
      litres frais: 2500
      prix le plus bas: 6000
      prix le plus haut: 8000
      années: 10
      revente: "0,2"
      par an: 400
      part: "0,5"
      coût par km: "0,7"

    scénarios:
    - nom: Louer trois fourgons
      véhicules: [voiture, van-1, van-2, van-3]
    - nom: Acheter un fourgon, en louer un
      véhicules: [voiture, fourgon, van-1]
    - nom: Acheter un fourgon, en louer deux
      véhicules: [voiture, fourgon, van-1, van-2]
    - nom: Partager une remorque frigorifique, louer deux fourgons
      véhicules: [remorque, van-1, van-2]
    - nom: Quatre jours de préparation, louer trois fourgons
      véhicules: [voiture, van-1, van-2, van-3]
      jours: &quatre
      - date: 18/11/2025
        collecte: "8h-18h"
        préparation: "14h-19h"
      - date: 19/11/2025
        collecte: "8h-18h"
        préparation: "9h-19h"
      - date: 20/11/2025
        collecte: "8h-18h"
        préparation: "9h-19h"
      - date: 21/11/2025
        collecte: "8h-12h"
        préparation: "9h-19h"
      - date: 22/11/2025
        livraison: "8h-16h30"
    - nom: Quatre jours de préparation, acheter un fourgon, en louer un
      véhicules: [voiture, fourgon, van-1]
      jours: *quatre
    - nom: Quatre jours de préparation, acheter un fourgon, en louer deux
      véhicules: [voiture, fourgon, van-1, van-2]
      jours: *quatre

    """
}
