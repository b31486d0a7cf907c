/// One way in which a certificate does not prove what it says.
///
/// Jobs, kinds, cuts and columns are named by their position in the certificate, the rest by its index in
/// the problem.
public enum CertificateFault: Hashable, Sendable {
  /// A part of a certificate.
  public enum Item: Hashable, Sendable {
    case job(Int)
    case kind(Int)
    case capacityCut(Int)
    case subsetCut(Int)
    case column(Int)
    case fixedJourneys(Int)
  }

  /// Another version of the format.
  case unknownVersion(Int)
  /// It was made for another problem, or for the same one read otherwise.
  case otherProblem
  /// A scale that no search uses.
  case scaleOutOfRange
  /// More cuts or columns than are looked at.
  case tooLarge
  /// The bound is negative or above the claim, or the claim above the cutoff.
  case boundOutOfRange
  /// The prices prove another bound than the one stated; none is negative.
  case wrongBound(stated: Int, proved: Int)
  /// A step that the certificate rests on and does not name.
  case unnamedStep(BoundCertificate.Step)
  /// A visit, job, kind or vehicle that does not exist.
  case unknownIndex(CertificateFault.Item)
  /// A visit, job or vehicle that is named twice.
  case repeated(CertificateFault.Item)
  /// A price below zero.
  case negativePrice(CertificateFault.Item)
  /// The visits of a job that a plan may do in part, or leave without paying.
  case notOneJob(job: Int)
  /// A least reduced cost above zero, as if every vehicle had to be used.
  case positiveLeast(kind: Int)
  /// Vehicles of one kind that differ.
  case notAlike(kind: Int)
  /// A vehicle of no kind.
  case unpricedVehicle(Int)
  /// A cut that some plan may not keep.
  case invalidCut(CertificateFault.Item)
  /// A route that no vehicle of its kind can drive.
  case impossibleColumn(Int)
  /// A route whose reduced cost is below the least of its kind.
  case columnBelowLeast(Int)
  /// The plan is valid and costs less than no plan can.
  case planBelowClaim(cost: Int)
}
