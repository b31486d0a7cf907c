import Cabotage
import Quantities
import Yams

/// `round.yaml`, written with a comment above each key.
struct RoundFileWriter {
  private let contents: Round.Contents
  private let language: Language

  init(_ contents: Round.Contents) {
    self.contents = contents
    language = contents.language
  }

  /// The whole file.
  var text: String {
    var text = ""
    for column in Layout.round.columns {
      guard let value = value(of: column.name) else { continue }
      text += "# \(column.about[language])\n" + yaml([(plain(column[language]), value)]) + "\n"
    }
    return text
  }

  private func value(of key: String) -> Node? {
    switch key {
    case "name": quoted(contents.name)
    case "language": plain(language.rawValue)
    case "days": sequence(contents.days.map(day))
    case "hubs": contents.hubs.isEmpty ? nil : sequence(contents.hubs.map { quoted($0.name) })
    case "detour": plain(NumberText.written(contents.detour, in: language))
    case "balance":
      contents.balance == 0
        ? nil : plain(NumberText.written(contents.balance.value, per: 1_000, in: language))
    case "replan": contents.changePrices == ChangePrices() ? nil : prices(contents.changePrices)
    case "packing":
      contents.packingTimes == PackingTimes() ? nil : times(contents.packingTimes)
    case "shortage":
      contents.shortageRule == .leximin
        ? nil : quoted(Vocabulary.shortageRules.word(for: contents.shortageRule, in: language))
    case "networks":
      contents.networks.isEmpty
        ? nil : mapping(contents.networks.map { (quoted($0.id.name), quoted($0.name)) })
    case "solidarity": contents.solidarity.isEmpty ? nil : gifts(contents.solidarity)
    case "emergency": contents.emergency.map(quoted)
    case "notes": contents.notes.isEmpty ? nil : sequence(contents.notes.map(quoted))
    default: preconditionFailure("no key \(key)")
    }
  }

  private func prices(_ prices: ChangePrices) -> Node {
    func written(_ amount: Int, _ unit: AmountUnit) -> Node {
      plain(NumberText.written(amount, per: unit.scale, in: language))
    }
    let values = [
      "other_vehicle": written(prices.otherVehicle.value, .euro),
      "other_hour": written(prices.otherHour.value, .euro),
      "tolerance": written(prices.tolerance.value, .minute),
      "extra_vehicle": written(prices.extraVehicle.value, .euro),
    ]
    return mapping(values, .replan)
  }

  private func gifts(_ gifts: [Identifier<Network>: Money]) -> Node {
    mapping(
      gifts.sorted { $0.key < $1.key }.map { network, amount in
        let euros = NumberText.written(
          amount.value, per: AmountUnit.euro.scale, in: language)
        return (quoted(network.name), plain(euros))
      })
  }

  private func times(_ times: PackingTimes) -> Node {
    func written(_ time: Seconds) -> Node {
      plain(NumberText.written(time.value, per: AmountUnit.minute.scale, in: language))
    }
    let values = [
      "minutes_per_crate": written(times.perCrate), "minutes_per_line": written(times.perLine),
    ]
    return mapping(values, .packing)
  }

  /// The values by the keys of a layout.
  private func mapping(_ values: [String: Node], _ layout: Layout) -> Node {
    mapping(
      layout.columns.compactMap { column in
        values[column.name].map { (plain(column[language]), $0) }
      })
  }

  private func day(_ day: RoundDay) -> Node {
    let hours = ["collect": day.collect, "prepare": day.prepare, "deliver": day.deliver]
    return mapping(
      Layout.day.columns.compactMap { column in
        guard let windows = hours[column.name] else {
          return (plain(column[language]), plain(DateText.written(day.date, in: language)))
        }
        let text = HoursText.written(windows.map { Opening($0) }, in: language)
        return windows.isEmpty ? nil : (plain(column[language]), quoted(text))
      })
  }

  private func plain(_ text: String) -> Node {
    Node(text)
  }

  private func quoted(_ text: String) -> Node {
    Node(text, .implicit, .doubleQuoted)
  }

  private func sequence(_ nodes: [Node]) -> Node {
    Node(nodes, .implicit, nodes.isEmpty ? .flow : .block)
  }

  private func mapping(_ pairs: [(Node, Node)]) -> Node {
    Node(pairs, .implicit, .block)
  }

  private func yaml(_ pairs: [(Node, Node)]) -> String {
    do {
      return try Yams.serialize(node: mapping(pairs), width: -1, allowUnicode: true)
    } catch {
      preconditionFailure("Yams cannot write a text: \(error)")
    }
  }
}
