public import Quantities

/// A stop of a plan in force that a vehicle has done, with all that was to be loaded and unloaded.
public struct DoneStop: Hashable, Sendable {
  /// The vehicle.
  public let vehicle: Identifier<Vehicle>
  /// The day of its tour; `nil` where it has one tour only.
  public let date: CalendarDate?
  /// The number of the stop on the driver's sheet, from 1.
  public let number: Int?
  /// Where it is; without a number, the first stop there that no row before names.
  public let place: Identifier<Place>?
  /// When the vehicle left, in seconds since midnight; `nil` for the time of the plan.
  public let departure: Seconds?

  /// Makes a row of `progress.csv`.
  public init(
    vehicle: Identifier<Vehicle>, date: CalendarDate? = nil, number: Int? = nil,
    place: Identifier<Place>? = nil, departure: Seconds? = nil
  ) {
    self.vehicle = vehicle
    self.date = date
    self.number = number
    self.place = place
    self.departure = departure
  }
}

/// A vehicle on a day, on which it drives one tour at most.
public struct VehicleDay: Hashable, Sendable {
  /// The vehicle.
  public let vehicle: Identifier<Vehicle>
  /// The position of the day in the round.
  public let day: Int

  /// Makes the pair.
  public init(_ vehicle: Identifier<Vehicle>, day: Int) {
    self.vehicle = vehicle
    self.day = day
  }
}

extension Tour {
  /// The vehicle and the day.
  public var vehicleDay: VehicleDay { VehicleDay(vehicle, day: day) }
}
