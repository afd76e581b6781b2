// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Portal
import Proving

extension PortalMessage {
  static let notice = PortalMessage(
    key: "524-2023-0007", body: #"{"phieu":"7/PXL","ngayHen":"2023-11-20","lyDo":"Chờ ý kiến cơ quan chuyên môn"}"#)
}

extension PortalServer {
  /// The portal program's side of this server: it trusts the server unless told otherwise.
  func portal(
    at url: String? = nil, token: String? = nil, trust: String?? = .none, patience: Int = 20
  ) throws -> HTTPSPortal {
    HTTPSPortal(
      try WebAddress(parsing: url ?? self.url), token: token, trust: trust ?? self.trust, patience: patience)
  }
}

extension Portal {
  /// Why a message could not be posted; nil when it was taken.
  func failure(posting message: PortalMessage = .notice) async -> PortalFailure? {
    do throws(PortalFailure) {
      try await post(message)
      return nil
    } catch {
      return error
    }
  }
}
