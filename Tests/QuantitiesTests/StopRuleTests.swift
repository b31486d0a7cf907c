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

  @Test func `is over once somebody asks to stop`() {
    let cancellation = Cancellation()
    let watch = StopRule(time: .seconds(3_600), cancellation: cancellation).start()
    #expect(!watch.isOver)
    cancellation.raise()
    #expect(watch.isOver)
  }
}
