import Quantities
import Testing

@Suite struct `A random source` {
  @Test func `gives the published sequence of SplitMix64`() {
    var source = RandomSource(seed: 1_234_567)
    let drawn = (0..<5).map { _ in source.next() }
    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: [1, 2, 7, 1_000, (1 << 32) - 1])
  func `draws below its bound, and every small number`(bound: Int) {
    var source = RandomSource(seed: 3)
    var seen: Set<Int> = []
    for _ in 0..<500 {
      let number = source.below(bound)
      #expect((0..<bound).contains(number))
      seen.insert(number)
    }
    #expect(seen.count == min(bound, seen.count) && (bound > 7 || seen.count == bound))
  }

  @Test func `has streams that differ and repeat`() {
    func numbers(_ stream: Int) -> [Int] {
      var source = RandomSource(seed: 9, stream: stream)
      return (0..<20).map { _ in source.below(1_000) }
    }
    #expect(numbers(0) == numbers(0))
    #expect(numbers(0) != numbers(1))
  }

  @Test func `shuffles without losing anything`() {
    var source = RandomSource(seed: 5)
    var cards = Array(0..<52)
    source.shuffle(&cards)
    #expect(cards != Array(0..<52))
    #expect(cards.sorted() == Array(0..<52))
  }
}
