package import Quantities

/// How far the tours of a plan have come, for whoever checks the plan that goes on from there.
package struct Progress: Sendable {
  /// The stops that are done, as the drivers told.
  package var done: [VehicleDay: [Done]] = [:]
  /// The moment, in seconds since the midnight of the first day, before which no more happens.
  package var now = Int.min

  package init() {}

  /// A stop that is done.
  package struct Done: Sendable {
    /// Where it was.
    package let place: Identifier<Place>
    /// When the vehicle left.
    package let departure: Seconds

    package init(place: Identifier<Place>, departure: Seconds) {
      self.place = place
      self.departure = departure
    }
  }
}

extension Outset {
  /// What the audit has to know of it.
  var progress: Progress {
    var progress = Progress()
    progress.now = now
    for drive in drives {
      progress.done[drive.tour.vehicleDay] = drive.stops.map {
        Progress.Done(place: $0.place, departure: $0.departure)
      }
    }
    return progress
  }
}
