// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The options of the command language; each has a Vietnamese word that survives any keyboard, and an English one.
enum OptionName: String, CaseIterable, Sendable {
  case unit, by, period, reason, newDate, format, source, at, counter
  case owner, phone, address, submitter, code, channel, sameVisit
  case limit, override, complete, maxErrors, skipBad, dryRun, head, overwrite, times
  case emptied, witness, counted, daily
  case cases
  case about, attitude, field
  case form, way, reference, only, sheet, separate
  case signer, position, place, above, copies, filing, apology, contact
  case name, role, scope, symbol, agency, numbering, validFrom, validTo, parent, kind, successor, off, active

  var words: [String] {
    switch self {
    case .unit: ["donvi", "đơn vị", "unit"]
    case .by: ["theo", "by"]
    case .period: ["ky", "kỳ", "period"]
    case .reason: ["lydo", "lý do", "reason"]
    case .newDate: ["hen", "hẹn", "new-date"]
    case .format: ["kieu", "kiểu", "format"]
    case .source: ["nguon", "nguồn", "source"]
    case .at: ["luc", "lúc", "at"]
    case .counter: ["quay", "quầy", "counter"]
    case .owner: ["chu", "chủ", "owner"]
    case .phone: ["dt", "điện thoại", "phone"]
    case .address: ["diachi", "địa chỉ", "address"]
    case .submitter: ["nopthay", "nộp thay", "submitter"]
    case .code: ["ma", "mã", "code"]
    case .channel: ["kenh", "kênh", "channel"]
    case .sameVisit: ["cungkhach", "cùng khách", "same-visit"]
    case .limit: ["han", "hạn", "limit"]
    case .override: ["vuot", "vượt", "override"]
    case .complete: ["du", "đủ", "complete"]
    case .maxErrors: ["toida", "tối đa", "max-errors"]
    case .skipBad: ["bo-loi", "boloi", "bỏ lỗi", "skip-bad"]
    case .dryRun: ["thu", "thử", "dry-run"]
    case .head: ["dau", "đầu", "head"]
    case .overwrite: ["ghide", "ghi đè", "overwrite"]
    case .times: ["lan", "lần", "times"]
    case .emptied: ["ngay", "ngày", "emptied"]
    case .witness: ["voi", "với", "with"]
    case .daily: ["tungngay", "từng ngày", "daily"]
    case .cases: ["hs", "ho-so", "hồ sơ", "cases"]
    case .about: ["ve", "về", "about"]
    case .attitude: ["thaido", "thái độ", "attitude"]
    case .field: ["linhvuc", "lĩnh vực", "field"]
    case .counted: ["dem", "đếm", "counted"]
    case .form: ["mau", "mẫu", "form"]
    case .way: ["cach", "cách", "way"]
    case .reference: ["van-don", "vandon", "vận đơn", "reference"]
    case .only: ["chi", "chỉ", "only"]
    case .sheet: ["kho", "khổ", "sheet"]
    case .separate: ["rieng", "riêng", "separate"]
    case .signer: ["nguoiky", "người ký", "signer"]
    case .position: ["chucvu", "chức vụ", "position"]
    case .place: ["dia-danh", "diadanh", "địa danh", "place"]
    case .above: ["cap-tren", "captren", "cấp trên", "above"]
    case .copies: ["noinhan", "nơi nhận", "copies"]
    case .filing: ["luu", "lưu", "filing"]
    case .apology: ["loi", "lời", "apology"]
    case .contact: ["lien-he", "lienhe", "liên hệ", "contact"]
    case .name: ["ten", "tên", "name"]
    case .role: ["vai-tro", "vaitro", "vai trò", "role"]
    case .scope: ["phamvi", "phạm vi", "scope"]
    case .symbol: ["kyhieu", "ký hiệu", "symbol"]
    case .agency: ["coquan", "cơ quan", "agency"]
    case .numbering: ["danh-so", "danhso", "đánh số", "numbering"]
    case .validFrom: ["tungay", "từ ngày", "from"]
    case .validTo: ["denngay", "đến ngày", "to"]
    case .parent: ["thuoc", "thuộc", "parent"]
    case .kind: ["loai", "loại", "kind"]
    case .successor: ["kethua", "kế thừa", "successor"]
    case .off: ["nghi", "nghỉ", "off"]
    case .active: ["lam-lai", "làm lại", "active"]
    }
  }

  /// Whether the option stands alone, without a value.
  var isFlag: Bool { argument == nil }

  static let table = WordTable(allCases.map { WordTable.Entry($0.words, $0) })

  /// The option a name stands for: typed with hyphens or not, folded or mangled by an input method.
  static func named(_ word: String) -> OptionName? { match(word)?.value }

  /// As `named`, with what the name was taken for.
  static func match(_ word: String) -> WordTable<OptionName>.Match? {
    if let match = table.match([word], allowingPrefixes: false) { return match }
    let spaced = word.replacing("-", with: " ").split(separator: " ").map(String.init)
    guard let match = table.match(spaced, allowingPrefixes: false), match.consumed == spaced.count else { return nil }
    return match
  }
}
