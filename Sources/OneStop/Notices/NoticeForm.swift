// SPDX-License-Identifier: GPL-3.0-or-later

/// The three papers by which offices apologise. Which one the rules in force ask for is data; an office may choose.
package enum NoticeForm: String, Codable, Sendable, CaseIterable {
  /// Form 04 of Circular 01/2018/TT-VPCP: Phiếu xin lỗi và hẹn lại ngày trả kết quả.
  case slip
  /// Since 2025: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết.
  case request
  /// What many offices write instead: Thông báo xin lỗi.
  case announcement

  /// The type in its number: `05/PXL`, `05/TB-UBND`.
  package var symbol: String {
    switch self {
    case .slip, .request: "PXL"
    case .announcement: "TB"
    }
  }
}
