// SPDX-License-Identifier: GPL-3.0-or-later

/// The papers a citizen gets along the way of a case (forms 01–03 of Circular 01/2018/TT-VPCP; stopping since 2025).
package enum SlipKind: String, Codable, Sendable, CaseIterable {
  /// 01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
  case receipt
  /// 02 Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
  case supplement
  /// 03 Phiếu từ chối tiếp nhận giải quyết hồ sơ.
  case refusal
  /// Thông báo dừng giải quyết hồ sơ.
  case stop

  /// The paper a stage calls for; nil where the case is no longer the desk's business.
  package init?(for stage: Stage) {
    switch stage {
    case .received, .processing, .resolved, .delivered: self = .receipt
    case .supplement: self = .supplement
    case .refused: self = .refusal
    case .stopped: self = .stop
    case .withdrawn, .void: return nil
    }
  }

  /// What was done that it tells the citizen.
  package var verb: Verb {
    switch self {
    case .receipt: .receive
    case .supplement: .supplement
    case .refusal: .refuse
    case .stop: .stop
    }
  }

  /// Whether it can be printed at a stage: what was said at receipt stays true, the others while they hold.
  package func fits(_ stage: Stage) -> Bool {
    guard let own = SlipKind(for: stage) else { return false }
    return self == own || self == .receipt && stage == .supplement
  }
}
