public enum Knobs {
  public nonisolated(unsafe) static var k: [Int] = [50, 100, 200, 0, 100, 10, 0, 20]
}
