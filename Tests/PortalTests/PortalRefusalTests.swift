// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Portal
import Proving
import Testing

/// Answers that are not 2xx.
struct PortalRefusalTests {
  @Test(arguments: [400, 401, 403, 404, 409, 410, 413, 422, 451])
  func `4xx means that posting the same again is of no use`(_ status: Int) async throws {
    #expect(try await failure(at: .status(status)) == .rejected(status: status))
  }

  @Test(arguments: [408, 429, 500, 502, 503, 504, 599])
  func `these mean later`(_ status: Int) async throws {
    #expect(try await failure(at: .status(status)) == .troubled(status: status, retryAfter: nil))
  }

  @Test(arguments: [
    ("0", 0), ("120", 120), ("86400", 86_400), ("86401", nil), ("-1", nil), ("soon", nil), ("", nil), ("1.5", nil),
    ("99999999999999999999", nil), ("٣", nil), ("Wed, 08 Nov 2023 07:00:00 GMT", nil),
  ])
  func `a portal may say how many seconds it wants to be left alone`(_ word: String, _ seconds: Int?) async throws {
    let answer = PortalAnswer.status(503, headers: ["Retry-After": word])
    #expect(try await failure(at: answer) == .troubled(status: 503, retryAfter: seconds))
  }

  @Test(arguments: [300, 301, 302, 303, 304, 307, 308])
  func `a redirect is told and not followed`(_ status: Int) async throws {
    try await PortalServer.serving([.taken()]) { elsewhere in
      let answer = PortalAnswer.status(status, headers: ["Location": elsewhere.url])
      let failure = try await failure(at: answer)
      #expect(failure == .moved(to: elsewhere.url))
      #expect(elsewhere.requests.isEmpty)
    }
  }

  @Test(arguments: [
    ("https://x/đ\tỏ", "https://x/"), ("", nil), ("ở đâu đó", " u "),
    ("https://x/" + String(repeating: "y", count: 300), "https://x/" + String(repeating: "y", count: 190)),
    ("https://x/?t=token-0123", nil),
  ])
  func `an address to move to is told in short plain letters and without the token`(
    _ location: String, _ told: String?
  ) async throws {
    #expect(try await failure(at: .redirect(to: location)) == .moved(to: told))
  }

  @Test func `a redirect may lead nowhere`() async throws {
    #expect(try await failure(at: .status(302)) == .moved(to: nil))
  }

  @Test(arguments: [
    "\u{0}\u{1}\u{2} không phải HTTP\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 abc Sai\r\n\r\n",
    "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 999 Sai\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 201 Created\r\nContent-Length: nhiều\r\n\r\n", "HTTP/1.1 200 OK\r\nb\u{0}d: x\r\n\r\n",
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
    "HTTP/1.1 201 Created\r\nX: \(String(repeating: "y", count: 200_000))",
  ])
  func `what is not an answer in HTTP is garbled`(_ words: String) async throws {
    #expect(try await failure(at: .raw(Array(words.utf8))) == .garbled)
  }

  @Test func `an answer announced by another one counts`() async throws {
    let words = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"
    #expect(try await failure(at: .raw(Array(words.utf8))) == nil)
  }

  @Test func `a connection that closes before an answer is nobody there`() async throws {
    #expect(try await failure(at: .hangUp) == .unreachable("connection closed before an answer"))
  }

  @Test(arguments: [
    ("HTTP/1.1 20", PortalFailure.garbled), ("HTTP/1.1 201 Created\r\nContent-Len", .garbled),
    ("HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n1234", nil), ("HTTP/1.0 200 OK\r\n\r\nđã nhận", nil),
  ])
  func `an answer that breaks off counts once its status and headers are whole`(
    _ words: String, _ expected: PortalFailure?
  ) async throws {
    #expect(try await failure(at: .cutOff(words)) == expected)
  }

  @Test(arguments: [1 << 20, 1 << 30])
  func `a long answer is not swallowed whole`(_ bytes: Int) async throws {
    try await PortalServer.serving([.flood(200, bytes: bytes)]) { server in
      let failure = try await server.portal().failure()
      #expect(failure == nil)
      try await eventually { server.connections == 0 }
      #expect(server.bodyBytes < 1 << 20, "the server could write \(server.bodyBytes)")
    }
  }

  /// What one answer makes of a post that carries a token.
  private func failure(at answer: PortalAnswer) async throws -> PortalFailure? {
    try await PortalServer.serving([answer]) { server in
      try await server.portal(token: "token-0123").failure()
    }
  }
}
