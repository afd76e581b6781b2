// SPDX-License-Identifier: GPL-3.0-or-later

/// Something with a name that stands in lists, tables and sentences; without a capital unless it is always written so.
package protocol Named {
  var vietnameseName: String { get }
  var englishName: String { get }
}

extension Named {
  /// The name in the language of `formats`.
  package func name(_ formats: Formats) -> String {
    switch formats.language {
    case .vi: vietnameseName
    case .en: englishName
    }
  }
}
