package import Quantities

/// What happens at a hub within an hour of the clock.
package struct PreparationHour: Sendable, Hashable {
  /// The position of the day in the round.
  package let day: Int
  /// The hour of the clock, from 0.
  package let hour: Int
  /// The lots that tours unload, as positions in ``Plan/lots``.
  package fileprivate(set) var arrivals: [Int] = []
  /// What producers bring themselves on this day, in its first hour, and what it weighs.
  package fileprivate(set) var brought: [Identifier<Place>: Mass] = [:]
  /// How many crates are begun, or parts of goods in bulk, by group.
  package fileprivate(set) var packed: [Identifier<Place>: Int] = [:]
  /// The lots that tours load.
  package fileprivate(set) var departures: [Int] = []
  /// The most hands at work at once.
  package fileprivate(set) var hands = 0
  /// The fewest volunteers who can work while it is prepared; `nil` where the round names none or
  /// where nobody prepares in this hour.
  package fileprivate(set) var there: Int?
  /// The most goods in the room at once, without crates.
  package fileprivate(set) var stock = Freight()

  fileprivate init(day: Int, hour: Int) {
    self.day = day
    self.hour = hour
  }
}

extension Preparation {
  /// The hours in which something happens at the hub, in order.
  package func hours(of plan: Plan, in round: Round) -> [PreparationHour] {
    var book = HourBook(self, of: plan, in: round)
    book.addTasks()
    book.addGoods()
    book.addHands()
    return book.sorted
  }

  /// The group that prepared goods are for.
  package func group(of goods: Goods, in plan: Plan) -> Identifier<Place> {
    switch goods {
    case .crate(let index): plan.crates[index].group
    case .bulk(let index): plan.lots[index].to
    }
  }
}

/// Fills in the hours of a hub.
private struct HourBook {
  private let preparation: Preparation
  private let plan: Plan
  private let round: Round
  private let timetable: Timetable
  private var hours: [Int: PreparationHour] = [:]

  init(_ preparation: Preparation, of plan: Plan, in round: Round) {
    self.preparation = preparation
    self.plan = plan
    self.round = round
    timetable = Timetable(days: round.contents.days)
  }

  var sorted: [PreparationHour] {
    hours.sorted { $0.key < $1.key }.map(\.value)
  }

  private static let hour = 3_600

  private mutating func change(_ moment: Int, _ change: (inout PreparationHour) -> Void) {
    let (day, time) = timetable.split(moment)
    let hour = time.value / Self.hour
    let key = timetable.moment(day, hour * Self.hour)
    change(&hours[key, default: PreparationHour(day: day, hour: hour)])
  }

  mutating func addTasks() {
    for task in preparation.tasks {
      let group = preparation.group(of: task.goods, in: plan)
      change(timetable.moment(task.day, task.start.value)) { $0.packed[group, default: 0] += 1 }
      // Its last hour may be another.
      change(timetable.moment(task.day, task.end.value - 1)) { _ in }
    }
    for (key, hour) in hours {
      let window = key..<key + Self.hour
      let tasks = preparation.tasks.filter {
        window.overlaps(
          timetable.moment($0.day, $0.start.value)..<timetable.moment($0.day, $0.end.value))
      }
      hours[key]?.hands =
        tasks.map { task in
          Preparation.Task(
            goods: task.goods, day: task.day,
            start: max(task.start, Seconds(hour.hour * Self.hour)),
            end: min(task.end, Seconds((hour.hour + 1) * Self.hour)))
        }.mostAtOnce
    }
  }

  mutating func addGoods() {
    var events: [(moment: Int, goods: Freight, isArrival: Bool)] = []
    for (day, producers) in brought() {
      let first = hours.keys.filter { timetable.split($0).day == day }.min()
      let moment = first ?? timetable.moment(day, 0)
      for (producer, goods) in producers {
        change(moment) { $0.brought[producer, default: 0] += goods.mass }
        events.append((moment, goods, true))
      }
    }
    for tour in plan.tours {
      for stop in tour.stops where stop.place == preparation.hub {
        for lot in stop.unloads where plan.lots[lot].purpose == .collect {
          let moment = timetable.moment(tour.day, stop.departure.value)
          change(moment) { $0.arrivals.append(lot) }
          events.append((moment, goods(in: lot), true))
        }
        for lot in stop.loads where plan.lots[lot].purpose == .deliver {
          let moment = timetable.moment(tour.day, stop.departure.value)
          change(moment) { $0.departures.append(lot) }
          events.append((moment, goods(in: lot), false))
        }
      }
    }
    events.sort { ($0.moment, $0.isArrival ? 0 : 1) < ($1.moment, $1.isArrival ? 0 : 1) }
    var stock = Freight()
    var next = 0
    for key in hours.keys.sorted() {
      var most = stock
      while next < events.count, events[next].moment < key + Self.hour {
        if events[next].isArrival {
          stock += events[next].goods
        } else {
          stock -= events[next].goods
        }
        most = most.largest(stock)
        next += 1
      }
      hours[key]?.stock = most
    }
  }

  mutating func addHands() {
    guard !round.contents.volunteers.isEmpty else { return }
    for stretch in round.handsThere(
      at: preparation.hub, during: round.preparationHours(at: preparation.hub), in: plan)
    {
      var moment = stretch.window.opens
      while moment < stretch.window.closes {
        change(moment) { $0.there = min($0.there ?? .max, stretch.hands) }
        moment += Self.hour - timetable.split(moment).time.value % Self.hour
      }
    }
  }

  private func goods(in lot: Int) -> Freight {
    round.freight(of: plan.lots[lot].contents)
  }

  /// What producers bring, by day.
  private func brought() -> [(day: Int, goods: [(Identifier<Place>, Freight)])] {
    let lines = Dictionary(grouping: round.broughtGoods(to: preparation.hub)) {
      round[$0.product].producer
    }
    let all = lines.sorted { $0.key < $1.key }.map { producer, lines in
      (
        day: round.dropOffDay(of: producer), producer: producer, goods: round.freight(of: lines)
      )
    }
    return Dictionary(grouping: all, by: \.day).sorted { $0.key < $1.key }
      .map { day, goods in (day, goods.map { ($0.producer, $0.goods) }) }
  }
}

extension Freight {
  /// The larger amount of each kind.
  fileprivate func largest(_ other: Freight) -> Freight {
    Freight(
      mass: max(mass, other.mass), volume: max(volume, other.volume),
      chilled: max(chilled, other.chilled), frozen: max(frozen, other.frozen),
      crates: max(crates, other.crates))
  }
}
