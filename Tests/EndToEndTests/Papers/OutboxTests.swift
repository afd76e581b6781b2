// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving
import Testing

/// The outbox of the real program against a portal that fails first.
struct OutboxTests {
  @Test func `a notice is tried until the portal takes it, with one key, and then counts as published`() async throws {
    let script: [PortalAnswer] = [
      .status(500), .raw(Array("không phải HTTP\r\n\r\n".utf8)), .hangUp, .redirect(to: "https://elsewhere.example/"),
      .status(422), .taken(),
    ]
    try await PortalServer.serving(script) { server in
      let books = try await NoticeBooks(1, approved: false)
      var motcua = try books.motcua()
      motcua.options = ["--yes"]
      motcua.variables["MOTCUA_PORTAL_TRUST"] = server.trust
      motcua.variables["MOTCUA_PORTAL_TOKEN"] = "bi-mat-123"
      var administrator = motcua
      administrator.officer = "quantri"
      #expect(try await administrator.run("dat cong \(server.url)").code == 0)
      #expect(try await motcua.run("tb duyet 1").code == 0)

      // Each attempt comes when the last failure says, and never before.
      try await expect(motcua, at: "09:00", says: "Cổng đang gặp sự cố (mã 500)", requests: 1, server)
      try await expect(motcua, at: "09:00", says: "", requests: 1, server)
      try await expect(motcua, at: "09:02", says: "trả lời không đọc được", requests: 2, server)
      try await expect(motcua, at: "09:10", says: "không kết nối được", requests: 3, server)
      try await expect(motcua, at: "09:30", says: "Cổng đã chuyển sang địa chỉ khác", requests: 4, server)
      try await expect(
        motcua, at: "12:00", says: "Cổng từ chối (mã 422). Xem lại rồi gửi: tb gui 1", requests: 5, server)
      // A refused message waits for somebody, however long.
      try await expect(motcua, at: "23:59", says: "", requests: 5, server)
      let again = try await motcua.at("2023-11-29 08:00", by: "hoa").run("tb gui 1")
      #expect(again.text.contains("Số 01/PXL: đã gửi lên Cổng."), "\(again.text) \(again.errors)")
      #expect(server.requests.count == 6)
      #expect(Set(server.requests.map { $0["Idempotency-Key"] }).count == 1)
      #expect(server.requests.allSatisfy { $0["Authorization"] == ["Bearer bi-mat-123"] })
      let body = try #require(server.requests.last?.text)
      #expect(body.contains(#""case":"H1""#) && body.contains(#""number":"01/PXL""#))
      #expect(!body.contains("Ánh") && !body.contains("xác minh"))
      #expect(try await motcua.run("tb").text.contains("đã đăng"))
      #expect(try await motcua.run("soat").code == 0)
    }
  }

  @Test func `nothing is sent where no portal is set`() async throws {
    try await PortalServer.serving([.taken()]) { server in
      let motcua = try await NoticeBooks(1).motcua()
      let ended = try await motcua.run(subcommand: "outbox")
      #expect(ended.code == 1)
      #expect(ended.errors.contains("Chưa đặt địa chỉ Cổng"))
      #expect(server.requests.isEmpty)
    }
  }

  private func expect(
    _ motcua: Motcua, at time: String, says words: String, requests: Int, _ server: PortalServer,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let ended = try await motcua.at("2023-11-28 \(time)", by: "hoa").run(subcommand: "outbox")
    #expect(ended.code == 1, sourceLocation: sourceLocation)
    #expect(
      words.isEmpty ? ended.errors.isEmpty : ended.errors.contains(words), "\(ended.errors)",
      sourceLocation: sourceLocation)
    #expect(!ended.errors.contains("bi-mat"), sourceLocation: sourceLocation)
    #expect(server.requests.count == requests, sourceLocation: sourceLocation)
  }
}
