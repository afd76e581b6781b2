// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension CheckReport {
  /// The verdict, then what was found, then every journal with its whole head to be kept for a later check.
  package func summary(_ formats: Formats) -> [String] {
    let found = problems.map { "- \($0.sentence(formats))" }
    return [verdict(formats)] + found + chains.map { line(for: $0, formats) }
  }

  private func verdict(_ formats: Formats) -> String {
    let entries = chains.reduce(0) { $0 + $1.entries }
    switch (formats.language, isClean) {
    case (.vi, true):
      return "Sổ toàn vẹn: \(formats.count(chains.count)) nhật ký, \(formats.count(entries)) mục, không có sai lệch."
    case (.vi, false):
      return "Sổ có \(formats.count(problems.count)) sai lệch. Ngừng nhập liệu và giữ nguyên sổ để kiểm tra:"
    case (.en, true):
      let journals = formats.counted(chains.count, "journal", "journals")
      return "The books are whole: \(journals), \(formats.counted(entries, "entry", "entries")), nothing amiss."
    case (.en, false):
      let faults = formats.counted(problems.count, "fault", "faults")
      return "The books have \(faults). Stop entering things and keep the books as they are:"
    }
  }

  private func line(for chain: Chain, _ formats: Formats) -> String {
    // Merged books hold several journals of one unit; where each came from tells them apart.
    let isOneOfSeveral = chains.count { $0.unit == chain.unit } > 1
    let origin = isOneOfSeveral ? " (\(shown(String(chain.origin.prefix(8)))))" : ""
    switch formats.language {
    case .vi:
      let whose = chain.unit.vietnameseChain(formats)
      return "Nhật ký \(whose)\(origin): \(formats.count(chain.entries)) mục, mã cuối \(shown(chain.head))"
    case .en:
      let (whose, count) = (chain.unit.englishChain(formats), formats.counted(chain.entries, "entry", "entries"))
      return "Journal of \(whose)\(origin): \(count), head \(shown(chain.head))"
    }
  }
}
