/// One route, whether its vehicle drives it or not.
struct Path<Amount: BitwiseCopyable>: BitwiseCopyable {
  var kind: Int32
  /// The visits.
  var count: Int32
  /// Its place in the list of routes in use, or in the stack of idle ones of its kind.
  var slot: Int32
  /// Whether what its nodes keep is out of date.
  var isStale: Bool
  /// Whether it is in the list of routes changed in this iteration.
  var isTouched: Bool
  /// Whether it breaks a window or limit of time.
  var isLate: Bool
  var capacity: Amount
  var costPerMeter: Int
  /// What it costs, where only a simulation tells.
  var price: Int
  /// What it cost before it was touched.
  var priceBefore: Int
  var meters: Int
  /// From departure to return, where that matters.
  var duration: Int
}
