// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Testing
import Wording

@testable import Console

/// `ghep`: codes for tablets, told once.
@MainActor
struct PairTests {
  @Test func `the code comes in two groups of four with its end, the address and the PIN`() async throws {
    let bench = try await Bench("hoa")
    let plain = try await bench.run("ghep quay 3")
    #expect(plain.contains(/Mã ghép quầy 3: \d{4} \d{4} \(dùng một lần, đến 08:10\)\./), "\(plain)")
    #expect(plain.contains("dat trangtin https://…"))
    #expect(plain.contains(/thoát màn hình đánh giá: \d{4}\. Ghi lại/))
    _ = try await bench.session(of: "quantri").run("dat trangtin https://motcua.example/")
    #expect(try await bench.run("ghép quầy 3").contains("Mở https://motcua.example/kiosk trên máy tính bảng"))
    #expect(try await bench.run("ghep 4").contains("Mã ghép quầy 4"))
  }

  @Test func `the code pairs, the tablet is listed, and its key is taken back after a question`() async throws {
    let bench = try await Bench("hoa", .en)
    #expect(try await bench.run("pair") == "No counter has a tablet. Pair one: pair counter 3.\n")
    let told = try await bench.run("pair counter 3")
    let digits = try #require(told.firstMatch(of: /counter 3: (\d{4} \d{4})/)).1
    _ = try await bench.office.citizen.pair(try PairingCode(parsing: String(digits)))
    let list = try await bench.run("pair")
    #expect(list.contains("Paired since") && list.contains("3") && list.contains("06/11/2023 08:00"), "\(list)")
    #expect(try await bench.run("pair remove counter 3").contains("unpaired"))
    #expect(try await bench.failure("pair remove counter 3").message == "Counter 3 has no tablet. See: pair.")
  }

  @Test func `machines get the same in a row`() async throws {
    let bench = try await Bench("hoa", format: .json)
    let row = try await bench.run("ghep quay 3")
    #expect(
      row.contains(/"counter":3,"unit":"524-mc","code":"\d{8}","ends":"2023-11-06T08:10:00\+07:00","address":null/))
    #expect(row.contains(/"exitPin":"\d{4}"/))
  }

  @Test func `a clerk does not pair, and nonsense is no counter`() async throws {
    #expect(try await Bench("lan").failure("ghep quay 3").kind == .refused)
    let failure = try await Bench("hoa").failure("ghep quay ba")
    #expect(failure.message == "\"ba\" không phải số quầy (1–99), ví dụ 3.")
    #expect(failure.range == 10..<12)
  }

  @Test func `what is read opens the books the quick way`() {
    for line in ["ghep", "gopy", "gopy 12", "pa", "pa 7", "pa thang nay", "cb", "cb 1"] {
      #expect(Session.isReading(line), "\(line)")
    }
    for line in [
      "ghep quay 3", "ghep bo quay 3", "gopy duyet 12", "gopy thang", "gopy goi 1", "pa xong 7 dung x", "pa nhan x",
      "cb nhan 1",
      "cb dong 1",
    ] {
      #expect(!Session.isReading(line), "\(line)")
    }
  }
}
