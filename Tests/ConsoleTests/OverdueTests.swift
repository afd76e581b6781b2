// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing

@testable import Console

/// Late cases, chosen and counted.
@MainActor
struct OverdueTests {
  @Test func `a list that was narrowed does not say that nothing is late`() async throws {
    let bench = try await Bench("hoa")
    try bench.office.at("2023-11-28 08:00")
    #expect(try await bench.run("tre").hasPrefix("Trễ hạn: 3 hồ sơ (chưa có văn bản xin lỗi: 3)\n"))
    #expect(try await bench.run("tre --chi lo").hasPrefix("Trễ hạn, theo điều kiện đã chọn: 0 hồ sơ\n"))
    #expect(try await bench.run("tre --chi chua").hasPrefix("Trễ hạn, theo điều kiện đã chọn: 3 hồ sơ\n"))
  }

  @Test func `a row of the ledger opens its cases`() async throws {
    let bench = try await Bench("hoa")
    try bench.office.at("2023-11-28 08:00")
    let ledger = try await bench.run("tre theo donvi")
    #expect(ledger.hasPrefix("Sổ xin lỗi: 3 hồ sơ trễ, được xin lỗi kịp thời 0,0%\n"))
    #expect(try await bench.run("1").hasPrefix("Trễ hạn: 3 hồ sơ (chưa có văn bản xin lỗi: 3)\n"))
    #expect(try await bench.run("tre t11/2023 theo thang --kieu json").contains(#""missing":3"#))
  }
}
