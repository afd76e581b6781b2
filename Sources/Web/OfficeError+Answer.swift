// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import HTTPTypes
import OneStop
import Wording

/// What the office says no to, as the web says it.
extension OfficeError: WebError {
  package var refusal: WebRefusal {
    switch self {
    case .refused(let refusal):
      WebRefusal(
        refusal.status, vi: refusal.sentence(Formats(language: .vi)), en: refusal.sentence(Formats(language: .en)))
    case .unavailable: .unavailable()
    }
  }
}

extension Refusal {
  fileprivate var status: HTTPResponse.Status {
    switch self {
    case .unknownDevice: .unauthorized
    case .unknownPairing, .unknownToken, .unknownCase, .unknownProcedure, .unknownUnit: .notFound
    case .answerTooOld, .promptEnded: .gone
    case .alreadyAnswered: .conflict
    default: .unprocessableContent
    }
  }
}
