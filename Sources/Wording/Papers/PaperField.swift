// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a text of a paper comes from, as the person knows it who can change it.
package enum PaperField: String, Sendable, CaseIterable {
  case agency, parentAgency, place, number, owner, submitter, address, phone, caseCode, procedure, reason, signer
  case position, recipients, apology, contact, unit
}

extension PaperField: Named {
  package var vietnameseName: String {
    switch self {
    case .agency: "tên cơ quan"
    case .parentAgency: "tên cơ quan chủ quản"
    case .place: "địa danh"
    case .number: "số văn bản"
    case .owner: "tên chủ hồ sơ"
    case .submitter: "tên người nộp"
    case .address: "địa chỉ"
    case .phone: "điện thoại"
    case .caseCode: "mã hồ sơ"
    case .procedure: "tên thủ tục"
    case .reason: "lý do"
    case .signer: "người ký"
    case .position: "chức vụ người ký"
    case .recipients: "nơi nhận"
    case .apology: "lời xin lỗi"
    case .contact: "nơi liên hệ"
    case .unit: "tên đơn vị"
    }
  }

  package var englishName: String {
    switch self {
    case .agency: "the agency's name"
    case .parentAgency: "the parent agency's name"
    case .place: "the place"
    case .number: "the number"
    case .owner: "the owner's name"
    case .submitter: "the submitter's name"
    case .address: "the address"
    case .phone: "the telephone"
    case .caseCode: "the case code"
    case .procedure: "the procedure's name"
    case .reason: "the reason"
    case .signer: "the signer"
    case .position: "the signer's position"
    case .recipients: "the recipients"
    case .apology: "the apology"
    case .contact: "the contact"
    case .unit: "the unit's name"
    }
  }
}
