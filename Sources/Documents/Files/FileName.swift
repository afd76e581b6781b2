// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Names for files that every system takes, Windows among them, whatever the data they are made of holds.
package enum FileName {
  /// The longest name that is made, in letters, without its ending.
  private static let longest = 80

  /// A name of unaccented letters, digits, dots and hyphens: `01/PXL` and `H151` become `01-PXL-H151`. Nothing in it
  /// leads to another folder; names that Windows keeps for devices get a hyphen in front.
  package static func made(of parts: [String]) -> String {
    let name = String(parts.map(plain).filter { !$0.isEmpty }.joined(separator: "-").prefix(longest))
    let trimmed = String(name.trimming { $0 == "." || $0 == "-" })
    guard !trimmed.isEmpty else { return "-" }
    let stem = trimmed.split(separator: ".", maxSplits: 1).first.map(String.init) ?? trimmed
    return devices.contains(stem.uppercased()) ? "-" + trimmed : trimmed
  }

  private static func plain(_ part: String) -> String {
    var plain = ""
    for character in part.withoutMarks {
      let isInside = plain.last.map { $0.isLetter || $0.isNumber } ?? false
      let isKept = character.isASCII && (character.isLetter || character.isNumber || character == "." && isInside)
      if isKept { plain.append(character) } else if plain.last != "-" { plain.append("-") }
    }
    return String(plain.trimming { $0 == "-" })
  }

  private static let devices: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}

extension String {
  /// Letters without their marks, capitals kept: `Đất` becomes `Dat`.
  fileprivate var withoutMarks: String {
    String(
      decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.properties.isDiacritic }.map { scalar in
        switch scalar {
        case "đ": "d"
        case "Đ": "D"
        default: Character(scalar)
        }
      })
  }

  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
