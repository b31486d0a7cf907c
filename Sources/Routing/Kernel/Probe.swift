/// A visit to be inserted, and what is read again and again while it is.
struct Probe<M: Metric, L: LoadModel>: BitwiseCopyable {
  let choice: Int32
  let visit: Int32
  let stop: Visit
  let freight: Choice
  let row: M.Row
  let goods: L.Goods
  let sum: L.Amount

  @inline(__always)
  init(_ terrain: Terrain<M, L>, _ choice: Int32) {
    self.choice = choice
    freight = terrain.choices[choice]
    visit = freight.first
    stop = terrain.visits[freight.first]
    row = terrain.metric.row(visit)
    goods = terrain.goods[visit]
    sum = L.sum(goods)
  }
}
