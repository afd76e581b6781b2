// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Portal
import Proving
import Testing

struct HTTPSPortalTests {
  @Test func `a notice arrives with its headers and every byte of its body`() async throws {
    try await PortalServer.serving([.taken(201)]) { server in
      try await server.portal(token: "bí-mật-0123").post(.notice)
      let request = try #require(server.requests.first)
      #expect(request.method == "POST")
      #expect(request.path == "/api/notices?from=motcua")
      #expect(request.body == Array(PortalMessage.notice.body.utf8))
      let headers = request.headers.map { "\($0.name): \($0.value)" }.sorted()
      #expect(
        headers == [
          "authorization: Bearer bí-mật-0123",
          "content-length: \(request.body.count)",
          "content-type: application/json; charset=utf-8",
          "host: 127.0.0.1:\(server.port)",
          "idempotency-key: 524-2023-0007",
          "user-agent: motcua",
        ])
    }
  }

  @Test func `without a token there is no authorization`() async throws {
    try await PortalServer.serving([.taken()]) { server in
      try await server.portal().post(.notice)
      #expect(server.requests.map { $0["Authorization"] } == [[]])
    }
  }

  @Test(arguments: [200, 201, 202, 204])
  func `any 2xx means taken`(_ status: Int) async throws {
    try await PortalServer.serving([.taken(status)]) { server in
      let failure = try await server.portal().failure()
      #expect(failure == nil)
    }
  }

  @Test func `a name serves as well as a number`() async throws {
    try await PortalServer.serving([.taken()]) { server in
      let portal = try server.portal(at: "https://localhost:\(server.port)/")
      #expect(await portal.failure() == nil)
    }
  }

  @Test func `posting again shows the portal the same key and body on a new connection`() async throws {
    try await PortalServer.serving([.status(503), .taken()]) { server in
      let portal = try server.portal()
      #expect(await portal.failure() == .troubled(status: 503, retryAfter: nil))
      #expect(await portal.failure() == nil)
      #expect(server.requests.count == 2)
      #expect(Set(server.requests) == [server.requests[0]])
      #expect(server.requests[0]["Idempotency-Key"] == ["524-2023-0007"])
    }
  }

  @Test func `many notices at once all arrive`() async throws {
    try await PortalServer.serving([.taken()]) { server in
      let portal = try server.portal()
      let failures = await withTaskGroup { group in
        for number in 1...40 {
          group.addTask { await portal.failure(posting: PortalMessage(key: "\(number)", body: "{}")) }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(failures.compactMap(\.self) == [])
      #expect(Set(server.requests.flatMap { $0["Idempotency-Key"] }).count == 40)
    }
  }

  @Test func `no connection outlives the post by long`() async throws {
    try await PortalServer.serving([.taken(), .status(500), .redirect(to: "/"), .nothing]) { server in
      let portal = try server.portal(patience: 1)
      for _ in 1...4 { _ = await portal.failure() }
      try await eventually { server.connections == 0 }
    }
  }
}
