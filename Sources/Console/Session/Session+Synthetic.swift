// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// Invented data say so wherever they go; books of a real office say nothing.
extension Session {
  var syntheticSentence: String {
    text("Dữ liệu mô phỏng, không phải số liệu thật.", "Synthetic data, not real figures.")
  }

  func marked(_ report: Report) -> Report {
    guard isSynthetic else { return report }
    var report = report
    report.synthetic = syntheticSentence
    return report
  }

  /// A paper with the mark above everything, beside the one it may have already.
  func marked(_ paper: Paper) -> Paper {
    let mark = "DỮ LIỆU MÔ PHỎNG"
    guard isSynthetic, paper.mark?.hasPrefix(mark) != true else { return paper }
    var paper = paper
    paper.mark = [mark, paper.mark].compactMap(\.self).joined(separator: " – ")
    return paper
  }
}
