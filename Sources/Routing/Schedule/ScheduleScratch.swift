extension Schedule {
  /// The memory that one thread works in; freed by whoever made it.
  struct Scratch: BitwiseCopyable {
    /// A stop of the route in hand.
    struct Stop: BitwiseCopyable {
      var place: Int32
      /// The journey to it, at full speed.
      var seconds: Int32
      /// The position of its first visit.
      var firstVisit: Int32
      var isReload: Bool
      /// Setup and services.
      var service: Int
      /// The earliest departure.
      var release: Int
      var arrival: Int
      var start: Int
      var departure: Int
    }

    /// A break, and the number of stops before it.
    struct Rest: BitwiseCopyable {
      var stop: Int
      var start: Int
    }

    /// Stops, and after them the end.
    var stops: Table<Stop>
    var stopCount = 0
    /// The earliest start of service at each stop (row) after each number of breaks (column).
    var earliest: Table<Int>
    /// The latest start of service from which the end is reached in time.
    var latest: Table<Int>
    /// The latest moment to drive off to the stop.
    var latestDrive: Table<Int>
    /// One moment for each number of breaks.
    let moments: Table<Int>
    let rests: Table<Rest>
    var restCount = 0
    var departure = 0
    var finish = 0
    /// When each shipment was loaded.
    let loaded: Table<Int>
    /// What is aboard, the last on top.
    var stack: Table<Int32>
    /// How much of each kind is aboard.
    let aboard: Table<Int32>
    private let columns: Int

    init(_ schedule: Schedule) {
      var pauses = 0
      for index in 0..<schedule.vehicles.count {
        pauses = max(pauses, Int(schedule.vehicles[index].pauseCount))
      }
      columns = pauses + 1
      moments = Table(repeating: 0, count: columns)
      rests = Table(repeating: Rest(stop: 0, start: 0), count: pauses)
      loaded = Table(repeating: 0, count: schedule.goods.count)
      aboard = Table(repeating: 0, count: schedule.kindCount)
      (stops, earliest, latest, latestDrive, stack) = Self.tables(64, columns)
    }

    private static func tables(
      _ stops: Int, _ columns: Int
    ) -> (Table<Stop>, Table<Int>, Table<Int>, Table<Int>, Table<Int32>) {
      let stop = Stop(
        place: 0, seconds: 0, firstVisit: 0, isReload: false, service: 0, release: 0, arrival: 0,
        start: 0, departure: 0)
      func moments() -> Table<Int> { Table(repeating: 0, count: stops * columns) }
      return (
        Table(repeating: stop, count: stops), moments(), moments(), moments(),
        Table(repeating: 0, count: stops)
      )
    }

    /// Makes room for a route of so many visits; what is there is lost.
    @inline(always)
    mutating func reserve(visits: Int) {
      if visits >= stops.count { grow(visits) }
    }

    @inline(never)
    private mutating func grow(_ visits: Int) {
      deallocateStops()
      (stops, earliest, latest, latestDrive, stack) = Self.tables(2 * visits, columns)
    }

    private func deallocateStops() {
      stops.deallocate()
      earliest.deallocate()
      latest.deallocate()
      latestDrive.deallocate()
      stack.deallocate()
    }

    func deallocate() {
      deallocateStops()
      moments.deallocate()
      rests.deallocate()
      loaded.deallocate()
      aboard.deallocate()
    }
  }
}
