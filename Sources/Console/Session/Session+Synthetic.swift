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

  /// The column of an exported file that says its rows are invented.
  nonisolated static let syntheticColumn = "synthetic"

  /// The columns of a file that mean nothing here, the mark of invented data not among them.
  ///
  /// - Throws: a refusal for a file of invented data on its way into the books of a real office.
  func withoutSyntheticMark(_ unknown: [String], of path: String) throws(CommandFailure) -> [String] {
    guard unknown.contains(Self.syntheticColumn) else { return unknown }
    guard isSynthetic else {
      throw CommandFailure(
        .refused,
        text(
          "\(path) là dữ liệu mô phỏng (cột \(Self.syntheticColumn)): chỉ nạp được vào sổ mô phỏng.",
          "\(path) holds synthetic data (column \(Self.syntheticColumn)): only synthetic books take it."))
    }
    return unknown.filter { $0 != Self.syntheticColumn }
  }
}
