// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of paragraph of an official paper, each a style of its own: who opens the file changes all of a kind
/// at once.
enum WordStyle: String, CaseIterable, Sendable {
  case nation, motto, parentAgency, agency, number, placeAndDate
  case title, subject, addressee, body, item
  case cellTitle, cell, note, underCode
  case recipientsTitle, recipient, signatureTitle, signatureNote, signatureName
  case rule, gap, mark, pageNumber

  /// As Word lists it.
  var name: String {
    switch self {
    case .nation: "Quốc hiệu"
    case .motto: "Tiêu ngữ"
    case .parentAgency: "Cơ quan chủ quản"
    case .agency: "Cơ quan"
    case .number: "Số, ký hiệu"
    case .placeAndDate: "Địa danh, ngày tháng"
    case .title: "Tên văn bản"
    case .subject: "Trích yếu"
    case .addressee: "Kính gửi"
    case .body: "Đoạn văn"
    case .item: "Gạch đầu dòng"
    case .cellTitle: "Đầu bảng"
    case .cell: "Ô bảng"
    case .note: "Bên mã QR"
    case .underCode: "Dưới mã QR"
    case .recipientsTitle: "Nơi nhận"
    case .recipient: "Dòng nơi nhận"
    case .signatureTitle: "Chức vụ người ký"
    case .signatureNote: "Cách ký"
    case .signatureName: "Họ tên người ký"
    case .rule: "Đường kẻ"
    case .gap: "Khoảng trống"
    case .mark: "Dấu bản nháp"
    case .pageNumber: "Số trang"
    }
  }
}
