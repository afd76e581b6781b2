// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Why the server does not start with the settings it was given.
package struct InvalidSetting: Error, Equatable {
  package let vi: String
  package let en: String

  package func sentence(_ language: Language) -> String { language == .vi ? vi : en }
}

extension InvalidSetting {
  static func unknown(_ shown: String, nearest: String?) -> Self {
    let shown = shown.oneLine
    return Self(
      vi: "Không có thiết lập \(shown)." + (nearest.map { " Ý là \($0)?" } ?? ""),
      en: "There is no setting \(shown)." + (nearest.map { " Did you mean \($0)?" } ?? ""))
  }

  static func bad(_ shown: String, _ word: String, _ reason: WebSetting.InvalidWord) -> Self {
    let (shown, word) = (shown.oneLine, word.oneLine)
    return Self(vi: "\(shown): \"\(word)\" không được, \(reason.vi).", en: "\(shown): not \"\(word)\", \(reason.en).")
  }

  static func noValue(_ shown: String) -> Self {
    Self(vi: "\(shown.oneLine) thiếu giá trị.", en: "\(shown.oneLine) has no value.")
  }

  static func unreadable(_ path: String) -> Self {
    Self(
      vi: "Không đọc được tệp thiết lập \(path.oneLine).", en: "The file of settings \(path.oneLine) cannot be read.")
  }

  static let halfTLS = Self(
    vi: "tls-certificate và tls-key phải đi cùng nhau.", en: "tls-certificate and tls-key go together.")
}

extension String {
  /// The same without what would move a terminal's cursor.
  var oneLine: String {
    String(
      String.UnicodeScalarView(unicodeScalars.prefix(200).map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
