/// How far it is from one site to another, in metres and in seconds.
///
/// Sites are the visits of a problem, in the order of the kernel, and then the ends of vehicles. The
/// distances from and to one site are read through rows, so that evaluating the insertion of one
/// visit stays in one or two lines of a table.
protocol Metric: BitwiseCopyable, Sendable {
  /// The journeys to and from one site.
  associatedtype Row: BitwiseCopyable

  func row(_ site: Int32) -> Row
  /// Metres from `site` to that of the row.
  func metersIn(_ row: Row, from site: Int32) -> Int
  /// Metres from the site of the row to `site`.
  func metersOut(_ row: Row, to site: Int32) -> Int
  /// Seconds from `site` to that of the row, and from the site of the row to `site`.
  func secondsIn(_ row: Row, from site: Int32) -> Int
  func secondsOut(_ row: Row, to site: Int32) -> Int
  func meters(_ from: Int32, _ to: Int32) -> Int
  func seconds(_ from: Int32, _ to: Int32) -> Int
  /// Seconds on a way of so many metres, which tell them where no table does.
  func seconds(_ from: Int32, _ to: Int32, along meters: Int32) -> Int
  /// The journeys between some of the sites, renumbered in this order, in memory of their own.
  func part(of sites: [Int32]) -> Self
  func deallocate()
}

/// Journeys that cannot be made are this long; a plan that has one costs more than any that has none.
let far = Int32(1 << 30)

/// One table for metres and seconds alike, or one each.
struct TableMetric: Metric {
  struct Row: BitwiseCopyable {
    let out: Table<Int32>
    let into: Table<Int32>
    let timeOut: Table<Int32>
    /// The seconds from all sites, so far apart: a column, or a row where metres tell the seconds.
    let timeInto: Table<Int32>
    let stride: Int
  }

  let width: Int
  let out: Table<Int32>
  /// The same, transposed; shares memory with `out` where all journeys are as long back as forth.
  let into: Table<Int32>
  /// Shares memory with `out` where a metre takes a second.
  let time: Table<Int32>
  let isSymmetric: Bool
  let isTimed: Bool

  @inline(__always)
  func row(_ site: Int32) -> Row {
    let first = Int(site) &* width
    let into = into.part(from: first, count: width)
    return Row(
      out: out.part(from: first, count: width), into: into,
      timeOut: time.part(from: first, count: width),
      timeInto: isTimed ? time.part(from: Int(site), count: time.count &- Int(site)) : into,
      stride: isTimed ? width : 1)
  }

  @inline(__always)
  func metersIn(_ row: Row, from site: Int32) -> Int { Int(row.into[site]) }

  @inline(__always)
  func metersOut(_ row: Row, to site: Int32) -> Int { Int(row.out[site]) }

  @inline(__always)
  func secondsIn(_ row: Row, from site: Int32) -> Int {
    Int(row.timeInto[Int(site) &* row.stride])
  }

  @inline(__always)
  func secondsOut(_ row: Row, to site: Int32) -> Int { Int(row.timeOut[site]) }

  @inline(__always)
  func meters(_ from: Int32, _ to: Int32) -> Int { Int(out[Int(from) &* width &+ Int(to)]) }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32) -> Int { Int(time[Int(from) &* width &+ Int(to)]) }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32, along meters: Int32) -> Int {
    isTimed ? seconds(from, to) : Int(meters)
  }

  func part(of sites: [Int32]) -> TableMetric {
    let part = out.square(of: sites, width: width)
    return TableMetric(
      width: sites.count, out: part,
      into: isSymmetric ? part : into.square(of: sites, width: width),
      time: isTimed ? time.square(of: sites, width: width) : part, isSymmetric: isSymmetric,
      isTimed: isTimed)
  }

  func deallocate() {
    out.deallocate()
    if !isSymmetric { into.deallocate() }
    if isTimed { time.deallocate() }
  }
}

/// Straight lines, reckoned anew each time: for problems whose table would not fit a cache, or memory.
struct PlaneMetric: Metric {
  struct Point: BitwiseCopyable {
    let x: Double
    let y: Double
  }

  let points: Table<Point>
  let scale: Double
  /// Whether distances are rounded to the nearest number, or else up, or else down.
  let isNearest: Bool
  let isUp: Bool

  @inline(__always)
  func row(_ site: Int32) -> Point { points[site] }

  @inline(__always)
  func metersIn(_ row: Point, from site: Int32) -> Int { distance(row, points[site]) }

  @inline(__always)
  func metersOut(_ row: Point, to site: Int32) -> Int { distance(row, points[site]) }

  @inline(__always)
  func meters(_ from: Int32, _ to: Int32) -> Int { distance(points[from], points[to]) }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32) -> Int { distance(points[from], points[to]) }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32, along meters: Int32) -> Int { Int(meters) }

  @inline(__always)
  func secondsIn(_ row: Point, from site: Int32) -> Int { distance(row, points[site]) }

  @inline(__always)
  func secondsOut(_ row: Point, to site: Int32) -> Int { distance(row, points[site]) }

  @inline(__always)
  private func distance(_ a: Point, _ b: Point) -> Int {
    let dx = a.x - b.x
    let dy = a.y - b.y
    let length = (dx * dx + dy * dy).squareRoot() * scale
    if isNearest { return Int(length + 0.5) }
    return Int(isUp ? length.rounded(.up) : length)
  }

  func part(of sites: [Int32]) -> PlaneMetric {
    PlaneMetric(
      points: Table(sites.map { points[$0] }), scale: scale, isNearest: isNearest, isUp: isUp)
  }

  func deallocate() {
    points.deallocate()
  }
}
