// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Names of sheets as spreadsheets take them.
enum WorkbookName {
  /// The longest name, in UTF-16 units, as Excel counts.
  static let longest = 31

  /// The name without what no sheet's name may hold, cut to its length, and unlike all others, whatever their case.
  static func made(_ wanted: String, besides others: [String] = []) -> String {
    let taken = Set(others.map { $0.lowercased() } + ["history"])
    let plain = cleaned(wanted)
    var name = cut(plain, longest)
    var count = 1
    while taken.contains(name.lowercased()) {
      count += 1
      name = cut(plain, longest - " (\(count))".count) + " (\(count))"
    }
    return name
  }

  /// A name as formulas have it.
  static func quoted(_ name: String) -> String { "'\(name)'" }

  private static func cleaned(_ wanted: String) -> String {
    let replaced = wanted.precomposedStringWithCanonicalMapping.map { character -> Character in
      let isSpoilt = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      // Formulas would have to double an apostrophe, which the library does not look through.
      if character == "'" { return "’" }
      return isSpoilt || "[]:*?/\\".contains(character) ? "-" : character
    }
    let name = trimmed(String(replaced))
    return name.isEmpty ? "-" : name
  }

  private static func cut(_ name: String, _ limit: Int) -> String {
    var cut = name
    while cut.utf16.count > limit { cut.removeLast() }
    return trimmed(cut)
  }

  private static func trimmed(_ name: String) -> String {
    var rest = name[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
