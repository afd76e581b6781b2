// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// The words of an apology notice, part by part, for any layout: the official paper is always in Vietnamese.
///
/// Parts and order follow form 04 of Circular 01/2018/TT-VPCP; the title comes from the rules of the case. The wording
/// says that the case is late only once it is; before, that it will not be ready.
package struct NoticeWording: Hashable, Sendable {
  /// Why the paper does not count (yet or any more): `BẢN NHÁP 7 – CHƯA DUYỆT`; nil once it is issued.
  package let mark: String?
  /// The agency above the author, where it is known.
  package let parentAgency: String?
  /// The unit that is late and speaks (Decree 61/2018/NĐ-CP art. 19.9), not the desk.
  package let agency: String
  package let number: String
  package let placeAndDate: String
  package let title: String
  /// To whom, with address and telephone where they are known.
  package let addressee: [String]
  package let paragraphs: [String]
  /// For whom is signed and in what office, in capitals; then how.
  package let signature: [String]
  package let signatureNote: String
  package let recipients: [String]

  package static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  package static let motto = "Độc lập - Tự do - Hạnh phúc"
  package static let recipientsTitle = "Nơi nhận:"

  package init(_ paper: NoticePaper) {
    let facts = NoticeFacts(paper)
    mark = facts.mark
    parentAgency = facts.parentAgency
    agency = facts.author
    number = facts.number
    placeAndDate = facts.placeAndDate
    title = Printable.line(paper.rules.noticeTitle).uppercased()
    addressee = facts.addressee
    paragraphs = facts.paragraphs
    signature = facts.isSignedByCommittee ? ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] : ["THỦ TRƯỞNG ĐƠN VỊ"]
    signatureNote = "(Ký, ghi rõ họ tên và đóng dấu)"
    let desk = facts.author == facts.desk ? [] : ["- \(facts.desk);"]
    recipients = ["- Như trên;"] + desk + ["- Lưu: VT, hồ sơ."]
  }
}
