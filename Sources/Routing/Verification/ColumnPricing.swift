/// The prices of a certificate, by visit.
struct ColumnPricing {
  private struct Journey: Hashable {
    let kind: Int
    let from: Int?
    let to: Int?
  }

  private let certificate: BoundCertificate
  private var prices: [Int: Int128] = [:]
  /// The capacity cuts whose set holds a visit.
  private var setsOf: [Int: Set<Int>] = [:]
  /// The subset-row cuts of whose jobs a visit does one.
  private var subsetsOf: [Int: [Int]] = [:]
  private let memories: [Set<Int>]
  private let fixed: Set<Journey>

  init(_ certificate: BoundCertificate) {
    self.certificate = certificate
    for job in certificate.jobs {
      for visit in job.visits { prices[visit] = Int128(job.price) }
    }
    for (index, cut) in certificate.capacityCuts.enumerated() {
      for visit in cut.visits { setsOf[visit, default: []].insert(index) }
    }
    for (index, cut) in certificate.subsetCuts.enumerated() {
      for visit in cut.jobs.flatMap({ certificate.jobs[$0].visits }) {
        subsetsOf[visit, default: []].append(index)
      }
    }
    memories = certificate.subsetCuts.map { Set($0.memory) }
    fixed = Set(
      certificate.fixed.flatMap { journeys in
        journeys.to.map { Journey(kind: journeys.kind, from: journeys.from, to: $0) }
      })
  }

  /// Whether a route makes a journey that was left out.
  func isFixed(_ column: BoundCertificate.Column) -> Bool {
    guard !fixed.isEmpty else { return false }
    let ends = [nil] + column.visits.map(Optional.some) + [nil]
    return zip(ends, ends.dropFirst()).contains {
      fixed.contains(Journey(kind: column.kind, from: $0, to: $1))
    }
  }

  /// What a route is paid, in fine units.
  func gain(of column: BoundCertificate.Column) -> Int128 {
    var gain = column.visits.reduce(Int128(0)) { $0 + (prices[$1] ?? 0) }
    var inside: Set<Int> = []
    for visit in column.visits {
      let now = setsOf[visit] ?? []
      for cut in now where !inside.contains(cut) {
        gain += Int128(certificate.capacityCuts[cut].price)
      }
      inside = now
    }
    var times: [Int: Int] = [:]
    for visit in column.visits {
      for cut in subsetsOf[visit] ?? [] { times[cut, default: 0] += 1 }
    }
    for (cut, count) in times where count > 1 {
      gain -= Int128(certificate.subsetCuts[cut].price) * pairs(of: cut, in: column.visits)
    }
    return gain
  }

  /// How often a route does two jobs of a subset-row cut along visits that remember it.
  private func pairs(of cut: Int, in visits: [Int]) -> Int128 {
    var pairs = Int128(0)
    var isHalf = false
    for visit in visits {
      guard memories[cut].contains(visit) else {
        isHalf = false
        continue
      }
      guard subsetsOf[visit]?.contains(cut) == true else { continue }
      if isHalf { pairs += 1 }
      isHalf.toggle()
    }
    return pairs
  }
}
