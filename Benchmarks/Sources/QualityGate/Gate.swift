import Cabotage
import Interchange

/// Solves the instances of families again and again and compares costs with what is known.
package struct Gate {
  private let folders: InstanceFolders
  /// What earlier runs reached.
  package private(set) var baseline: Baseline
  /// All runs so far, in order.
  package private(set) var runs: [Run] = []
  /// What was asked for and could not be measured, in words.
  package private(set) var skipped: [String] = []
  private var bestKnown: [String: [String: Double]] = [:]
  private var budgets: [String: [Double: [String: Int]]] = [:]

  /// Makes a gate that has measured nothing yet.
  package init(_ folders: InstanceFolders, baseline: Baseline) {
    self.folders = folders
    self.baseline = baseline
  }

  /// Solves instances of a family, with each seed for each time.
  ///
  /// What the baseline knows gets the iterations it names, so that the gaps tell of the search and
  /// not of the machine or what else it does; anything else gets the time.
  ///
  /// - Parameters:
  ///   - calibrates: Whether to find the iterations anew, by one run in the time.
  ///   - progress: Called after each run, with its gap in percent where that is known.
  package mutating func measure(
    _ family: Family, all: Bool, seconds: [Double], seeds: [UInt64], calibrates: Bool,
    progress: (Run, Double?) -> Void = { _, _ in }
  ) {
    guard folders.folder(of: family) != nil else {
      skipped.append("\(family.name): no folder `\(family.folder)`")
      return
    }
    for name in family.instances(all: all) {
      guard let instance = read(name, of: family) else { continue }
      for seconds in seconds {
        let solve = { (seed: UInt64, iterations: Int?) in
          Run.solving(
            instance, named: name, of: family, seconds: seconds, iterations: iterations, seed: seed)
        }
        let iterations =
          calibrates
          ? seeds.first.map { solve($0, nil).iterations }
          : baseline.record(of: family.name, seconds: seconds)?.iterations[name]
        budgets[family.name, default: [:]][seconds, default: [:]][name] = iterations
        for seed in seeds {
          let run = solve(seed, iterations)
          runs.append(run)
          progress(run, gap(of: run))
        }
      }
    }
  }

  private mutating func read(_ name: String, of family: Family) -> ResearchInstance? {
    do throws(UnreadableInstance) {
      guard let instance = try folders.instance(name, of: family) else {
        skipped.append("\(family.name): no file `\(name)\(family.suffix)`")
        return nil
      }
      if family.values != nil {
        guard let value = folders.bestKnown(name, instance, of: family) else {
          skipped.append("\(family.name): no best-known value of `\(name)`")
          return nil
        }
        bestKnown[family.name, default: [:]][name] = value
      }
      return instance
    } catch {
      skipped.append("\(family.name): `\(name)`: \(error.text(in: .english))")
      return nil
    }
  }

  /// Records the runs so far as the baseline of their families and times.
  package mutating func updateBaseline() {
    for family in Set(runs.map(\.family)) where bestKnown[family] == nil {
      baseline.adoptReferences(from: runs, of: family)
    }
    for group in groups {
      let gaps = gaps(of: group.runs)
      guard !gaps.isEmpty else { continue }
      baseline.replace(
        with: gaps, iterations: budgets[group.family]?[group.seconds] ?? [:], family: group.family,
        seconds: group.seconds)
    }
  }

  /// What the runs so far say, one assessment a family and time.
  package var assessments: [Assessment] {
    groups.map { group in
      Assessment(
        group.runs, gaps: gaps(of: group.runs), family: group.family, seconds: group.seconds,
        record: baseline.record(of: group.family, seconds: group.seconds))
    }
  }

  /// How much the cost of a run is above what is known, in percent; `nil` where nothing is.
  package func gap(of run: Run) -> Double? {
    let reference = (bestKnown[run.family] ?? baseline.references[run.family])?[run.instance]
    return reference.map { run.gap(to: $0) }
  }

  /// The gaps of runs, by instance.
  private func gaps(of runs: [Run]) -> [String: [Double]] {
    Dictionary(grouping: runs, by: \.instance)
      .mapValues { $0.compactMap { gap(of: $0) } }
      .filter { !$0.value.isEmpty }
  }

  private var groups: [(family: String, seconds: Double, runs: [Run])] {
    var groups: [(family: String, seconds: Double, runs: [Run])] = []
    for run in runs {
      let place = groups.firstIndex { $0.family == run.family && $0.seconds == run.seconds }
      if let place {
        groups[place].runs.append(run)
      } else {
        groups.append((run.family, run.seconds, [run]))
      }
    }
    return groups
  }
}
