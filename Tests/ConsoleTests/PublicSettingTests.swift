// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Console

/// What `dat` says to the public.
@MainActor
struct PublicSettingTests {
  @Test func `the address of the public pages is set, told and taken away`() async throws {
    let bench = try await Bench()
    #expect(try await bench.run("dat trangtin").hasPrefix("Chưa có địa chỉ trang công khai"))
    #expect(
      try await bench.run("dat trang mạng https://motcua.example") == "Trang công khai: https://motcua.example.\n")
    #expect(try await bench.run("set pages off").hasPrefix("Chưa có địa chỉ trang công khai"))
    #expect(try await bench.failure("dat trangtin http://motcua.example").kind == .refused)
  }

  @Test func `the unit whose figures are public is named by code or name`() async throws {
    let bench = try await Bench()
    #expect(try await bench.run("dat congkhai") == "Công khai số liệu của mọi đơn vị.\n")
    let told = "Công khai số liệu của Châu Ổ và các đơn vị bên dưới.\n"
    #expect(try await bench.run("dat congkhai 21040") == told)
    #expect(try await bench.run("dat công khai châu ổ") == told)
    #expect(try await bench.run("set public off") == "Công khai số liệu của mọi đơn vị.\n")
    #expect(try await bench.failure("dat congkhai khongcodau").kind == .refused)
  }

  @Test func `one thing that changed because of ratings is told in the office's words`() async throws {
    let bench = try await Bench()
    #expect(try await bench.run("dat caitien").contains("Thêm ghế chờ"))
    #expect(
      try await bench.run(#"dat caitien "Mở cửa sáng thứ bảy""#) == "Đã đổi nhờ góp ý: Mở cửa sáng thứ bảy\n")
    #expect(try await bench.run("dat caitien tat").hasPrefix("Chưa ghi điều gì"))
    let long = String(repeating: "a", count: 2_001)
    #expect(try await bench.failure("dat caitien \"\(long)\"").kind == .refused)
  }
}
