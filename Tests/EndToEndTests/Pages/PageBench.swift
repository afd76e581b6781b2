// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store

extension OfficeBench {
  /// Three finished months of ratings at the desk and two communes, one of which has too few to show.
  func fillTheYear() async throws {
    try await books.write { page throws(OfficeError) in
      for (unit, each) in [("524-mc", 40), ("21040", 15), ("21043", 2)] {
        for month in ["2023-10", "2023-11", "2023-12"] {
          for number in 0..<each { try page.count(number, in: UnitCode(rawValue: unit), during: month) }
        }
      }
    }
  }
}

extension Writing {
  /// Every ninth citizen was not satisfied.
  fileprivate func count(_ number: Int, in unit: UnitCode, during month: String) throws(OfficeError) {
    guard let day = try? LocalDay(parsing: "\(month)-\(number % 18 + 10)"),
      let level = try? Satisfaction(number % 9 == 8 ? 2 : 4 + number % 2)
    else { return }
    let keys = TallyKeys([.moment: "returned", .field: number % 3 == 0 ? "Đất đai" : "Hộ tịch"])
    try count(level, times: 1, source: number % 4 == 0 ? .keyed : .kiosk, keys: keys, in: unit, on: day)
    try count(VisitCounts(visits: 2, prompts: 2, answered: 1), keys: keys, in: unit, on: day)
  }
}
