// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Web

/// What comes over the wire from those who mean harm, or whose programs are broken.
struct HostileTests {
  @Test func `no bytes make the server fail`() async throws {
    let front = TestFront()
    try await front.serving { (port: Int) async throws in
      let post = "POST /api/answers HTTP/1.1\r\nHost: a\r\n"
      let cases: [(String, Set<Int?>)] = [
        (post + "Content-Length: 11\r\nContent-Length: 5\r\n\r\n{\"level\":5}", [400]),
        (post + "Content-Length: 11\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400]),
        (post + "Content-Length: -1\r\n\r\n", [400]), (post + "Content-Length: x\r\n\r\n", [400]),
        (post + "Content-Length: 99999999999999999999\r\n\r\n", [400, 413]),
        (post + "Content-Length: 100000000\r\n\r\n", [413]),
        (post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n", [400]),
        (post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", [400]),
        (post + "Transfer-Encoding: gzip\r\n\r\n", [400, 501]),
        (get("/", "X: " + String(repeating: "x", count: 1_048_576) + "\r\n"), [400, 431]),
        (get("/", String(repeating: "X: y\r\n", count: 10_000)), [400, 431]),
        (get("/" + String(repeating: "a", count: 1_048_576)), [400, 414, 431]),
        ("\u{0}\u{1}\u{2}\r\n\r\n", [400, nil]), ("GET / HTTP/9.9\r\n\r\n", [400, 505]),
        ("GET\r\n\r\n", [400]), ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 404, 405]),
        ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", [404, 405]),
        ("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", [400, 404, 405]),
        (get("http://"), [200, 400, 404]), (get("http://a:99999999/?#"), [200, 400, 404]), (get("//"), [200, 404]),
        (get("/?%"), [200]), (get("/r/%E0%80"), [404]), (get("?"), [400, 404, 200]),
        (get("/", "Host: b\r\n"), [200, 400, nil]), (get("/", "Bad Name: x\r\n"), [400]),
        (get("/", "If-None-Match: \"\"\"\"\r\n"), [200]), (get("/", "X: \u{FFFD}\r\n"), [200, 400]),
      ]
      for (bytes, expected) in cases {
        let status = try await Wire.status(port: port, sending: Array(bytes.utf8))
        #expect(expected.contains(status), "\(status ?? 0) \(bytes.prefix(90).debugDescription)")
      }
      let raw: [[UInt8]] = [
        Array("GET /".utf8) + [0xFF, 0xFE] + Array(" HTTP/1.1\r\nHost: a\r\n\r\n".utf8),
        Array("GET / HTTP/1.1\r\nHost: ".utf8) + [0xFF] + Array("\r\n\r\n".utf8),
        Array((post + "Content-Length: 3\r\n\r\n").utf8) + [0xFF, 0xC0, 0x80],
        Array("GET / HTTP/1.1\r\nHost: a\nX: \r\r\n\r\n".utf8),
      ]
      for bytes in raw {
        let status = try await Wire.status(port: port, sending: bytes) ?? 0
        #expect(status < 500, "\(bytes)")
      }
      #expect(try await Wire.status(port: port, sending: Array(get("/healthz").utf8)) == 200)
      #expect(!front.book.text.contains("status=5"))
    }
  }

  @Test func `random garbage in a well-formed place is never a failure of ours`() async throws {
    let front = TestFront()
    let seed = UInt64.random(in: 0...UInt64.max)
    try await front.serving { (port: Int) async throws in
      var dice = SeededDice(seed)
      let heads = [
        "GET /r/abc HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /api/answers HTTP/1.1\r\nHost: a\r\nContent-Length: 40\r\n\r\n{\"level\":5,\"comment\":\"abcdefghijklmno\"}   ",
      ]
      for _ in 1...300 {
        var bytes = Array(heads[Int(dice.next() % 2)].utf8)
        for _ in 0...(dice.next() % 4) {
          bytes[Int(dice.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: dice.next())
        }
        let wire = try Wire(port: port)
        await wire.send(bytes)
        let text = await wire.read(until: "\r\n\r\n", within: 0.05).text
        #expect(!text.hasPrefix("HTTP/1.1 5") || text.hasPrefix("HTTP/1.1 501"), "seed \(seed): \(bytes)")
      }
      #expect(try await Wire.status(port: port, sending: Array(get("/healthz").utf8)) == 200)
    }
  }

  @Test func `a body that stops in the middle is not taken for a whole one`() async throws {
    let front = TestFront()
    try await front.serving { (port: Int) async throws in
      let wire = try Wire(port: port)
      await wire.send(
        "POST /r/abc HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30\r\n\r\nlevel=5"
      )
      wire.halfClose()
      let answer = await wire.read()
      #expect(!answer.text.contains("200 OK"))
      #expect(answer.isClosed)
    }
  }

  @Test func `who says that it has nothing more to send still gets its answer`() async throws {
    try await TestFront().serving { (port: Int) async throws in
      for (bytes, start) in [(get("/healthz"), "HTTP/1.1 200"), ("GET\r\n\r\n", "HTTP/1.1 400")] {
        let wire = try Wire(port: port)
        await wire.send(bytes)
        wire.halfClose()
        let answer = await wire.read()
        #expect(answer.text.hasPrefix(start))
        #expect(answer.isClosed)
      }
    }
  }

  @Test func `a body without end is refused and then left`() async throws {
    let front = TestFront { $0.maxBody = 4_096 }
    try await front.serving { (port: Int) async throws in
      let wire = try Wire(port: port)
      await wire.send("POST /api/answers HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = "1000\r\n" + String(repeating: "x", count: 4_096) + "\r\n"
      async let answer = wire.read(within: 8)
      var count = 0
      while count < 1_000, await wire.send(chunk) { count += 1 }
      let (text, isClosed) = await answer
      #expect(isClosed)
      #expect(text.isEmpty || text.hasPrefix("HTTP/1.1 413"))
    }
  }

  @Test func `an answer before the end of the body ends the connection`() async throws {
    let front = TestFront { $0.maxBody = 4_096 }
    try await front.serving { (port: Int) async throws in
      let wire = try Wire(port: port)
      await wire.send("POST /api/answers HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nabc")
      let (text, isClosed) = await wire.read(within: 6)
      #expect(text.hasPrefix("HTTP/1.1 413"))
      #expect(text.lowercased().contains("connection: close"))
      #expect(isClosed)
    }
  }

  @Test func `a head or body that drips is given up in time`() async throws {
    let front = TestFront {
      $0.headSeconds = 1
      $0.bodySeconds = 1
    }
    try await front.serving { (port: Int) async throws in
      for start in ["GET / HTTP/1.1\r\nX: ", "POST /api/answers HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n", ""]
      {
        let wire = try Wire(port: port)
        let begin = ContinuousClock.now
        await wire.send(start)
        var isClosed = false
        for _ in 1...150 where !isClosed {
          if !start.isEmpty { await wire.send("x") }
          isClosed = await wire.read(within: 0.1).isClosed
        }
        #expect(isClosed, "\(start)")
        #expect(ContinuousClock.now - begin > .milliseconds(900), "\(start)")
      }
    }
  }

  @Test func `those who only wait keep nobody out`() async throws {
    let front = TestFront {
      $0.maxConnections = 50
      $0.headSeconds = 60
    }
    try await front.serving { (port: Int) async throws in
      var waiting: [Wire] = []
      for _ in 1...200 {
        let wire = try Wire(port: port)
        await wire.send("GET / HTTP/1.1\r\nX: ")
        waiting.append(wire)
      }
      for _ in 1...20 {
        let begin = ContinuousClock.now
        #expect(try await Wire.status(port: port, sending: Array(get("/").utf8)) == 200)
        #expect(ContinuousClock.now - begin < .seconds(1))
      }
      #expect(front.front.metrics.value(of: .connections) <= 60)
      withExtendedLifetime(waiting) {}
    }
  }
}

/// Xorshift: the same numbers from the same seed.
struct SeededDice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
