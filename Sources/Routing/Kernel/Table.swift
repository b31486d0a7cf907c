/// A block of memory of the search: an array without reference counts or exclusivity checks.
///
/// Bounds are checked in debug builds only. Copies share the memory; whoever made it frees it.
struct Table<Element: BitwiseCopyable>: BitwiseCopyable, @unchecked Sendable {
  fileprivate let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    base = Self.allocate(count)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  init(_ elements: [Element]) {
    base = Self.allocate(elements.count)
    for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
    count = elements.count
  }

  /// Memory that begins with a line of the cache, so that no element of half a line lies across two.
  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
    let capacity = max(1, count)
    return UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Element>.stride, alignment: 64
    ).bindMemory(to: Element.self, capacity: capacity)
  }

  subscript(index: Int) -> Element {
    @inline(__always) unsafeAddress {
      assert(0 <= index && index < count)
      return UnsafePointer(base + index)
    }
    @inline(__always) nonmutating unsafeMutableAddress {
      assert(0 <= index && index < count)
      return base + index
    }
  }

  @inline(__always)
  subscript(index: Int32) -> Element {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
  }

  private init(base: UnsafeMutablePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  /// A part of the table, which shares its memory.
  @inline(__always)
  func part(from first: Int, count: Int) -> Table {
    assert(first >= 0 && first + count <= self.count)
    return Table(base: base + first, count: count)
  }

  /// The same elements in memory of their own.
  func copy() -> Table {
    Table((0..<count).map { self[$0] })
  }

  func deallocate() {
    base.deallocate()
  }
}

extension Table where Element: Comparable {
  /// Sorts the first elements.
  func sort(count: Int) {
    var front = UnsafeMutableBufferPointer(start: base, count: count)
    front.sort()
  }
}
