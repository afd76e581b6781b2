// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension Paper {
  /// An apology notice, always in Vietnamese: parts and order follow form 04 of Circular 01/2018/TT-VPCP, the title is
  /// that of the rules or of the office's choice. It says that the case is late only once it is.
  package init(_ notice: NoticePaper, format: PaperFormat = .a4) {
    let facts = NoticeFacts(notice)
    let title = facts.title
    self.init(
      format: format,
      title: [title.0.lowercased().capitalised, notice.notice.number].compactMap(\.self).joined(separator: " "),
      made: (notice.notice.issued ?? notice.notice.approved ?? notice.notice.drafted).at, mark: facts.mark,
      blocks: [
        .head(facts.head), .title(title.0, subject: title.subject), .addressee(facts.addressee),
      ] + facts.paragraphs.map(Block.paragraph)
        + [.closing(PaperClosing(recipients: facts.recipients, signatures: [facts.signature]))],
      values: facts.values)
  }
}

extension NoticeFacts {
  /// What the books and the letterhead put into the paper.
  fileprivate var values: [Paper.Value] {
    let letterhead = paper.letterhead
    let own: [(PaperField, String?)] = [
      (.owner, paper.owner?.name), (.address, paper.owner?.address), (.phone, paper.owner?.phone),
      (.reason, paper.reason), (.caseCode, paper.file.name), (.procedure, paper.procedure?.name),
      (.number, paper.notice.number), (.agency, letterhead.agency), (.parentAgency, letterhead.parentAgency),
      (.place, letterhead.place), (.signer, letterhead.signer),
      (.position, letterhead.position.joined(separator: " ")),
      (.recipients, letterhead.recipients.joined(separator: " ")), (.recipients, letterhead.filing),
      (.apology, letterhead.apology?.text), (.unit, paper.author?.name), (.unit, paper.unit?.name),
    ]
    return own.compactMap { field, text in text.map { Paper.Value(field, $0) } }
  }
}
