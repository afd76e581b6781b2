// SPDX-License-Identifier: GPL-3.0-or-later

/// An agency, commune or desk that has cases, valid between two days; its successor goes on with what is open.
package struct Unit: Hashable, Codable, Sendable {
  package let code: UnitCode
  package var name: String
  package var kind: String
  package var parent: UnitCode?
  package var validFrom: LocalDay?
  package var validTo: LocalDay?
  package var successor: UnitCode?
  /// The agency's identifier that opens its dossier codes, such as `000.00.53.H48`; without one, H-numbers alone.
  package var agencyCode: String?
  /// Who numbers its apology notices.
  package var numbering: Numbering

  package init(
    code: UnitCode, name: String, kind: String = "", parent: UnitCode? = nil, validFrom: LocalDay? = nil,
    validTo: LocalDay? = nil, successor: UnitCode? = nil, agencyCode: String? = nil, numbering: Numbering = .register
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.parent = parent
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
    self.agencyCode = agencyCode
    self.numbering = numbering
  }

  package func isValid(on day: LocalDay) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

/// Who gives a notice its number: the desk's own gap-free register, or the agency's registry (văn thư) by hand.
package enum Numbering: String, Codable, Sendable, CaseIterable {
  case register
  case registry
}
