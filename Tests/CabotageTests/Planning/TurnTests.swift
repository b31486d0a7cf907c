import Cabotage
import Quantities
import Testing

@Suite struct `Turns over months` {
  private let rule = StopRule(iterations: 50)

  private func plan(_ contents: Round.Contents) throws -> (round: Round, plan: Plan) {
    let round = try Round(contents)
    return (round, try round.plan(until: rule))
  }

  @Test func `even out as the account of one month is the history of the next`() throws {
    var contents = try smallRound()
    contents.volunteers = (1...3).map { Volunteer(id: Identifier("driver \($0)"), mayDrive: true) }
    var driven = [0, 0, 0]
    for month in 1...6 {
      let (round, plan) = try plan(contents)
      let account = try #require(round.turnAccount(of: plan))
      for (driver, record) in account.after.enumerated() {
        let turns = plan.tours.count { $0.driver == record.volunteer }
        driven[driver] += turns
        #expect(record.turns == driven[driver])
        #expect(record.turns == account.before[driver].turns + turns)
      }
      // Each tour adds one turn to what is due, and all were there for all.
      #expect(
        account.after.reduce(0) { $0 + $1.due }
          == account.before.reduce(0) { $0 + $1.due } + 1_000 * plan.tours.count)
      #expect(account.offByATurn.isEmpty, "month \(month)")
      contents.turnHistory = account.after
    }
    #expect((driven.max() ?? 0) - (driven.min() ?? 0) <= 1)
  }

  @Test func `are not due from who cannot come`() throws {
    var contents = try smallRound()
    let never = Opening(try hours(1, 2))
    contents.volunteers = [
      Volunteer(id: "driver 1", availability: [never], mayDrive: true),
      Volunteer(id: "driver 2", mayDrive: true, turns: 8),
      Volunteer(id: "driver 3", mayDrive: true, turns: 8),
    ]
    contents.turnHistory = [
      TurnRecord(volunteer: "driver 1", turns: 0, due: 0),
      TurnRecord(volunteer: "driver 2", turns: 8, due: 8_400),
      TurnRecord(volunteer: "driver 3", turns: 8, due: 7_600),
    ]
    let (round, plan) = try plan(contents)
    let account = try #require(round.turnAccount(of: plan))
    #expect(account.after[0] == account.before[0])
    #expect(account.after[1].turns >= account.after[2].turns)
    #expect(plan.tours.allSatisfy { $0.driver != "driver 1" })
  }

  @Test func `keep to the longest day of a driver and give her usual vehicle`() throws {
    var contents = try smallRound()
    let (_, free) = try plan(contents)
    let longest = try #require(free.tours.map { $0.arrival - $0.departure }.max())
    contents.volunteers = [
      Volunteer(id: "driver 1", mayDrive: true), Volunteer(id: "driver 2", mayDrive: true),
    ]
    contents.turnHistory = [
      TurnRecord(volunteer: "driver 1", turns: 0, due: 9_000, longestDay: longest - 1),
      TurnRecord(volunteer: "driver 2", turns: 9, due: 9_000),
    ]
    let (_, plan) = try plan(contents)
    for tour in plan.tours where tour.arrival - tour.departure >= longest {
      #expect(tour.driver == "driver 2")
    }
    let vehicle = try #require(free.tours.first?.vehicle)
    contents.turnHistory = ["driver 1", "driver 2"].map {
      TurnRecord(
        volunteer: $0, turns: 0, due: 0, usual: $0 == "driver 2" ? vehicle : nil)
    }
    let again = try Round(contents).plan(until: rule)
    #expect(again.tours.contains { $0.vehicle == vehicle && $0.driver == "driver 2" })
  }

  @Test func `need the licence that the vehicle asks for`() throws {
    var contents = try smallRound()
    contents.vehicles = contents.vehicles.map { vehicle in
      Vehicle(
        id: vehicle.id, kind: .trailer, start: vehicle.start, end: vehicle.end,
        capacity: vehicle.capacity, costs: vehicle.costs, consumption: vehicle.consumption,
        licence: "BE")
    }
    contents.volunteers = [
      Volunteer(id: "driver 1", mayDrive: true, licences: ["C"]),
      Volunteer(id: "driver 2", mayDrive: true, licences: ["BE", "C"], turns: 9),
    ]
    let (round, plan) = try plan(contents)
    #expect(!plan.tours.isEmpty)
    #expect(plan.tours.allSatisfy { $0.driver == nil || $0.driver == "driver 2" })
    #expect(plan.tours.contains { $0.driver == "driver 2" })
    // Nothing is due from who may not drive them.
    #expect(try #require(round.turnAccount(of: plan)).after[0].turns == 0)
  }

  @Test func `of a history that makes no sense are refused`() throws {
    var contents = try smallRound()
    contents.turnHistory = [
      TurnRecord(volunteer: "driver 1", turns: -1, due: 0),
      TurnRecord(volunteer: "driver 2", turns: 1, due: 0, early: 2),
      TurnRecord(volunteer: "driver 1", turns: 0, due: -1, longestDay: 5),
    ]
    do throws(InvalidRound) {
      _ = try Round(contents)
      Issue.record("it is taken")
    } catch {
      #expect(
        error.issues.filter { $0.table == .turns }.map { $0.field ?? "" }.sorted()
          == ["due", "early", "id", "longest_minutes", "turns"])
    }
  }
}
