/// The visits that jobs are made by where they choose among patterns of days: one visit for each job and
/// kind of vehicle that may make it, of which a plan has those of one pattern a job.
struct PatternTable: BitwiseCopyable {
  /// The first pattern of each job, and behind the last.
  let firstPatterns: Table<Int32>
  /// The first member of each pattern, and behind the last.
  let firstMembers: Table<Int32>
  /// The members of patterns, and what each is in the terrain.
  let members: Table<Int32>
  let origins: Table<Int32>
  /// The first visit of each job, and behind the last.
  let firstVisits: Table<Int32>
  let jobOfVisit: Table<Int32>
  let kindOfVisit: Table<Int32>

  var jobCount: Int { firstPatterns.count - 1 }

  /// The patterns of a job.
  @inline(__always)
  func patterns(of job: Int32) -> Range<Int32> { firstPatterns[job]..<firstPatterns[job &+ 1] }

  /// The places of the visits of a pattern in ``members``.
  @inline(__always)
  func range(of pattern: Int32) -> Range<Int32> {
    firstMembers[pattern]..<firstMembers[pattern &+ 1]
  }

  /// The visits of a job, whatever its pattern.
  @inline(__always)
  func visits(of job: Int32) -> Range<Int32> { firstVisits[job]..<firstVisits[job &+ 1] }

  /// The pattern of a job that has all visits that are there, and no other of the job; if there is one.
  func pattern(of job: Int32, where isThere: (Int32) -> Bool) -> Int32? {
    patterns(of: job).first { pattern in
      let range = range(of: pattern)
      return range.allSatisfy { isThere(members[$0]) }
        && range.count == visits(of: job).count(where: isThere)
    }
  }

  func deallocate() {
    firstPatterns.deallocate()
    firstMembers.deallocate()
    members.deallocate()
    origins.deallocate()
    firstVisits.deallocate()
    jobOfVisit.deallocate()
    kindOfVisit.deallocate()
  }
}

extension PatternTable {
  /// - Returns: The table, and for each visit one like it in the terrain.
  static func laidOut<M: Metric, L: LoadModel>(
    _ terrain: Terrain<M, L>
  ) -> (table: PatternTable, likes: [Int32]) {
    var firstPatterns: [Int32] = [0]
    var firstMembers: [Int32] = [0]
    var (members, origins): ([Int32], [Int32]) = ([], [])
    var firstVisits: [Int32] = [0]
    var (jobOfVisit, kindOfVisit, likes): ([Int32], [Int32], [Int32]) = ([], [], [])
    for job in 0..<terrain.jobs.count {
      let freight = terrain.jobs[job]
      var visitOfKind = [Int32](repeating: -1, count: terrain.kinds.count)
      func add(_ choice: Choice, on kind: Int32) {
        if visitOfKind[Int(kind)] < 0 {
          visitOfKind[Int(kind)] = Int32(likes.count)
          jobOfVisit.append(Int32(job))
          kindOfVisit.append(kind)
          likes.append(choice.first)
        }
        members.append(visitOfKind[Int(kind)])
        origins.append(choice.first)
      }
      for first in stride(
        from: freight.firstChoice, to: freight.firstChoice + freight.choiceCount,
        by: Int(freight.width))
      {
        let choices = (first..<(first + freight.width)).map { terrain.choices[$0] }
        // A job of one visit may have it on several days; visits that go together have one day each.
        for kind in 0..<Int32(terrain.kinds.count) where terrain.allows(choices[0], on: kind) {
          add(choices[0], on: kind)
          for choice in choices.dropFirst() {
            for other in 0..<Int32(terrain.kinds.count) where terrain.allows(choice, on: other) {
              add(choice, on: other)
            }
          }
          firstMembers.append(Int32(members.count))
        }
      }
      firstPatterns.append(Int32(firstMembers.count - 1))
      firstVisits.append(Int32(likes.count))
    }
    let table = PatternTable(
      firstPatterns: Table(firstPatterns), firstMembers: Table(firstMembers),
      members: Table(members), origins: Table(origins), firstVisits: Table(firstVisits),
      jobOfVisit: Table(jobOfVisit), kindOfVisit: Table(kindOfVisit))
    return (table, likes)
  }
}
