// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// One setting of the server: its name everywhere, what it means, and how its word is read.
///
/// `max-body` is `--max-body` on the command line, `MOTCUA_WEB_MAX_BODY` in the environment, `max-body = …` in a file.
package struct WebSetting: Sendable {
  package let name: String
  /// What is to be written, such as `N` or `TỆP/FILE`.
  package let value: String
  package let fallback: String
  package let vi: String
  package let en: String
  let read: @Sendable (String, inout WebSettings) throws(InvalidWord) -> Void

  /// Why a word was not taken, in both languages.
  struct InvalidWord: Error {
    let vi: String
    let en: String
  }

  package var flag: String { "--" + name }

  package var variable: String { Self.prefix + name.uppercased().replacing("-", with: "_") }

  package static let prefix = "MOTCUA_WEB_"

  package static func named(_ name: String) -> WebSetting? { table.first { $0.name == name } }
}
