import Cabotage
import Foundation
import Quantities
import Testing

@testable import Interchange

@Suite struct `A certificate of a pooling` {
  private let round: Round
  private let papers: PoolPapers

  init() throws { (round, papers) = try Self.pooled.get() }

  /// Every test reads the same one, which takes seconds to find.
  private static let pooled = Result { () throws -> (Round, PoolPapers) in
    let round = try Round(contents())
    let pooling = try round.pool(
      effort: PoolEffort(iterations: 40, jointIterations: 100))
    let sharing = try PoolSharing(pooling, by: .equalSaving)
    let outcome = try #require(sharing.chosen)
    let papers = PoolPapers(
      certificate: PoolCertificate(
        pooling: pooling, outcome: outcome, bill: try PoolBill(pooling, shares: outcome.shares),
        proof: sharing.proof), sharing: sharing, history: [], language: .english)
    return (round, papers)
  }

  @Test func `reads back the same and has no fault`() throws {
    let document = PoolDocument(papers.certificate)
    let copy = try PoolDocument(json: document.json())
    #expect(copy == document)
    #expect(try copy.certificate(of: round).faults(in: round) == [])
  }

  @Test func `is refused however it is forged`() throws {
    for forgery in Self.forgeries {
      var json = try #require(
        try JSONSerialization.jsonObject(with: PoolDocument(papers.certificate).json())
          as? [String: Any])
      forgery.change(&json)
      let data = try JSONSerialization.data(withJSONObject: json)
      let forged = try? PoolDocument(json: data).certificate(of: round)
      #expect(forged?.faults(in: round) != [], "\(forgery.name)")
    }
  }

  @Test func `is refused where it is no certificate`() {
    for text in ["", "{}", "[1]", #"{"format": "cabotage-plan", "version": 1}"#] {
      #expect(throws: PlanDocumentError.self) { try PoolDocument(json: Data(text.utf8)) }
    }
    // What it says it is comes before what is missing.
    #expect(throws: PlanDocumentError.foreign("cabotage-plan", expected: "cabotage-pool")) {
      try PoolDocument(json: Data(#"{"format": "cabotage-plan", "version": 4}"#.utf8))
    }
    #expect(throws: PlanDocumentError.version(9, expected: PoolDocument.version)) {
      try PoolDocument(json: Data(#"{"format": "cabotage-pool", "version": 9}"#.utf8))
    }
  }

  @Test func `prints a bill that says what is proved and what the law asks`() {
    let files = Dictionary(uniqueKeysWithValues: papers.files().map { ($0.path, $0.bytes) })
    let page = String(decoding: files["pool.html"] ?? [], as: UTF8.self)
    #expect(page.contains("without profit"))
    #expect(page.contains("No group can do better by"))
    #expect(page.contains("solidarity"))
    #expect(!page.lowercased().contains("fair"))
    let names = papers.files().map(\.path)
    #expect(names.contains("pool.json") && names.contains("ledger.csv"))
  }

  @Test func `gives a partner its own sheets only`() {
    for (partner, other) in [(0, "H-1"), (1, "H-0")] {
      for file in papers.files(for: partner) {
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains(other), "\(file.path)")
      }
    }
  }

  @Test func `gives the hub what it prepares and loads, and not the bill`() throws {
    let files = papers.files(at: "hub")
    #expect(files.map(\.path) == ["plan.html"])
    let page = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    #expect(page.contains("hub"))
    #expect(page.contains(papers.certificate.pooling.plan.tours[0].vehicle.name))
    // Both groups fill their own crates: whose goods these are is nobody's business at the hub.
    #expect(!page.contains("H-0") && !page.contains("H-1"))
    #expect(!page.contains("€"))
  }

  @Test func `keeps the ledger from round to round`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "ledger.csv")
    #expect(try LedgerEntry.read(in: folder) == [])
    let bytes = try #require(papers.files().first { $0.path == LedgerEntry.file }).bytes
    try Data(bytes).write(to: file)
    let read = try LedgerEntry.read(in: folder)
    #expect(read == papers.ledger)
    #expect(read.map(\.shareCents) == papers.certificate.bill.shares)
    // As a spreadsheet may save it: French, in ISO-8859-15, its columns moved.
    let french = "partenaire;date;tournée;avancé (€);part (€)\nn0;2026-12-10;Été;1,50;2,25\n"
    // In it the euro is where ISO-8859-1 has the sign of any currency.
    let saved = french.replacing("€", with: "¤").data(using: .isoLatin1)
    try #require(saved).write(to: file)
    #expect(
      try LedgerEntry.read(in: folder) == [
        LedgerEntry(
          date: "2026-12-10", round: "Été", partner: "n0", shareCents: 225, advanceCents: 150)
      ])
    for cell in ["much", "1e300"] {
      let text = "date,round,partner,share (€),advanced (€)\n2026,a,b,\(cell),1\n"
      try Data(text.utf8).write(to: file)
      #expect(throws: PapersError.unreadableLedger(file.path, line: 2)) {
        try LedgerEntry.read(in: folder)
      }
    }
  }
}

