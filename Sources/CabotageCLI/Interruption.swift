import Dispatch
import Foundation
import Quantities

/// Turns Ctrl-C into a request to stop with the best plan so far; a second one ends at once.
struct Interruption {
  /// Raised at the first Ctrl-C.
  let cancellation = Cancellation()
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGINT, SIGTERM].map { [cancellation] number in
      // The source only sees a signal that does not end the process first.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if cancellation.isRaised { signal(number, SIG_DFL); raise(number) }
        cancellation.raise()
      }
      source.resume()
      return source
    }
  }
}
