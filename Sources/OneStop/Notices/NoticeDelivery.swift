// SPDX-License-Identifier: GPL-3.0-or-later

/// One handing over of an issued notice to its addressee: how, when, and by whom it was entered.
package struct NoticeDelivery: Hashable, Codable, Sendable {
  package let unit: UnitCode
  package let draft: Int
  package let way: DeliveryWay
  package let delivered: Instant
  package let entered: Stamp
  /// What the post or the system that sent it calls it.
  package let reference: DeliveryReference?
  /// The number the citizen may name (số biên nhận): gap-free in the unit and the year of entry.
  package let receipt: Int

  package init(
    unit: UnitCode, draft: Int, way: DeliveryWay, delivered: Instant, entered: Stamp, reference: DeliveryReference?,
    receipt: Int
  ) {
    self.unit = unit
    self.draft = draft
    self.way = way
    self.delivered = delivered
    self.entered = entered
    self.reference = reference
    self.receipt = receipt
  }

  /// The receipt with its year, `12/2026`.
  package var receiptNumber: String { "\(receipt)/\(entered.at.day.year)" }
}

/// How a notice reaches its addressee.
package enum DeliveryWay: String, Codable, Sendable, CaseIterable {
  case inPerson = "in_person"
  case post
  case email
  case sms
}

/// The number of an item of post, or of a message: 1 to 40 letters, digits, dots and hyphens. No telephone number, which
/// would be personal data in the journal.
package struct DeliveryReference: RawRepresentable, Hashable, Codable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// - Throws: `InvalidReference` for anything else.
  package init(parsing word: String) throws(InvalidReference) {
    let isTelephone = word.wholeMatch(of: /(0|84)[\d.-]{8,12}/) != nil
    guard !isTelephone, word.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9.-]{0,39}/) != nil else {
      throw InvalidReference(word: word)
    }
    rawValue = word
  }
}

/// A word that cannot be the number of a delivery.
package struct InvalidReference: Error, Hashable, Sendable {
  package let word: String

  package init(word: String) { self.word = word }
}