extension `A certificate of a pooling` {
  /// Something that a forger would change.
  private struct Forgery: Sendable {
    let name: String
    let change: @Sendable (inout [String: Any]) -> Void
  }

  private static let forgeries = [
    Forgery(name: "a share is a cent lower, another higher") { json in
      shift("shares_cents", 0, -1, &json)
      shift("shares_cents", 1, 1, &json)
    },
    Forgery(name: "a share is a cent higher") { shift("shares_cents", 0, 1, &$0) },
    Forgery(name: "a line of the bill is other") { json in
      first("lines", &json) { shift("amounts_cents", 0, 100, &$0) }
    },
    Forgery(name: "a gift is a cent lower") { json in
      last("lines", &json) {
        shift("amounts_cents", 0, 1, &$0)
        shift("amounts_cents", 1, -1, &$0)
      }
    },
    Forgery(name: "a gift is forgotten") { json in
      json["lines"] = (json["lines"] as? [Any])?.dropLast().map(\.self)
    },
    Forgery(name: "a partner has advanced more") { shift("advances_cents", 0, 100, &$0) },
    Forgery(name: "carriers take more") { add(1_000, to: "trunk_meur", &$0) },
    Forgery(name: "a bound is above its plan") { json in
      first("groups", &json) { add(10_000_000, to: "bound_cents", &$0) }
    },
    Forgery(name: "a group pays less than its plan costs") { json in
      first("groups", &json) { add(-500, to: "cost_cents", &$0) }
    },
    Forgery(name: "the tours of a group cost less") { json in
      first("groups", &json) {
        add(-500, to: "cost_cents", &$0)
        first("parts", &$0) { add(-5_000_000, to: "exact_cost_ueur", &$0) }
      }
    },
    Forgery(name: "a tour is shorter") { json in
      firstTour(&json) { add(-1_000, to: "distance_m", &$0) }
    },
    Forgery(name: "a tour leaves a stop out") { json in
      firstTour(&json) { tour in
        var stops = tour["stops"] as? [Any] ?? []
        stops.removeFirst()
        tour["stops"] = stops
      }
    },
    Forgery(name: "a tour takes a partner's vehicle") { json in
      firstTour(&json) { $0["vehicle"] = "hired (Partner 1)" }
    },
    Forgery(name: "a group could gain less") { json in
      var verdict = json["verdict"] as? [String: Any] ?? [:]
      add(-7, to: "most_gain_cents", &verdict)
      json["verdict"] = verdict
    },
    Forgery(name: "a price is higher") { json in
      first("ways", &json) { ways in
        guard var prices = ways["prices"] as? [String: Any] else { return }
        let lots = prices["lots_fine"] as? [Int] ?? []
        prices["lots_fine"] = lots.map { $0 * 2 + 1 << 40 }
        ways["prices"] = prices
      }
    },
    Forgery(name: "a group is missing") { json in
      var groups = json["groups"] as? [Any] ?? []
      groups.removeLast()
      json["groups"] = groups
    },
    Forgery(name: "an entry into a set pays") { json in
      first("ways", &json) { ways in
        guard var prices = ways["prices"] as? [String: Any] else { return }
        let entry: [String: Any] = ["lots": [0], "price_fine": 1 << 60]
        prices["entries"] = (prices["entries"] as? [Any] ?? []) + [entry]
        ways["prices"] = prices
      }
    },
    Forgery(name: "carriers are said to prove a bound") { json in
      first("groups", &json) { group in
        group["bound_cents"] = group["cost_cents"]
        group["bound_by"] = "nothing"
      }
    },
    Forgery(name: "parts are said to prove a bound") { json in
      first("groups", &json) { group in
        group["bound_cents"] = group["cost_cents"]
        group["bound_by"] = "parts"
      }
    },
    Forgery(name: "lots of the joint plan are other partners'") { json in
      json["lot_partners"] = (json["lot_partners"] as? [Any])?.reversed().map(\.self)
    },
    Forgery(name: "lots of some ways are other partners'") { json in
      first("ways", &json) { ways in
        ways["lot_partners"] = (ways["lot_partners"] as? [Any])?.reversed().map(\.self)
      }
    },
    Forgery(name: "the proof is missing") { $0["kohlberg"] = nil },
    Forgery(name: "the proof is of another rule") { json in
      json["rule"] = "nucleolus"
    },
    Forgery(name: "the shares of the proof are others") { json in
      var proof = json["kohlberg"] as? [String: Any] ?? [:]
      proof["shares"] = (proof["shares"] as? [Any] ?? []).reversed().map(\.self)
      proof["proof"] = [Any]()
      json["kohlberg"] = proof
    },
  ]

