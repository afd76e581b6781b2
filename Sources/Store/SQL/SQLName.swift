// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// This name as an SQL identifier; the same spelling works on both engines.
  var quotedName: String {
    "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
