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

  /// All of them, for the program's help.
  package static var listing: String {
    let rows = table.map { setting in
      let fallback = setting.fallback.isEmpty ? "" : " (\(setting.fallback))"
      return "  \(setting.flag) \(setting.value)\(fallback)\n      \(setting.vi) \(setting.en)"
    }
    return "Mỗi thiết lập viết ở dòng lệnh, ở biến \(prefix)… hoặc trong tệp --config FILE (dòng: port = 8080).\n"
      + "Each setting stands on the command line, in a variable \(prefix)…, or in a file: --config FILE.\n\n"
      + rows.joined(separator: "\n")
  }

  package static func named(_ name: String) -> WebSetting? { table.first { $0.name == name } }
}
