// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Portal
import Proving
import Testing

/// Portals that nobody reaches.
struct PortalReachTests {
  @Test func `a closed port refuses, and the same portal answers once it is open again`() async throws {
    let server = try await PortalServer([.taken()])
    let portal = try server.portal()
    try await server.stop()
    let time = await ContinuousClock().measure {
      #expect(await portal.failure() == .unreachable("connection refused"))
    }
    #expect(time < .seconds(10), "one attempt, whatever patience is left")
    let again = try await server.reopened(.taken())
    #expect(await portal.failure() == nil)
    try await again.stop()
  }

  @Test func `a name without an address is unknown`() async throws {
    let portal = HTTPSPortal(try WebAddress(parsing: "https://khong-co.invalid/"), patience: 20)
    let reasons = ["unknown host name", "host name cannot be looked up now"].map(PortalFailure.unreachable)
    #expect(reasons.contains(try #require(await portal.failure())))
  }

  @Test(arguments: [
    "https://[:::]/", "https://-/", "https://./", "https://..:1",
    "https://127.0.0.1:1/%zz|<>\"^`{}", "https://127.1:1/", "https://[::1]:1/", "https://127.0.0.1:00001/",
  ])
  func `an odd address is a reason and no crash`(_ address: String) async throws {
    let portal = HTTPSPortal(try WebAddress(parsing: address), patience: 20)
    let failure = await portal.failure()
    guard case .unreachable(let reason) = failure else {
      Issue.record("\(address): \(String(describing: failure))")
      return
    }
    #expect(reason.wholeMatch(of: /[A-Za-z0-9 ,]{5,80}/) != nil, "\(address): \(reason)")
  }

  @Test(arguments: ["tok\nen-0123", "tok\u{0}en-0123"])
  func `a token that fits in no header is not told`(_ token: String) async throws {
    try await PortalServer.serving([.taken()]) { server in
      let failure = try await server.portal(token: token).failure()
      #expect(failure == .unreachable("invalid header field values"))
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `no failure repeats the token`() async throws {
    let token = "rat-bi-mat-0123456789"
    let echo = "HTTP/1.1 Bearer \(token)\r\n\r\n"
    let script: [PortalAnswer] = [
      .status(401, headers: ["WWW-Authenticate": "Bearer \(token)"]), .redirect(to: "https://x/\(token)"),
      .raw(Array(echo.utf8)), .hangUp, .status(500, headers: ["Retry-After": token]),
    ]
    try await PortalServer.serving(script) { server in
      let portal = try server.portal(token: token)
      for _ in script {
        let failure = try #require(await portal.failure())
        #expect(!String(reflecting: failure).contains(token))
      }
      #expect(server.requests.map { $0["Authorization"] } == script.map { _ in ["Bearer \(token)"] })
    }
  }
}
