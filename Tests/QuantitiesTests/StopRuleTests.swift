import Quantities
import Testing

@Suite struct `A stop rule` {
  @Test func `is never over without limits`() {
    let watch = StopRule().start()
    #expect(!watch.isOver)
    #expect(watch.remaining == nil)
  }

  @Test func `is over when no time is given`() {
    #expect(StopRule(time: .zero).start().isOver)
    #expect(!StopRule(time: .seconds(3_600)).start().isOver)
  }

  @Test func `gives a share of what is left`() throws {
    let part = StopRule(time: .seconds(3_600)).start().partOfRest(0.25)
    #expect(try #require(part.remaining) <= .seconds(900))
    #expect(StopRule().start().partOfRest(0.25).remaining == nil)
    #expect(StopRule(time: .zero).start().partOfRest(0.25).isOver)
  }

  @Test func `is over once somebody asks to stop`() {
    let cancellation = Cancellation()
    let watch = StopRule(time: .seconds(3_600), cancellation: cancellation).start()
    #expect(!watch.isOver)
    cancellation.raise()
    #expect(watch.isOver)
  }
}
