// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo
import Wording

/// What Cairo answers, as the failures of a paper.
enum Cairo {
  /// Cairo keeps its first mistake and ignores all that follows, so asking once at the end is enough.
  static func check(_ status: cairo_status_t) throws(PaperFailure) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .engine(
      "cairo: " + (cairo_status_to_string(status).map { String(cString: $0) } ?? "status \(status.rawValue)"))
  }
}
