// SPDX-License-Identifier: GPL-3.0-or-later

/// How numbers and dates are written for people: `4.769`, `99,4%`, `05/01/2024`.
///
/// Plain Swift, so that a single query need not load ICU. Files for machines do not use it.
package struct Formats: Hashable, Sendable {
  package let language: Language

  package init(language: Language) { self.language = language }

  /// What stands where there is no figure, never 0% or 100%.
  package static let noData = "–"

  /// A number with its thousands apart: `4.769`, in English `4,769`.
  package func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += groupSeparator }
      grouped.append(digit)
    }
    return number < 0 ? "-" + grouped : grouped
  }

  /// A number in an official text: below 10 with a leading zero in Vietnamese (`02 xã`).
  package func officialCount(_ number: Int) -> String {
    language == .vi && (0..<10).contains(number) ? "0\(number)" : count(number)
  }

  /// A difference with its sign: `+257`, `-3`, `0`.
  package func signed(_ number: Int) -> String {
    number > 0 ? "+" + count(number) : count(number)
  }

  var groupSeparator: String { language == .vi ? "." : "," }
  var decimalSeparator: String { language == .vi ? "," : "." }

  /// A number of tenths (hundredths, …) as a decimal: 994 with one decimal is `99,4`.
  func decimal(_ scaled: Int, decimals: Int) -> String {
    guard decimals > 0 else { return count(scaled) }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = count(Int(padded.dropLast(decimals)) ?? 0)
    return (scaled < 0 ? "-" : "") + whole + decimalSeparator + padded.suffix(decimals)
  }
}
