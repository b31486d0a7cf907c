import Quantities
import Sharing

extension Round {
  /// Plans one transport for all networks whose groups order, and for every group of them by itself.
  ///
  /// The same round and effort give the same answer, unless a proof is stopped by its time.
  ///
  /// - Parameters:
  ///   - effort: How hard each plan is looked for.
  ///   - progress: Told of every part that begins.
  /// - Throws: ``PoolingFailure`` where partners have not the vehicles for their own goods, or data is
  ///   missing that says who is who.
  package func pool(
    effort: PoolEffort, progress: @escaping (PoolProgress) -> Void = { _ in }
  ) throws(PoolingFailure) -> Pooling {
    var search = PoolSearch(try PoolGround(self), effort: effort, progress: progress)
    try search.chooseWays()
    try search.searchGroups()
    try search.combineLegs()
    let bounds = try search.prove()
    let closure = PoolClosure(search, bounds: bounds)
    return try PoolAssembly(search: search, closure: closure).pooling()
  }
}
