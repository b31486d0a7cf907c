/// What a household has ordered and received over the months, of products that were short.
public struct FillRecord: Hashable, Sendable {
  /// The household's code.
  public let member: Identifier<Member>
  /// The units ordered.
  public var ordered: Int
  /// The units received, substitutes included; at most as many as ordered.
  public var received: Int

  /// Makes a record.
  public init(member: Identifier<Member>, ordered: Int, received: Int) {
    self.member = member
    self.ordered = ordered
    self.received = received
  }
}
