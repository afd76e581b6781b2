// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts as the cells of a workbook hold them.
enum WorkbookText {
  /// A text that reads `_x0041_` would come back as `A`, which is how workbooks write signs that XML has not: its first
  /// underscore is written like such a sign, and comes back as itself.
  static func written(_ text: String) -> String {
    guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }
}
