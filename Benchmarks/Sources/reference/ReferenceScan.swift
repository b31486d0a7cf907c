import ReferenceKernel
@_spi(Benchmarks) import Routing

/// The scan of the reference kernel, over the layout of the one in Swift.
struct ReferenceScan: ~Copyable {
  private let kernel: OpaquePointer

  init?(_ layout: InsertionScan.Layout) {
    let kernel = reference_create(
      Int32(layout.siteCount), layout.meters, Int32(layout.visits.count / 4), layout.visits,
      layout.near, Int32(layout.nearCount), Int32(layout.nearest), Int32(layout.jobVisits.count),
      layout.jobVisits, layout.prizes.map(Int64.init), Int32(layout.routes.count),
      layout.routes.map { Int32($0.count) }, layout.routes.flatMap { $0 },
      Int32(layout.used.count), layout.used, layout.idle, layout.vehicle.map(Int64.init),
      Int32(layout.blinkRate), layout.seed)
    guard let kernel else { return nil }
    self.kernel = kernel
  }

  deinit { reference_destroy(kernel) }

  func scan(rounds: Int) -> InsertionScan.Work {
    var evaluations: Int64 = 0
    var checksum: UInt64 = 0
    reference_scan(kernel, Int32(rounds), &evaluations, &checksum)
    return InsertionScan.Work(evaluations: Int(evaluations), checksum: checksum)
  }
}
