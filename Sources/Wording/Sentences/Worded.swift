// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that is said to people in whole sentences, each language in one exhaustive `switch`.
package protocol Worded {
  func vietnamese(_ formats: Formats) -> String
  func english(_ formats: Formats) -> String
}

extension Worded {
  /// What happened and what to do about it, in the language of `formats`; no line break at the end.
  package func sentence(_ formats: Formats) -> String {
    switch formats.language {
    case .vi: vietnamese(formats)
    case .en: english(formats)
    }
  }
}
