import ArgumentParser

/// A length of time on the command line: `10s`, `2min`, `500ms`, or bare seconds.
struct TimeOption: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    guard
      let match = argument.wholeMatch(of: /(\d{1,7}(?:[.,]\d{1,3})?) ?(ms|s|min|h)?/),
      let number = Double(match.1.replacing(",", with: "."))
    else { return nil }
    let milliseconds =
      switch match.2 {
      case "ms": number
      case "min": number * 60_000
      case "h": number * 3_600_000
      default: number * 1_000
      }
    duration = .milliseconds(Int(milliseconds))
  }
}
