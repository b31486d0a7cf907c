extension Round.Contents {
  func issues() -> [RoundIssue] { [] }
}
