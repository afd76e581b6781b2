// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Portal
import Proving
import Testing

/// How long a post waits; the upper bounds are wide, for a busy machine, and far from the twenty seconds of patience.
struct PortalPatienceTests {
  @Test(arguments: [PortalAnswer.nothing, .drip(), .raw(Array("HTTP/1.1 201 Cre".utf8))])
  func `no whole answer in time is silence`(_ answer: PortalAnswer) async throws {
    try await PortalServer.serving([answer]) { server in
      let portal = try server.portal(patience: 2)
      let time = await ContinuousClock().measure { #expect(await portal.failure() == .silent) }
      #expect(time > .seconds(1.9) && time < .seconds(10))
    }
  }

  @Test(arguments: [PortalGreeting.mute, .deaf])
  func `a server that takes no connection, or takes it and greets nobody, is silent`(
    _ greeting: PortalGreeting
  ) async throws {
    try await PortalServer.serving([.taken()], greeting: greeting) { server in
      let portal = try server.portal(patience: 1)
      let time = await ContinuousClock().measure { #expect(await portal.failure() == .silent) }
      #expect(time > .seconds(0.9) && time < .seconds(10))
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `a body that does not end takes a second at most, for the status has been said`() async throws {
    let words = "HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n"
    try await PortalServer.serving([.drip(words)]) { server in
      let portal = try server.portal()
      let time = await ContinuousClock().measure { #expect(await portal.failure() == nil) }
      #expect(time < .seconds(10))
      try await eventually { server.connections == 0 }
    }
  }

  @Test(arguments: [PortalGreeting.trusted, .mute, .deaf])
  func `a cancelled post ends at once`(_ greeting: PortalGreeting) async throws {
    try await PortalServer.serving([.nothing], greeting: greeting) { server in
      let portal = try server.portal()
      let post = Task { await portal.failure() }
      if case .trusted = greeting {
        try await eventually { server.requests.count == 1 }
      } else {
        try await Task.sleep(for: .milliseconds(200))
      }
      post.cancel()
      let time = await ContinuousClock().measure { #expect(await post.value == .silent) }
      #expect(time < .seconds(10))
    }
  }

  @Test func `a post cancelled before it begins does not wait either`() async throws {
    try await PortalServer.serving([.nothing]) { server in
      let portal = try server.portal()
      let post = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return await portal.failure()
      }
      let time = await ContinuousClock().measure { #expect(await post.value == .silent) }
      #expect(time < .seconds(10))
    }
  }
}
