/// The pieces as a node of the search tree sees them: some tied together, some kept apart.
///
/// A *parcel* is a piece, or several that the search has tied together; equal ones are counted. What
/// may not share a bin is told by *labels*: a parcel has any number of them, and two parcels clash
/// where a label of one is an enemy of a label of the other. At the root the parcels are the types
/// and the labels the classes that have enemies.
struct Parcels: Sendable {
  /// With more classes than this that have enemies, one group has to do.
  private static let mostGroups = 16

  let types: PieceTypes
  /// By parcel.
  private(set) var sizes: [[Int]]
  private(set) var counts: [Int]
  private(set) var labels: [[Int]]
  /// The pieces tied together, by type.
  private(set) var contents: [[Pattern.Part]]
  /// By label.
  private(set) var enemies: [[Int]]

  init(_ types: PieceTypes) {
    self.types = types
    sizes = types.sizes
    counts = types.counts
    labels = types.classes.map { types.enemies[$0].isEmpty ? [] : [$0] }
    contents = types.counts.indices.map { [.init(type: $0, count: 1)] }
    enemies = types.enemies
  }

  var count: Int { counts.count }

  /// Whether no two of a parcel may share a bin.
  func isAlone(_ parcel: Int) -> Bool {
    labels[parcel].contains { enemies[$0].contains($0) }
  }

  /// The types of bins that hold a parcel.
  func bins(for parcel: Int) -> [Int] {
    types.bins.indices.filter { bin in
      zip(sizes[parcel], types.bins[bin].capacities).allSatisfy { $0 <= $1 }
    }
  }

  /// Ties one of each of two parcels together, or two of the same.
  func tying(_ first: Int, _ second: Int) -> Parcels {
    var tied = self
    tied.counts[first] -= 1
    tied.counts[second] -= 1
    tied.sizes.append(zip(sizes[first], sizes[second]).map { $0 + $1 })
    tied.counts.append(1)
    tied.labels.append(Set(labels[first] + labels[second]).sorted())
    tied.contents.append(Pattern(bin: 0, contents[first] + contents[second]).parts)
    return tied
  }

  /// Keeps two parcels apart, all there are of each.
  func parting(_ first: Int, _ second: Int) -> Parcels {
    var parted = self
    let label = enemies.count
    parted.labels[first].append(label)
    if first == second {
      parted.enemies.append([label])
    } else {
      parted.labels[second].append(label + 1)
      parted.enemies += [[label + 1], [label]]
    }
    return parted
  }

  /// What of patterns of the parcels before they were tied is left of use after.
  func adapt(_ pattern: Pattern, tied first: Int, _ second: Int) -> [Pattern] {
    let new = count - 1
    let has =
      first == second
      ? pattern.parts.contains { $0.type == first && $0.count >= 2 }
      : [first, second].allSatisfy { parcel in pattern.parts.contains { $0.type == parcel } }
    var adapted = [clipped(pattern)]
    if has {
      let parts = pattern.parts.map { part in
        let removed = (part.type == first ? 1 : 0) + (part.type == second ? 1 : 0)
        return Pattern.Part(type: part.type, count: part.count - removed)
      }
      adapted.append(
        clipped(Pattern(bin: pattern.bin, parts + [.init(type: new, count: 1)])))
    }
    return adapted
  }

  /// What of patterns of the parcels before they were parted is left of use after.
  func adapt(_ pattern: Pattern, parted first: Int, _ second: Int) -> [Pattern] {
    if first == second {
      let parts = pattern.parts.map {
        Pattern.Part(type: $0.type, count: $0.type == first ? 1 : $0.count)
      }
      return [Pattern(bin: pattern.bin, parts)]
    }
    guard [first, second].allSatisfy({ parcel in pattern.parts.contains { $0.type == parcel } })
    else { return [pattern] }
    return [first, second].map { left in
      Pattern(bin: pattern.bin, pattern.parts.filter { $0.type != left })
    }
  }

  private func clipped(_ pattern: Pattern) -> Pattern {
    Pattern(
      bin: pattern.bin,
      pattern.parts.map { .init(type: $0.type, count: min($0.count, counts[$0.type])) })
  }

  /// The same pattern in pieces.
  func pieces(of pattern: Pattern) -> Pattern {
    Pattern(
      bin: pattern.bin,
      pattern.parts.flatMap { part in
        contents[part.type].map { .init(type: $0.type, count: $0.count * part.count) }
      })
  }

  /// Groups of parcels such that whatever shares a bin is in one group.
  ///
  /// One for each class with enemies, with all that it may meet of the classes after it: so a
  /// bound on one group mixes few classes that clash.
  func groups() -> [[Int]] {
    let classes = types.enemies.indices.filter { !types.enemies[$0].isEmpty }
      .sorted { (-types.enemies[$0].count, $0) < (-types.enemies[$1].count, $1) }
    guard 1...Self.mostGroups ~= classes.count else { return [Array(0..<count)] }
    var groups: [[Int]] = []
    var left = Array(0..<count)
    for lead in classes {
      let avoided = Set(types.enemies[lead])
      groups.append(left.filter { avoided.isDisjoint(with: labels[$0]) })
      left.removeAll { labels[$0].contains(lead) }
    }
    groups.append(left)
    return groups.enumerated().filter { index, group in
      !group.isEmpty
        && !groups.enumerated().contains { other, larger in
          other != index && Set(larger).isSuperset(of: group)
            && (larger.count > group.count || other < index)
        }
    }.map(\.element)
  }
}
