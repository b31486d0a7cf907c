extension Chain {
  /// The loads of a route that reloads, each trip by itself.
  ///
  /// Pairs that stay aboard over a reload are left to the simulation.
  private func refreshTripLoads(_ route: Int, _ first: Int32, _ last: Int32) {
    var head = first
    while head != last {
      var sum = L.zero
      var node = nodes[head].succ
      while node != last, terrain.visits[node].job >= 0 {
        sum = L.add(sum, L.sum(terrain.goods[node]))
        node = nodes[node].succ
      }
      let tail = node
      loads[head] = L.begin(sum)
      node = nodes[head].succ
      while node != tail {
        loads[node] = L.advance(loads[nodes[node].pred], terrain.goods[node])
        node = nodes[node].succ
      }
      node = nodes[tail].pred
      while node != head {
        let next = nodes[node].succ
        if next != tail { L.lookAhead(&loads[node], loads[next]) }
        node = nodes[node].pred
      }
      if nodes[head].succ != tail { L.lookAhead(&loads[head], loads[nodes[head].succ]) }
      head = tail
    }
    loads[last] = L.begin(L.zero)
  }

  /// Brings the loads of a route up to date, forward and then backward.
  func refreshLoads(_ route: Int, _ first: Int32, _ last: Int32) {
    if terrain.realCount < terrain.visitCount {
      refreshTripLoads(route, first, last)
      return
    }
    loads[first] = L.begin(L.subtract(paths[route].capacity, rooms[route]))
    var node = first
    while node != last {
      let next = nodes[node].succ
      if next == last {
        loads[last] = loads[node]
      } else {
        loads[next] = L.advance(loads[node], terrain.goods[next])
      }
      node = next
    }
    node = nodes[last].pred
    while node >= 0 {
      L.lookAhead(&loads[node], loads[nodes[node].succ])
      node = nodes[node].pred
    }
  }
}
