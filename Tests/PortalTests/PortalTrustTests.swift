// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OneStop
import Portal
import Proving
import Testing

/// Whom a portal's client believes, and what it says of the others.
struct PortalTrustTests {
  private static let untrusted = PortalFailure.unreachable("certificate is not trusted or not valid today")

  @Test func `a certificate that the system does not know is not trusted`() async throws {
    try await PortalServer.serving([.taken()]) { server in
      let failure = try await server.portal(trust: .some(nil)).failure()
      #expect(failure == Self.untrusted)
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `a certificate of another authority is not trusted`() async throws {
    let other = try await PortalCertificate()
    try await PortalServer.serving([.taken()]) { server in
      let failure = try await server.portal(trust: other.authority).failure()
      #expect(failure == Self.untrusted)
      #expect(server.requests.isEmpty)
    }
  }

  @Test(arguments: [
    (PortalGreeting.expired, "certificate is not trusted or not valid today"),
    (.otherHost, "certificate is for another host"), (.oldTLS, "TLS version is too old"),
  ])
  func `nothing is sent to a server that cannot prove who it is`(
    _ greeting: PortalGreeting, _ reason: String
  ) async throws {
    try await PortalServer.serving([.taken()], greeting: greeting) { server in
      let failure = try await server.portal().failure()
      #expect(failure == .unreachable(reason))
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `a server without TLS is told as that`() async throws {
    try await PortalServer.serving([.taken()], greeting: .plain) { server in
      let failure = try await server.portal().failure()
      #expect(failure == .unreachable("answers without TLS"))
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `a trust file that is missing or holds no certificate is named`() async throws {
    let folder = try TemporaryFolder()
    let (missing, empty, words) = (folder.file("thiếu.pem"), folder.file("rỗng.pem"), folder.file("chữ.pem"))
    try Data().write(to: URL(fileURLWithPath: empty))
    try Data("không phải chứng thư".utf8).write(to: URL(fileURLWithPath: words))
    try await PortalServer.serving([.taken()]) { server in
      for (path, problem) in [
        (missing, "cannot be read"), (folder.path, "cannot be read"), (empty, "holds no certificate"),
        (words, "holds no certificate"),
      ] {
        let failure = try await server.portal(trust: path).failure()
        #expect(failure == .unreachable("trust file \(path) \(problem)"))
      }
      #expect(server.requests.isEmpty)
    }
  }
}
