// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import NIOSSL
import OneStop

/// Certificates trusted instead of the system's.
struct Authorities {
  let certificates: [NIOSSLCertificate]

  /// - Throws: `PortalFailure.unreachable` naming the file, when it cannot be read or holds no certificate in PEM.
  init(readingFrom path: String) throws(PortalFailure) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .unreachable("trust file \(path) cannot be read")
    }
    certificates = (try? NIOSSLCertificate.fromPEMBytes(Array(bytes))) ?? []
    guard !certificates.isEmpty else { throw .unreachable("trust file \(path) holds no certificate") }
  }
}
