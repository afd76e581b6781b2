// SPDX-License-Identifier: GPL-3.0-or-later

extension Office {
  /// Records that an issued notice reached its addressee, by one way at a time; each time has a receipt of its own. It
  /// may have been handed over or sent at an earlier `moment`, but not before it was issued.
  package func deliverNotice(
    _ draft: Int, by way: DeliveryWay, at moment: Instant? = nil, reference: DeliveryReference? = nil,
    unit: UnitCode? = nil
  ) async throws(OfficeError) -> (outcome: NoticeOutcome, delivery: NoticeDelivery) {
    try await working { desk, page throws(OfficeError) in
      let (notice, file) = try desk.lockedNotice(draft, unit: unit, on: page)
      guard let issued = notice.issued, notice.withdrawn == nil else {
        throw .refused(.noticeState(draft, notice.state))
      }
      let at = moment ?? desk.now
      guard at <= desk.now else { throw .refused(.timeInFuture(at, now: desk.now)) }
      // People name minutes: a notice issued at 09:15:42 may have been handed over at 09:15.
      guard at.adding(seconds: 59) >= issued.at else {
        throw .refused(.deliveredBeforeIssue(draft, at, issued: issued.at))
      }
      let delivery = NoticeDelivery(
        unit: notice.unit, draft: draft, way: way, delivered: max(at, issued.at),
        entered: Stamp(officer: desk.officer.login, at: desk.now), reference: reference,
        receipt: try page.next(.noticeReceipt(year: desk.today.year), in: notice.unit))
      try page.insert(delivery)
      try page.record(
        .tell, notice.subject, ChangeRecord(delivery: delivery), in: notice.unit, by: desk.officer.login.rawValue,
        at: desk.now)
      return (NoticeOutcome(notice: notice, file: file, warnings: []), delivery)
    }
  }
}
