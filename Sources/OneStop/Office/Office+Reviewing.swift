// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// What citizens added to ratings from home, for managers; the text of one that may name a person stays away until
  /// it was looked through.
  package func remarks() async throws(OfficeError) -> [KeptRemark] {
    try await asking(as: .manager) { desk, page throws(OfficeError) in
      try page.remarks(in: desk.scope).map(\.withheld)
    }
  }

  /// One of them, by its number.
  package func remark(_ number: Int) async throws(OfficeError) -> KeptRemark {
    guard let remark = try await remarks().first(where: { $0.number == number }) else {
      throw .refused(.unknownRemark(number))
    }
    return remark
  }

  /// Notes that a manager has looked a held remark through and lets it stand among the others.
  package func review(_ number: Int) async throws(OfficeError) -> KeptRemark {
    try await working(as: .manager) { desk, page throws(OfficeError) in
      guard var remark = try page.remarks(in: desk.scope).first(where: { $0.number == number }) else {
        throw .refused(.unknownRemark(number))
      }
      try page.lock(remark.unit)
      remark.isReviewed = true
      try page.save(remark)
      try page.record(
        .review, "remark:\(number)", ChangeRecord(), in: remark.unit, by: desk.officer.login.rawValue, at: desk.now)
      return remark
    }
  }

  /// Citizens who agreed to be called back, with their cases and the day by which; for managers alone.
  package func contactWishes() async throws(OfficeError) -> [ContactWish] {
    try await asking(as: .manager) { desk, page throws(OfficeError) in
      var wishes = try page.contactWishes(in: desk.scope)
      for index in wishes.indices {
        let calendar = try page.calendar(for: wishes[index].visit.unit)
        wishes[index].due = calendar.day(ContactWish.patience, workingDaysAfter: wishes[index].asked)
      }
      return wishes
    }
  }
}

extension WorkingCalendar {
  /// So many working days on; the first day is not counted.
  fileprivate func day(_ count: Int, workingDaysAfter first: LocalDay) -> LocalDay {
    (0..<count).reduce(first) { day, _ in nextWorkingDay(onOrAfter: day.adding(days: 1)) }
  }
}