  private static func add(_ amount: Int, to key: String, _ json: inout [String: Any]) {
    json[key] = (json[key] as? Int ?? 0) + amount
  }

  private static func shift(
    _ key: String, _ place: Int, _ amount: Int, _ json: inout [String: Any]
  ) {
    var numbers = json[key] as? [Int] ?? []
    numbers[place] += amount
    json[key] = numbers
  }

  private static func first(
    _ key: String, _ json: inout [String: Any], _ change: (inout [String: Any]) -> Void
  ) {
    var items = json[key] as? [Any] ?? []
    guard var item = items.first as? [String: Any] else { return }
    change(&item)
    items[0] = item
    json[key] = items
  }

  private static func last(
    _ key: String, _ json: inout [String: Any], _ change: (inout [String: Any]) -> Void
  ) {
    json[key] = (json[key] as? [Any])?.reversed().map(\.self)
    first(key, &json, change)
    json[key] = (json[key] as? [Any])?.reversed().map(\.self)
  }

  private static func firstTour(
    _ json: inout [String: Any], _ change: (inout [String: Any]) -> Void
  ) {
    first("groups", &json) { first("parts", &$0) { first("tours", &$0, change) } }
  }

  /// Two partners, two producers, a hub and a carrier's pallet.
  private static func contents() -> Round.Contents {
    func window(_ opens: Int, _ closes: Int) -> [TimeWindow] {
      [TimeWindow(opens: opens * 3_600, closes: closes * 3_600)].compactMap(\.self)
    }
    func place(
      _ id: Identifier<Place>, _ kind: Place.Kind, _ latitude: Double, _ longitude: Double,
      network: Identifier<Network>? = nil, trunk: Place.Trunk? = nil
    ) -> Place {
      Place(
        id: id, name: id.name, kind: kind, network: network,
        coordinate: Coordinate(latitude: latitude, longitude: longitude),
        packsItself: kind == .group, trunk: trunk)
    }
    var contents = Round.Contents(name: "Pooled")
    guard let date = CalendarDate(year: 2026, month: 12, day: 10) else { return contents }
    contents.days = [
      RoundDay(
        date: date, collect: window(6, 12), prepare: window(12, 13),
        deliver: window(13, 20))
    ]
    contents.networks = (0..<2).map { Network(id: Identifier("n\($0)"), name: "Partner \($0)") }
    contents.solidarity = ["n1": 2_000]
    contents.hubs = ["hub"]
    contents.places = [
      place("farm", .producer, 50.7, 2.6), place("dairy", .producer, 50.65, 2.7),
      place(
        "sicily", .producer, 37.5, 15, trunk: Place.Trunk(perDelivery: 60_000, perPallet: 30_000)),
      place("hub", .hub, 50.68, 2.65), place("g0", .group, 50.62, 2.9, network: "n0"),
      place("g1", .group, 50.75, 2.85, network: "n1"),
    ]
    contents.vehicles = [
      Vehicle(
        id: "hired", kind: .van, tenure: .rented, start: "hub", end: "hub",
        capacity: .init(mass: 900_000, volume: 6_000_000),
        costs: .init(perDay: 40_000, perKilometer: 200), consumption: 10)
    ]
    contents.products = [
      Product(id: "potatoes", producer: "farm", name: "Potatoes", mass: 5_000, volume: 8_000),
      Product(id: "apples", producer: "dairy", name: "Apples", mass: 2_000, volume: 4_000),
      Product(id: "oranges", producer: "sicily", name: "Oranges", mass: 6_000, volume: 12_000),
    ]
    contents.orders = (0..<2).flatMap { partner in
      contents.products.map { product in
        OrderLine(
          order: Identifier("o\(partner)"), member: Identifier("H-\(partner)"),
          group: Identifier("g\(partner)"), product: product.id, quantity: 5 + partner)
      }
    }
    return contents
  }
}
