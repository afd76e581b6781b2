// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// What the dissatisfied ratings of a month said, how many of those people were called back, and what was changed;
  /// for managers, over their whole scope: digests of a unit and of a part of it could be subtracted, and so could
  /// those of two days of a month that is not over.
  package func digest(of month: LocalMonth) async throws(OfficeError) -> MonthDigest {
    // Reasons are counted when a day is sealed: what a last day adds could be told from the digest before.
    try await sealEarlierDays()
    return try await asking(as: .manager) { desk, page throws(OfficeError) in
      guard month < desk.today.month else { throw .refused(.monthNotOver(month)) }
      let reasons = ReasonDigest(try page.reasonCounts(in: desk.scope, during: month))
      let pressed = try page.ratingCounts(in: desk.scope, during: .month(month), by: .source).filter {
        $0.source == .kiosk || $0.source == .link
      }
      return MonthDigest(
        month: month, reasons: reasons,
        isUnknown: reasons.isEmpty && pressed.contains { $0.levels.dissatisfied > 0 },
        followUps: try page.followUpCounts(in: desk.scope, during: month, on: desk.today),
        changes: try page.publicChanges().filter { $0.cause.month == month })
    }
  }

  /// Everything that changed because of ratings, the latest first; anybody may read it.
  package func publicChanges() async throws(OfficeError) -> [PublicChange] {
    try await books.read { page throws(OfficeError) in try page.publicChanges() }
  }

  /// Says what changed because of ratings, for the tablets and the public pages, and what led to it; nil takes the
  /// latest change back.
  package func setPublicChange(
    _ text: FreeText?, because cause: ChangeCause = ChangeCause()
  ) async throws(OfficeError) {
    try await working(as: .administrator) { desk, page throws(OfficeError) in
      try desk.mayAdminister(.root)
      try page.lock(.root)
      var facts: [String: String] = [:]
      if let text {
        try page.save(.publicChange, text.text)
        let number = try page.next(.publicChange, in: .root)
        try page.insert(PublicChange(number: number, day: desk.today, text: text.text, cause: cause))
        facts["reason"] = cause.reason?.rawValue
        facts["field"] = cause.field
        facts["month"] = cause.month?.iso
      } else {
        try page.withdrawLatestChange()
        try page.save(.publicChange, try page.publicChanges().first?.text)
      }
      facts[TextSetting.publicChange.rawValue] = try page.storedText(of: .publicChange) ?? ""
      try page.record(
        .settings, "setting:\(TextSetting.publicChange.rawValue)", ChangeRecord(facts: facts), in: .root,
        by: desk.officer.login.rawValue, at: desk.now)
    }
  }
}
