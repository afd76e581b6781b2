// SPDX-License-Identifier: GPL-3.0-or-later

/// Who a case belongs to (chủ hồ sơ) and how to reach them: personal data, kept apart from the case.
package struct Owner: Hashable, Codable, Sendable {
  package var name: String
  package var phone: String?
  package var address: String?
  /// Who handed it in, when that is somebody else (người nộp thay).
  package var submitter: String?

  package init(name: String, phone: String? = nil, address: String? = nil, submitter: String? = nil) {
    self.name = name
    self.phone = phone
    self.address = address
    self.submitter = submitter
  }

  package var hasContact: Bool { phone != nil || address != nil }
}
