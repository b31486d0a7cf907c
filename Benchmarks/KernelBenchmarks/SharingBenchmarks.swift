import Benchmark
import Quantities
import Sharing

/// Bills settled level by level on games that never change.
func benchmarkSharing() {
  Benchmark.exact("Sharing.Nucleolus15", [.custom("Levels"), .custom("FirstShare")]) {
    let sharing = try pooledGame(players: 15, seed: 6).sharing(by: .nucleolus(.total))
    return [sharing?.proof.count ?? 0, sharing?.shares[0].roundedDown ?? 0]
  }
  Benchmark.exact("Sharing.EqualSaving12", [.custom("Levels"), .custom("MostGain")]) {
    let sharing = try pooledGame(players: 12, seed: 7).stableSharing()
    return [sharing?.sharing.proof.count ?? 0, sharing?.mostGain ?? 0]
  }
}

/// Partners around a hub: each group pays the way to its farthest and back for every van it
/// fills, and a detour for each partner.
private func pooledGame(players: Int, seed: UInt64) throws -> CostGame {
  var random = RandomSource(seed: seed)
  let ways = (0..<players).map { _ in 20_000 + random.below(60_000) }
  let crates = (0..<players).map { _ in 5 + random.below(40) }
  return try CostGame(playerCount: players) { group in
    let members = group.players
    let vans = (members.reduce(0) { $0 + crates[$1] } + 79) / 80
    return members.reduce(vans * 2 * (members.map { ways[$0] }.max() ?? 0)) { $0 + ways[$1] / 4 }
  }
}
