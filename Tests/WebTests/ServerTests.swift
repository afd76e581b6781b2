// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hummingbird
import Proving
import ServiceLifecycle
import Testing

@testable import Web

/// The server on a socket: its streams, its end, its certificates.
struct ServerTests {
  @Test func `events flow at once, with signs of life between them, and proxies are told not to hold them`()
    async throws
  {
    let front = TestFront()
    try await front.serving { (port: Int) async throws in
      let wire = try Wire(port: port)
      await wire.send(get("/events"))
      let (text, _) = await wire.read(until: "data: 1\n\n")
      #expect(text.contains("Content-Type: text/event-stream; charset=utf-8\r\n"))
      #expect(text.contains("X-Accel-Buffering: no\r\n"))
      #expect(text.contains("event: state\ndata: 1\n\n"))
      #expect(front.front.metrics.value(of: .eventStreams) == 1)
    }
  }

  @Test func `a stream ends when its reader goes`() async throws {
    let front = TestFront()
    try await front.serving { (port: Int) async throws in
      let wire = try Wire(port: port)
      await wire.send(get("/events"))
      _ = await wire.read(until: "data: 1\n\n")
      wire.halfClose()
      #expect(await wire.read().isClosed)
      for _ in 1...100 where front.front.metrics.value(of: .eventStreams) > 0 {
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(front.front.metrics.value(of: .eventStreams) == 0)
    }
  }

  @Test func `one who does not read what it asked for hinders nobody`() async throws {
    let front = TestFront()
    try await front.serving { (port: Int) async throws in
      let wire = try Wire(port: port, receiveBuffer: 4_096)
      await wire.send(get("/large"))
      #expect(try await Wire.status(port: port, sending: Array(get("/").utf8)) == 200)
      withExtendedLifetime(wire) {}
    }
  }

  @Test func `figures of the server are for machines nearby, also behind a proxy`() async throws {
    let front = TestFront()
    try await front.serving { (port: Int) async throws in
      func status(_ more: String) async throws -> Int? {
        try await Wire.status(port: port, sending: Array(get("/metrics", more).utf8))
      }
      #expect(try await status("") == 200)
      #expect(try await status("X-Forwarded-For: 203.0.113.9\r\n") == 404)
      #expect(try await status("X-Forwarded-For: 127.0.0.1, 203.0.113.9\r\n") == 404)
      #expect(try await status("X-Forwarded-For: ???\r\n") == 404)
    }
  }

  @Test func `a trusted proxy names requests, and says that they came encrypted`() async throws {
    let front = TestFront()
    try await front.serving { (port: Int) async throws in
      func answer(_ more: String) async throws -> String {
        let wire = try Wire(port: port)
        await wire.send(get("/", more))
        return await wire.read(until: "\r\n\r\n").text
      }
      let named = try await answer("X-Request-Id: abc-12345\r\nX-Forwarded-Proto: https\r\n")
      #expect(named.contains("X-Request-Id: abc-12345\r\n"))
      #expect(named.contains("Strict-Transport-Security: max-age=31536000\r\n"))
      for name in ["short", "no spaces here", String(repeating: "x", count: 65)] {
        let text = try await answer("X-Request-Id: \(name)\r\n")
        #expect(!text.contains(name))
      }
    }
  }

  @Test func `a stranger names nothing`() async throws {
    let front = TestFront { $0.proxies = [] }
    try await front.serving { (port: Int) async throws in
      let wire = try Wire(port: port)
      await wire.send(get("/", "X-Request-Id: abc-12345\r\nX-Forwarded-Proto: https\r\n"))
      let text = await wire.read(until: "\r\n\r\n").text
      #expect(text.contains("X-Request-Id: "))
      #expect(!text.contains("abc-12345"))
      #expect(!text.contains("Strict-Transport"))
    }
  }

  @Test func `told to stop, it ends streams, finishes what is under way and takes nothing new`() async throws {
    let front = TestFront()
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    let server = WebServer(front: front.front, onStart: { _, port in started.yield(port) }) { router in
      TestFront.add(router, front.front)
    }
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [try server.application(), front.front.drain], logger: front.book.logger()))
    let running = Task { try await group.run() }
    guard let port = await ports.first(where: { _ in true }) else { return }
    let (stream, slow, idle) = (try Wire(port: port), try Wire(port: port), try Wire(port: port))
    await stream.send(get("/events"))
    _ = await stream.read(until: "data: 1\n\n")
    await slow.send(get("/slow"))
    await idle.send(get("/"))
    _ = await idle.read(until: "</title>")
    try await Task.sleep(for: .milliseconds(100))
    let begin = ContinuousClock.now
    await group.triggerGracefulShutdown()
    let (rest, isClosed) = await stream.read()
    #expect(isClosed)
    #expect(rest.hasSuffix("0\r\n\r\n"))
    #expect(await slow.read(within: 3).text.hasSuffix("done"))
    #expect(await idle.read().isClosed)
    try await running.value
    #expect(ContinuousClock.now - begin < .seconds(5))
    #expect(throws: (any Error).self) { try Wire(port: port) }
  }

  @Test func `a port that is taken is told in words`() async throws {
    let front = TestFront()
    try await front.serving { (port: Int) async throws in
      let other = TestFront { $0.port = port }
      let failure = await #expect(throws: WebFailure.self) {
        try await WebServer(front: other.front) { _ in }.run(stoppingOnSignals: false)
      }
      #expect(failure?.en == "Another program uses 127.0.0.1:\(port). Choose another port: --port N.")
    }
  }

  @Test func `pages come encrypted with the certificate of the files`() async throws {
    let certificate = try await PortalCertificate()
    let front = TestFront {
      $0.certificate = certificate.chain
      $0.key = certificate.key
    }
    try await front.serving { (port: Int) async throws in
      let url = "https://localhost:\(port)/"
      let text = try await Tool("curl").text(["-sSi", "--cacert", certificate.authority, url])
      #expect(text.hasPrefix("HTTP/1.1 200"))
      #expect(text.lowercased().contains("strict-transport-security: max-age=31536000"))
      // Whoever connects and says nothing is not served for ever either.
      await #expect(throws: ToolFailure.self) {
        try await Tool("curl").text(["-sS", "--tls-max", "1.1", "--cacert", certificate.authority, url])
      }
    }
  }

  @Test func `certificates that cannot be used are told in words`() async throws {
    let (one, other) = (try await PortalCertificate(), try await PortalCertificate())
    let cases = [
      ("/none.pem", one.key, "The certificate /none.pem cannot be read"),
      (one.key, one.key, "The certificate \(one.key) cannot be read"),
      (one.chain, "/none.key", "The private key /none.key cannot be read"),
      (one.chain, one.chain, "The private key \(one.chain) cannot be read"),
      (one.chain, other.key, "The private key does not belong to the certificate."),
    ]
    for (chain, key, sentence) in cases {
      let front = TestFront {
        $0.certificate = chain
        $0.key = key
      }
      let failure = #expect(throws: WebFailure.self) { _ = try front.application }
      #expect(failure?.en.hasPrefix(sentence) ?? false, "\(failure?.en ?? "") \(sentence)")
    }
  }
}
