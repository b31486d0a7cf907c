public import Cabotage
import Foundation
import Quantities

/// A difference of two plans as `changes.json` holds it: every amount's unit is in its key.
///
/// The keys and their meaning are in `docs/plan-json.md`.
public struct ChangeDocument: Sendable, Hashable, Encodable {
  let format = "cabotage-changes"
  let version = 2
  let costBeforeMeur: Money
  let costAfterMeur: Money
  let distanceBeforeM: Distance
  let distanceAfterM: Distance
  let priceMeur: Money
  let extraVehicles: [Carrier]
  let tours: [TourEntry]
  let moves: [MoveEntry]
  let hours: [HourEntry]
  let goods: [GoodsEntry]
  let surplus: [SurplusEntry]?

  /// Takes down what changes towards a plan of a round.
  public init(_ difference: PlanDifference, to plan: Plan, of round: Round) {
    func carrier(_ vehicle: VehicleDay) -> Carrier {
      Carrier(vehicle: vehicle.vehicle, date: round.contents.days[vehicle.day].date.iso)
    }
    costBeforeMeur = difference.cost.before
    costAfterMeur = difference.cost.after
    distanceBeforeM = difference.distance.before
    distanceAfterM = difference.distance.after
    priceMeur = difference.price
    extraVehicles = difference.extraVehicles.map(carrier)
    tours = difference.tours.map { tour in
      TourEntry(
        id: tour.id, carrier: carrier(tour.vehicle), before: tour.before.map(DriveEntry.init),
        after: tour.after.map(DriveEntry.init), stops: tour.stops.map(StopEntry.init))
    }
    moves = difference.moves.map { move in
      MoveEntry(
        lot: move.lot, massG: plan.lots[move.lot].mass, before: move.before.map(carrier),
        after: carrier(move.after))
    }
    hours = difference.hours.map { move in
      func moment(_ moment: PlanDifference.Moment) -> MomentEntry {
        MomentEntry(date: round.contents.days[moment.day].date.iso, startS: moment.time)
      }
      return HourEntry(lot: move.lot, before: moment(move.before), after: moment(move.after))
    }
    goods = difference.goods.map { goods in
      GoodsEntry(
        purpose: goods.purpose, from: goods.from, to: goods.to,
        carriedBeforeG: goods.carried.before, carriedAfterG: goods.carried.after,
        leftBeforeG: goods.left.before, leftAfterG: goods.left.after,
        reasons: goods.reasons.map(PlanDocument.Reason.init))
    }
    surplus =
      difference.surplus.isEmpty ? nil : difference.surplus.map { SurplusEntry($0, carrier) }
  }

  /// The text of the file.
  public var json: String { String(decoding: paperJSON(), as: UTF8.self) }

  /// A vehicle on a day.
  struct Carrier: Sendable, Hashable, Encodable {
    let vehicle: Identifier<Vehicle>
    let date: String
  }

  /// A tour that changes, as in ``TourChange``.
  struct TourEntry: Sendable, Hashable, Encodable {
    let id: String
    let carrier: Carrier
    let before: DriveEntry?
    let after: DriveEntry?
    let stops: [StopEntry]
  }

  /// A tour in short, as in ``TourChange/Drive``.
  struct DriveEntry: Sendable, Hashable, Encodable {
    let driver: Identifier<Volunteer>?
    let departureS: Seconds
    let arrivalS: Seconds
    let distanceM: Distance
    let costMeur: Money

    init(_ drive: TourChange.Drive) {
      driver = drive.driver
      departureS = drive.departure
      arrivalS = drive.arrival
      distanceM = drive.distance
      costMeur = drive.cost
    }
  }

  /// A stop that changes: without a time before it is new, without a time after it is no more.
  struct StopEntry: Sendable, Hashable, Encodable {
    let place: Identifier<Place>
    let beforeS: Seconds?
    let afterS: Seconds?

    init(_ change: TourChange.StopChange) {
      place = change.place
      switch change {
      case .added(_, let time): (beforeS, afterS) = (nil, time)
      case .removed(_, let time): (beforeS, afterS) = (time, nil)
      case .moved(_, let before, let after): (beforeS, afterS) = (before, after)
      }
    }
  }

  /// A lot that changes vehicles, as in ``PlanDifference/LotMove``.
  struct MoveEntry: Sendable, Hashable, Encodable {
    let lot: Int
    let massG: Mass
    let before: [Carrier]
    let after: Carrier
  }

  /// A lot that comes at another hour, as in ``PlanDifference/HourMove``.
  struct HourEntry: Sendable, Hashable, Encodable {
    let lot: Int
    let before: MomentEntry
    let after: MomentEntry
  }

  /// A time of day, as in ``PlanDifference/Moment``.
  struct MomentEntry: Sendable, Hashable, Encodable {
    let date: String
    let startS: Seconds
  }

  /// More or less goods, as in ``PlanDifference/GoodsChange``.
  struct GoodsEntry: Sendable, Hashable, Encodable {
    let purpose: Lot.Purpose
    let from: Identifier<Place>
    let to: Identifier<Place>
    let carriedBeforeG: Mass
    let carriedAfterG: Mass
    let leftBeforeG: Mass
    let leftAfterG: Mass
    let reasons: [PlanDocument.Reason]
  }
}
