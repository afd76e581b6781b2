// SPDX-License-Identifier: GPL-3.0-or-later

/// All units of the books, and the questions asked about how they hang together.
package struct UnitTree: Sendable {
  package let units: [UnitCode: Unit]
  private let children: [UnitCode: [UnitCode]]

  package init(_ units: [Unit]) {
    self.units = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    children = Dictionary(grouping: units.filter { $0.parent != nil }, by: { $0.parent ?? .root })
      .mapValues { $0.map(\.code).sorted() }
  }

  package subscript(code: UnitCode) -> Unit? { units[code] }

  package var all: [Unit] { units.values.sorted { $0.code < $1.code } }

  /// The unit and all below it; for the root, every unit.
  package func scope(of code: UnitCode) -> Set<UnitCode> {
    guard code != .root else { return Set(units.keys) }
    var found: Set<UnitCode> = []
    var waiting = [code]
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += children[next] ?? [] }
    }
    return found
  }

  /// The unit that stands for `code` on a day: itself, or its successor once it has ended; nil when none does.
  package func acting(for code: UnitCode, on day: LocalDay) -> Unit? {
    var seen: Set<UnitCode> = []
    var next = units[code]
    while let unit = next, seen.insert(unit.code).inserted {
      if unit.isValid(on: day) { return unit }
      next = unit.successor.flatMap { units[$0] }
    }
    return nil
  }

  /// What an officer may see on a day. Whoever may see a unit that has ended sees its successor as well: open cases go
  /// on there.
  package func scope(of officer: Officer, on day: LocalDay) -> Set<UnitCode> {
    let named = scope(of: officer.scope)
    guard let acting = acting(for: officer.scope, on: day) else { return named }
    return named.union(scope(of: acting.code))
  }

  /// Whether making `parent` the parent of `code` would close a circle.
  package func closesCircle(_ code: UnitCode, under parent: UnitCode) -> Bool {
    scope(of: code).contains(parent)
  }
}
