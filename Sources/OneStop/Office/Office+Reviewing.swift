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
}
