import Cabotage
import Quantities

extension PaperSource {
  /// How many groups stand side by side on a page.
  private static let groupsPerPage = 11

  /// The table of products by group, over as many pages as the groups need.
  var tableSheets: [PaperSheet] {
    let units = groups.map { group in
      Dictionary(uniqueKeysWithValues: goods(for: group).map { ($0.product, $0.units) })
    }
    let products = gathered(groups.flatMap { goods(for: $0) })
    let pages = stride(from: 0, to: groups.count, by: Self.groupsPerPage).map {
      $0..<min($0 + Self.groupsPerPage, groups.count)
    }
    return pages.enumerated().map { page, range in
      let view: TemplateView = [
        "groups": range.map { ["code": code(groups[$0]), "name": groups[$0].name] },
        "rows": products.map { row($0, units: units[range]) },
        "unitSums": range.map { wording.integer(units[$0].values.reduce(0, +)) },
        "massSums": range.map { kilos(of: goods(for: groups[$0])) },
        "unitTotal": wording.integer(products.map(\.units).reduce(0, +)),
        "massTotal": kilos(of: products),
      ]
      let codes = "\(code(groups[range.lowerBound]))–\(code(groups[range.upperBound - 1]))"
      return PaperSheet(
        kind: .table, code: pages.count > 1 ? "\(page + 1)/\(pages.count)" : "", title: codes,
        subtitle: dates, view: view)
    }
  }

  private func row(
    _ product: ProductCount, units: ArraySlice<[Identifier<Product>: Int]>
  ) -> TemplateView {
    productLine(product).merging([
      "cells": units.map { $0[product.product].map(wording.integer) ?? "" },
      "total": wording.integer(product.units),
    ]) { own, _ in own }
  }

  private func kilos(of goods: [ProductCount]) -> String {
    wording.wholeKilos(goods.map(mass).reduce(.zero, +))
  }
}
