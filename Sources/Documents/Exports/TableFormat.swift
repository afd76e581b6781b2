// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of files that tables can be written to.
package enum TableFormat: String, CaseIterable, Sendable {
  case csv, xlsx, tsv, json, md

  /// The format that a file's ending stands for; nil for one that no table is written to.
  package init?(ending path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }
}
