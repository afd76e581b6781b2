// SPDX-License-Identifier: GPL-3.0-or-later

/// What a unit's papers say of the unit itself, from a day on (thể thức văn bản; Decree 30/2020/NĐ-CP, annex I).
package struct Letterhead: Hashable, Codable, Sendable {
  package let unit: UnitCode
  package let validFrom: LocalDay
  /// The agency above as it is to be written; nil where the tree of units says it.
  package var parentAgency: String?
  /// The unit as it is to be written; nil for its own name.
  package var agency: String?
  /// Where papers are dated, such as `Bình Sơn`; nil where unit or parent is a place.
  package var place: String?
  /// In whose name and in what office is signed, line by line: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  package var position: [String]
  package var signer: String?
  /// What follows the type in the numbers of its papers, such as `UBND` in `05/PXL-UBND`.
  package var symbol: String?
  /// Who else gets a copy, between the addressee and the files.
  package var recipients: [String]
  /// Where the copy is kept, such as `VT, TTHC`.
  package var filing: String?
  /// Which of the three titles its notices carry; nil for that of the rules in force.
  package var form: NoticeForm?
  /// Its own apology sentence.
  package var apology: NoticeTemplate?
  /// Where citizens may ask, printed on receipts.
  package var contact: String?

  package init(unit: UnitCode, validFrom: LocalDay) {
    self.unit = unit
    self.validFrom = validFrom
    position = []
    recipients = []
  }

  /// The same from another day on.
  package func from(_ day: LocalDay) -> Letterhead {
    var other = Letterhead(unit: unit, validFrom: day)
    (other.parentAgency, other.agency, other.place) = (parentAgency, agency, place)
    (other.position, other.signer, other.symbol) = (position, signer, symbol)
    (other.recipients, other.filing, other.form) = (recipients, filing, form)
    (other.apology, other.contact) = (apology, contact)
    return other
  }

  /// The same with what is not set taken from the unit and those above it, its own first; so a paper stays what it was
  /// when units change.
  package func resolved(among places: [Unit]) -> Letterhead {
    var resolved = self
    resolved.agency = agency ?? places.first?.agencyName
    resolved.parentAgency = parentAgency ?? places.dropFirst().first?.agencyName
    resolved.place = place ?? places.lazy.compactMap(\.placeName).first
    return resolved
  }

  /// What a paper that is to be signed still lacks; any of `places`, the unit and those above it, may be where it is
  /// dated.
  package func missing(among places: [Unit]) -> [LetterheadPart] {
    var missing: [LetterheadPart] = []
    if position.isEmpty { missing.append(.position) }
    if signer == nil { missing.append(.signer) }
    if place == nil, !places.contains(where: \.isPlace) { missing.append(.place) }
    return missing
  }
}

/// What must be known before a paper can be signed.
package enum LetterheadPart: String, Sendable, CaseIterable {
  case position
  case signer
  case place
}

extension [Letterhead] {
  /// The one in force on a day; nil before the first.
  package func inForce(on day: LocalDay) -> Letterhead? {
    filter { $0.validFrom <= day }.max { $0.validFrom < $1.validFrom }
  }
}
