/// One table for metres and seconds, back and forth: less to keep in registers than what a
/// `TableMetric` reads, where that has no more to tell.
struct RowMetric: Metric {
  let width: Int
  let table: Table<Int32>

  @inline(__always)
  func row(_ site: Int32) -> Table<Int32> {
    table.part(from: Int(site) &* width, count: width)
  }

  @inline(__always)
  func metersIn(_ row: Table<Int32>, from site: Int32) -> Int { Int(row[site]) }

  @inline(__always)
  func metersOut(_ row: Table<Int32>, to site: Int32) -> Int { Int(row[site]) }

  @inline(__always)
  func secondsIn(_ row: Table<Int32>, from site: Int32) -> Int { Int(row[site]) }

  @inline(__always)
  func secondsOut(_ row: Table<Int32>, to site: Int32) -> Int { Int(row[site]) }

  @inline(__always)
  func meters(_ from: Int32, _ to: Int32) -> Int { Int(table[Int(from) &* width &+ Int(to)]) }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32) -> Int { meters(from, to) }

  @inline(__always)
  func seconds(_ from: Int32, _ to: Int32, along meters: Int32) -> Int { Int(meters) }

  func part(of sites: [Int32]) -> RowMetric {
    RowMetric(width: sites.count, table: table.square(of: sites, width: width))
  }

  func deallocate() {
    table.deallocate()
  }
}

extension TableMetric {
  /// The same journeys by one table, where one tells them all.
  var oneTable: RowMetric? {
    isSymmetric && !isTimed ? RowMetric(width: width, table: out) : nil
  }
}

extension Table<Int32> {
  /// The journeys between some of the sites of a square table, in this order.
  func square(of sites: [Int32], width: Int) -> Table<Int32> {
    let square = Table<Int32>(repeating: 0, count: sites.count * sites.count)
    for (row, from) in sites.enumerated() {
      let entries = part(from: Int(from) * width, count: width)
      for (column, to) in sites.enumerated() { square[row * sites.count + column] = entries[to] }
    }
    return square
  }
}
