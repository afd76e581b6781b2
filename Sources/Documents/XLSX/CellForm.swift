// SPDX-License-Identifier: GPL-3.0-or-later

/// What a number format makes of the number in a cell, as far as it changes what the number means.
enum CellForm: Hashable {
  case number
  /// A day, a time, or both, counted in days.
  case moment
  /// Filled up with zeros to so many digits: codes and telephone numbers that were typed as numbers.
  case padded(Int)
  /// A hundredth is 1 %, with so many decimals.
  case percent(Int)

  /// The form of a format that spreadsheet programs know by its number alone.
  init(builtIn id: Int) {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: self = .moment
    case 9: self = .percent(0)
    case 10: self = .percent(2)
    default: self = .number
    }
  }

  /// The form of a format code such as `dd/mm/yyyy;@` or `[$-42A]d mmmm yyyy`.
  init(code: String) {
    let signs = Self.signs(of: code)
    if signs.contains(where: { "ydhs".contains($0) }) || signs.contains("m") {
      self = .moment
    } else if signs.contains("%") {
      self = .percent(signs.split(separator: ".").dropFirst().first?.prefix { $0 == "0" || $0 == "#" }.count ?? 0)
    } else if (2...20).contains(signs.count), signs.allSatisfy({ $0 == "0" }) {
      self = .padded(signs.count)
    } else {
      self = .number
    }
  }

  /// The first section of a code in small letters, without quoted or escaped text, colours, locales and conditions.
  private static func signs(of code: String) -> String {
    var signs = ""
    var rest = code.prefix(255).lowercased()[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        rest = rest.dropFirst()
      case "[":
        let bracket = rest.prefix { $0 != "]" }
        if bracket.allSatisfy({ "hms".contains($0) }) { signs += bracket }
        rest = rest.dropFirst(bracket.count + 1)
      case ";":
        return signs
      default:
        signs.append(sign)
      }
    }
    return signs == "general" ? "" : signs
  }
}
