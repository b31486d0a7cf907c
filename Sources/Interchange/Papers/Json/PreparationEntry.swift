import Cabotage
import Quantities

extension PlanDocument {
  /// The timetable of a hub, as in ``Preparation``.
  struct PreparationEntry: Sendable, Hashable, Codable {
    var hub: Identifier<Place>
    var hands: Int
    var workS: Seconds
    var tasks: [TaskEntry]
    var late: [LateTaskEntry]
    var bound: HandsBoundEntry?
    var undone: Int?

    init(_ preparation: Preparation) {
      hub = preparation.hub
      hands = preparation.hands
      workS = preparation.work
      tasks = preparation.tasks.map(TaskEntry.init)
      late = preparation.late.map(LateTaskEntry.init)
      bound = preparation.bound.map(HandsBoundEntry.init)
      undone = preparation.undone
    }

    var preparation: Preparation {
      Preparation(
        hub: hub, tasks: tasks.compactMap(\.task), late: late.compactMap(\.task),
        bound: bound?.bound, undone: undone)
    }
  }

  /// A crate that is filled, or a part of a lot in bulk, as in ``Preparation/Task``.
  struct TaskEntry: Sendable, Hashable, Codable {
    var crate: Int?
    var lot: Int?
    var day: Int
    var startS: Seconds
    var endS: Seconds

    init(_ task: Preparation.Task) {
      (crate, lot) = task.goods.positions
      day = task.day
      startS = task.start
      endS = task.end
    }

    var task: Preparation.Task? {
      Preparation.Goods(crate: crate, lot: lot).map {
        Preparation.Task(goods: $0, day: day, start: startS, end: endS)
      }
    }
  }

  /// What is not prepared in time, as in ``Preparation/LateTask``.
  struct LateTaskEntry: Sendable, Hashable, Codable {
    var crate: Int?
    var lot: Int?
    var day: Int
    var readyS: Seconds

    init(_ task: Preparation.LateTask) {
      (crate, lot) = task.goods.positions
      day = task.day
      readyS = task.ready
    }

    var task: Preparation.LateTask? {
      Preparation.Goods(crate: crate, lot: lot).map {
        Preparation.LateTask(goods: $0, ready: readyS, day: day)
      }
    }
  }

  /// Why fewer hands are not enough, as in ``Preparation/Bound``.
  struct HandsBoundEntry: Sendable, Hashable, Codable {
    var hands: Int
    var day: Int
    var fromS: Seconds
    var lastDay: Int
    var toS: Seconds
    var workS: Seconds

    init(_ bound: Preparation.Bound) {
      hands = bound.hands
      day = bound.day
      fromS = bound.from
      lastDay = bound.lastDay
      toS = bound.to
      workS = bound.work
    }

    var bound: Preparation.Bound {
      Preparation.Bound(
        hands: hands, day: day, from: fromS, lastDay: lastDay, to: toS, work: workS)
    }
  }
}

extension Preparation.Goods {
  fileprivate var positions: (crate: Int?, lot: Int?) {
    switch self {
    case .crate(let index): (index, nil)
    case .bulk(let index): (nil, index)
    }
  }

  fileprivate init?(crate: Int?, lot: Int?) {
    if let crate {
      self = .crate(crate)
    } else if let lot {
      self = .bulk(lot)
    } else {
      return nil
    }
  }
}
