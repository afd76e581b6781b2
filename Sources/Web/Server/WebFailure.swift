// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOCore
import Wording

/// Why the server could not start, in words for whoever started it.
package struct WebFailure: Error, Equatable {
  package let vi: String
  package let en: String

  package func sentence(_ language: Language) -> String { language == .vi ? vi : en }

  static func certificate(_ path: String) -> Self {
    let path = path.oneLine
    return Self(
      vi: "Không đọc được chứng thư \(path): cần tệp PEM mà tài khoản này đọc được.",
      en: "The certificate \(path) cannot be read: a PEM file that this account may read is needed.")
  }

  static func key(_ path: String) -> Self {
    let path = path.oneLine
    return Self(
      vi: "Không đọc được khóa riêng \(path): cần tệp PEM không mật khẩu mà tài khoản này đọc được.",
      en: "The private key \(path) cannot be read: a PEM file without password that this account may read is needed.")
  }

  static let pair = Self(
    vi: "Khóa riêng không thuộc chứng thư này.", en: "The private key does not belong to the certificate.")

  /// What the system said when the address was asked for.
  static func listening(_ settings: WebSettings, _ error: IOError) -> Self {
    let place = "\(settings.address):\(settings.port)"
    switch error.errnoCode {
    case EADDRINUSE:
      return Self(
        vi: "Cổng \(place) đang có chương trình khác dùng. Chọn cổng khác: --port N.",
        en: "Another program uses \(place). Choose another port: --port N.")
    case EACCES:
      return Self(
        vi: "Tài khoản này không được nghe cổng \(place). Chọn cổng từ 1024 trở lên.",
        en: "This account may not listen on \(place). Choose a port from 1024 on.")
    case EADDRNOTAVAIL:
      return Self(
        vi: "Máy này không có địa chỉ \(settings.address).", en: "This machine has no address \(settings.address).")
    default:
      return Self(vi: "Không nghe được \(place): \(error).", en: "It cannot listen on \(place): \(error).")
    }
  }
}
