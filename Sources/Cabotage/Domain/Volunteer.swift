/// A volunteer, known only by a role such as "driver 2".
public struct Volunteer: Hashable, Sendable {
  /// The role, as printed.
  public let id: Identifier<Volunteer>
  /// The association the volunteer belongs to.
  public let network: Identifier<Network>?
  /// When the volunteer can come; empty means whenever the round works.
  public let availability: [Opening]
  /// Whether the volunteer may drive.
  public let mayDrive: Bool
  /// The driving licences held beyond that of a car, such as "BE".
  public let licences: Set<String>
  /// How many turns the volunteer has driven before this round.
  public let turns: Int

  /// Makes a volunteer.
  public init(
    id: Identifier<Volunteer>, network: Identifier<Network>? = nil, availability: [Opening] = [],
    mayDrive: Bool = false, licences: Set<String> = [], turns: Int = 0
  ) {
    self.id = id
    self.network = network
    self.availability = availability
    self.mayDrive = mayDrive
    self.licences = licences
    self.turns = turns
  }
}
