// SPDX-License-Identifier: GPL-3.0-or-later

import Logging

extension WebSetting {
  /// Every setting there is; the documentation lists the same.
  package static let table: [WebSetting] = [
    WebSetting(
      name: "address", value: "IP", fallback: "127.0.0.1", vi: "Địa chỉ để nghe.", en: "The address to listen on."
    ) { word, settings throws(InvalidWord) in
      guard IPAddress(word) != nil else { throw .address }
      settings.address = word
    },
    WebSetting(
      name: "port", value: "N", fallback: "8080", vi: "Cổng; 0 là cổng trống bất kỳ.",
      en: "The port; 0 is any free one."
    ) { word, settings throws(InvalidWord) in settings.port = try number(word, 0...65_535) },
    WebSetting(
      name: "tls-certificate", value: "FILE", fallback: "", vi: "Tệp chứng thư PEM, kèm các chứng thư trung gian.",
      en: "The certificate with its intermediates, PEM."
    ) { word, settings throws(InvalidWord) in settings.certificate = try file(word) },
    WebSetting(
      name: "tls-key", value: "FILE", fallback: "", vi: "Tệp khóa riêng PEM.", en: "The private key, PEM."
    ) { word, settings throws(InvalidWord) in settings.key = try file(word) },
    WebSetting(
      name: "trusted-proxies", value: "CIDR,…", fallback: "127.0.0.0/8,::1/128",
      vi: "Chỉ từ đây X-Forwarded-For, X-Forwarded-Proto và X-Request-Id mới được tin.",
      en: "Only from here X-Forwarded-For, X-Forwarded-Proto and X-Request-Id count."
    ) { word, settings throws(InvalidWord) in settings.proxies = try ranges(word) },
    WebSetting(
      name: "metrics-from", value: "CIDR,…", fallback: "127.0.0.0/8,::1/128",
      vi: "Ai được đọc /metrics và chi tiết của /readyz.",
      en: "Who may read /metrics and the details of /readyz."
    ) { word, settings throws(InvalidWord) in settings.metricsReaders = try ranges(word) },
    WebSetting(
      name: "max-body", value: "BYTES", fallback: "65536", vi: "Nội dung gửi lên dài nhất.", en: "The longest body."
    ) { word, settings throws(InvalidWord) in settings.maxBody = try number(word, 1_024...16_777_216) },
    WebSetting(
      name: "max-header", value: "BYTES", fallback: "16384", vi: "Phần đầu yêu cầu dài nhất.", en: "The longest head."
    ) { word, settings throws(InvalidWord) in settings.maxHeader = try number(word, 1_024...1_048_576) },
    WebSetting(
      name: "head-seconds", value: "S", fallback: "10", vi: "Phần đầu yêu cầu phải đến trong ngần này giây.",
      en: "How long the head of a request may take."
    ) { word, settings throws(InvalidWord) in settings.headSeconds = try number(word, 1...600) },
    WebSetting(
      name: "body-seconds", value: "S", fallback: "20", vi: "Nội dung phải đến trong ngần này giây.",
      en: "How long its body may take."
    ) { word, settings throws(InvalidWord) in settings.bodySeconds = try number(word, 1...600) },
    WebSetting(
      name: "idle-seconds", value: "S", fallback: "60", vi: "Kết nối không dùng được giữ ngần này giây.",
      en: "How long an idle connection is kept."
    ) { word, settings throws(InvalidWord) in settings.idleSeconds = try number(word, 1...3_600) },
    WebSetting(
      name: "max-connections", value: "N", fallback: "4096",
      vi: "Số kết nối cùng lúc; đầy thì kết nối đang chờ lâu nhất nhường chỗ.",
      en: "Connections at once; when full, the one waiting longest makes room."
    ) { word, settings throws(InvalidWord) in settings.maxConnections = try number(word, 8...1_000_000) },
    WebSetting(
      name: "log-level", value: "LEVEL", fallback: "info",
      vi: "trace, debug, info, notice, warning, error hoặc critical.",
      en: "trace, debug, info, notice, warning, error or critical."
    ) { word, settings throws(InvalidWord) in
      guard let level = Logger.Level(rawValue: word.lowercased()) else { throw .level }
      settings.logLevel = level
    },
  ]

  private static func number(_ word: String, _ range: ClosedRange<Int>) throws(InvalidWord) -> Int {
    guard let number = Int(word), range.contains(number) else {
      let (least, most) = (range.lowerBound, range.upperBound)
      throw InvalidWord(vi: "cần một số từ \(least) đến \(most)", en: "a number from \(least) to \(most) is needed")
    }
    return number
  }

  private static func file(_ word: String) throws(InvalidWord) -> String {
    guard !word.isEmpty else { throw InvalidWord(vi: "cần tên tệp", en: "the name of a file is needed") }
    return word
  }

  private static func ranges(_ word: String) throws(InvalidWord) -> [AddressRange] {
    var ranges: [AddressRange] = []
    for part in word.split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let range = AddressRange(String(part)) else { throw .range }
      ranges.append(range)
    }
    return ranges
  }
}

extension WebSetting.InvalidWord {
  static let address = Self(
    vi: "cần một địa chỉ IP như 127.0.0.1, 0.0.0.0 hoặc ::1",
    en: "an IP address such as 127.0.0.1, 0.0.0.0 or ::1 is needed")
  static let range = Self(
    vi: "cần địa chỉ hoặc dải mạng như 10.0.0.0/8, cách nhau bằng dấu phẩy",
    en: "addresses or networks such as 10.0.0.0/8 are needed, with commas between them")
  static let level = Self(
    vi: "cần trace, debug, info, notice, warning, error hoặc critical",
    en: "trace, debug, info, notice, warning, error or critical is needed")
}
