// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// What every request goes through, seen without a socket.
struct FrontTests {
  @Test func `every answer is told to browsers as harmless`() async throws {
    for path in ["/", "/none", "/healthz", "/odd"] {
      let fields = try await TestFront().ask(path).headers
      #expect(
        fields[.contentSecurityPolicy]
          == "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'", "\(path)")
      #expect(fields[.xContentTypeOptions] == "nosniff")
      #expect(fields[.known("Referrer-Policy")] == "no-referrer")
      #expect(fields[.known("Cross-Origin-Opener-Policy")] == "same-origin")
      #expect(fields[.known("Cross-Origin-Resource-Policy")] == "same-origin")
      #expect(fields[values: .contentSecurityPolicy].count == 1)
      #expect(fields[.strictTransportSecurity] == nil)
      #expect(fields[.setCookie] == nil)
      #expect(fields[.cacheControl] == (path == "/" ? "no-cache" : "no-store"))
    }
    let kiosk = try await TestFront().ask("/kiosk").headers[.contentSecurityPolicy]
    #expect(kiosk?.contains("worker-src 'self'; manifest-src 'self'") ?? false)
  }

  @Test func `an address nobody knows is told to people as a page, to programs as JSON`() async throws {
    let front = TestFront()
    let page = try await front.ask("/none")
    #expect(page.status == .notFound)
    #expect(page.headers[.contentType] == "text/html; charset=utf-8")
    #expect(page.text.contains("<h1>Không có trang này.</h1>"))
    #expect(try await front.ask("/en/none").text.contains("<h1>There is no such page.</h1>"))
    let answer = try await front.ask("/api/none")
    let id = try #require(answer.headers[.xRequestID])
    #expect(
      answer.text
        == "{\"error\":{\"vi\":\"Không có trang này.\",\"en\":\"There is no such page.\"},\"request\":\"\(id)\"}")
  }

  @Test func `a method an address does not take is answered with those it takes`() async throws {
    let front = TestFront()
    let one = try await front.ask("/r/abc", .delete)
    #expect(one.status == .methodNotAllowed)
    #expect(one.headers[.allow] == "GET, HEAD, POST")
    let two = try await front.ask("/api/answers", .get)
    #expect(two.status == .methodNotAllowed)
    #expect(two.headers[.allow] == "POST")
    #expect(try await front.ask("/r/abc/x", .delete).status == .notFound)
  }

  @Test func `the head alone is answered without a body`() async throws {
    let front = TestFront()
    let head = try await front.ask("/", .head)
    #expect(head.status == .ok)
    #expect(head.headers[.contentLength] == "31")
    #expect(head.text.isEmpty)
    let none = try await front.ask("/none", .head)
    #expect(none.status == .notFound)
    #expect(none.text.isEmpty)
  }

  @Test func `a version that is there already is not sent again`() async throws {
    let front = TestFront()
    let etag = try #require(try await front.ask("/").headers[.eTag])
    for tags in [etag, "W/\(etag)", "\"x\", \(etag)", "*"] {
      let again = try await front.ask("/", .get, [.ifNoneMatch: tags])
      #expect(again.status == .notModified)
      #expect(again.text.isEmpty)
      #expect(again.headers[.eTag] == etag)
      #expect(again.headers[.contentType] == nil)
    }
    #expect(try await front.ask("/", .get, [.ifNoneMatch: "\"x\""]).status == .ok)
    #expect(try await front.ask("/", .get, [.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]).status == .notModified)
    #expect(try await front.ask("/", .get, [.ifModifiedSince: "Sun, 06 Nov 1994 08:49:36 GMT"]).status == .ok)
    // A tag that does not match counts more than a date that does.
    let both: HTTPFields = [.ifNoneMatch: "\"x\"", .ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]
    #expect(try await front.ask("/", .get, both).status == .ok)
  }

  @Test func `bodies are limited, and read only in the form they shall have`() async throws {
    let front = TestFront { $0.maxBody = 1_024 }
    func answer(_ body: String) async throws -> TestResponse { try await front.ask("/api/answers", .post, body: body) }
    #expect(try await answer("{\"level\":5}").text == "5 -")
    let long = "{\"level\":5,\"comment\":\"" + String(repeating: "x", count: 1_024) + "\"}"
    #expect(try await answer(long).status == .contentTooLarge)
    let bad = [
      "", "null", "{", "[]", "{\"level\":\"5\"}", "{\"level\":5e400}", "{\"level\":1.5}", "{\"level\":5}x",
      "{\"level\":5,\"comment\":\"\\ud800\"}", String(repeating: "[", count: 1_000),
      String(repeating: "{\"a\":", count: 200), "{\"level\":99999999999999999999}", "\u{FEFF}",
    ]
    for body in bad { #expect(try await answer(body).status == .badRequest, "\(body.prefix(40))") }
  }

  @Test func `forms come urlencoded or not at all`() async throws {
    let front = TestFront()
    let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded; charset=utf-8"]
    #expect(try await front.ask("/r/abc", .post, form, body: "level=5&x=1").text == "5")
    #expect(try await front.ask("/r/abc", .post, form, body: "level=%zz").status == .badRequest)
    #expect(try await front.ask("/r/abc", .post, body: "level=5").status == .unsupportedMediaType)
  }

  @Test(arguments: ["/r/%", "/r/%zz", "/r/%FF%FE", "/r/%00", "/r/%ED%A0%80", "/find?ma=%", "/find?%FF=1"])
  func `percent garbage is the client's mistake`(_ path: String) async throws {
    let status = try await TestFront().ask(path).status.code
    #expect([400, 404].contains(status))
  }

  @Test func `a mistake of ours says nothing of itself but the name of the request`() async throws {
    let front = TestFront()
    let answer = try await front.ask("/odd")
    #expect(answer.status == .internalServerError)
    #expect(!answer.text.contains("Odd"))
    let id = try #require(answer.headers[.xRequestID])
    #expect(answer.text.contains(id))
    #expect(front.book.text.contains("error=Odd id=\(id) route=/odd"))
    let later = try await front.ask("/later")
    #expect(later.status == .serviceUnavailable)
    #expect(later.headers[.retryAfter] == "7")
  }

  @Test func `the log has routes, not addresses; and no names that strangers chose`() async throws {
    let front = TestFront()
    _ = try await front.ask("/r/SECRETTOKEN?lang=en", .get, [.userAgent: "Spy/1", .xRequestID: "forged-request-id"])
    _ = try await front.ask("/none/SECRETCODE", HTTPRequest.Method("EVIL") ?? .get)
    let log = front.book.text
    #expect(log.contains("info request bytes=11 id="))
    #expect(log.contains("method=GET route=/r/{token} status=200 us="))
    #expect(log.contains("method=OTHER route=NotFound status=404"))
    for word in ["SECRET", "Spy", "lang", "forged", "EVIL"] { #expect(!log.contains(word), "\(word)") }
  }

  @Test func `nothing is written when the level is above`() async throws {
    let front = TestFront { $0.logLevel = .warning }
    _ = try await front.ask("/")
    #expect(front.book.text.isEmpty)
  }

  @Test func `the server tells whether it lives and can serve`() async throws {
    #expect(try await TestFront().ask("/healthz").text == "ok\n")
    #expect(try await TestFront().ask("/readyz").status == .ok)
    let ill = TestFront(obstacle: { "books" })
    let answer = try await ill.ask("/readyz")
    #expect(answer.status == .serviceUnavailable)
    #expect(answer.headers[.retryAfter] == "5")
    // Without an address nobody is near enough for the reason.
    #expect(answer.text == "not ready\n")
    let leaving = TestFront()
    leaving.front.drain.begin()
    #expect(try await leaving.ask("/readyz").status == .serviceUnavailable)
    #expect(try await leaving.ask("/healthz").status == .ok)
    #expect(try await leaving.ask("/metrics").status == .notFound)
  }

  @Test func `figures are counted by route and kind of answer`() async throws {
    let front = TestFront()
    for path in ["/r/a", "/r/b", "/none", "/odd"] { _ = try await front.ask(path) }
    front.front.metrics.add(3, to: .answersStored)
    let text = front.front.metrics.text()
    let lines = Set(text.split(separator: "\n").map(String.init))
    for line in [
      "motcua_requests_total{route=\"/r/{token}\",status=\"2xx\"} 2",
      "motcua_requests_total{route=\"NotFound\",status=\"4xx\"} 1",
      "motcua_requests_total{route=\"/odd\",status=\"5xx\"} 1", "motcua_request_duration_seconds_count 4",
      "motcua_request_duration_seconds_bucket{le=\"+Inf\"} 4", "motcua_answers_stored_total 3",
      "motcua_event_streams 0",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(!text.contains("/r/a"))
  }

  @Test func `files of the program are kept for good behind their version`() async throws {
    let asset = try #require(Asset.named("public.css"))
    #expect(Asset.named("../Package.swift") == nil)
    #expect(asset.address.hasPrefix("/assets/public.css?v="))
    #expect(asset.version.count == 12)
    let front = TestFront()
    #expect(try await front.ask("/assets/public.css").headers[.cacheControl] == "no-cache")
    let kept = try await front.ask(asset.address)
    #expect(kept.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(kept.headers[.contentType] == "text/css; charset=utf-8")
    #expect(try await front.ask("/assets/public.css?v=other").headers[.cacheControl] == "no-cache")
    #expect(try await front.ask("/assets/kiosk.html").status == .notFound)
    #expect(try await front.ask("/kiosk/public.css").status == .notFound)
    #expect(try await front.ask("/assets/..%2FPackage.swift").status == .notFound)
  }
}
