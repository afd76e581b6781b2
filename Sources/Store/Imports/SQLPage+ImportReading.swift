// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension SQLPage {
  func lateness(of codes: Set<CaseCode>) throws(OfficeError) -> [CaseCode: CaseLateness] {
    let codes = Array(codes)
    var found: [CaseCode: (CaseID, Punctuality?)] = [:]
    for start in stride(from: 0, to: codes.count, by: 500) {
      let some = codes[start..<min(start + 500, codes.count)].map { SQLValue.text($0.rawValue) }
      let marks = some.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      for row in try fields("SELECT code, id, judged_due FROM case_file WHERE code IN (\(marks))", some) {
        found[CaseCode(rawValue: try row.text(0))] = (
          CaseID(rawValue: try row.text(1)), Punctuality(rawValue: try row.text(2))
        )
      }
    }
    let late = found.values.filter { $0.1 == .late }.map(\.0)
    let notices = late.isEmpty ? [:] : try notices(of: late)
    return found.mapValues { id, delay in
      CaseLateness(delay: delay, apology: delay == .late ? ApologyState(notices[id] ?? []) : nil)
    }
  }

  func isTaken(_ code: CaseCode) throws(OfficeError) -> Bool {
    try first("SELECT 1 FROM case_row WHERE code = $1", [.text(code.rawValue)]) != nil
  }
}
