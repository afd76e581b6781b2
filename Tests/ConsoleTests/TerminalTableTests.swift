// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Testing
import Wording

@testable import Console

struct TerminalTableTests {
  @Test func `letters with marks, however they are stored, and wide ones line up`() {
    var table = Table([.init("Tên"), .init("Số", .integer)])
    table.append(["Châu Ổ", "1"])
    table.append(["Châu Ổ".decomposedStringWithCanonicalMapping, "22"])
    table.append(["平山 xã", "333"])
    table.append(["H'Rê 🏠", "4"])
    let lines = TerminalTable(table, width: 80).lines
    #expect(lines.map(DisplayWidth.of) == [13, 13, 13, 13, 13])
    #expect(lines[0] == " Tên       Số")
    #expect(lines[3] == " 平山 xã  333")
  }

  @Test func `the widest text gives way and nothing is wider than the terminal`() {
    var table = Table([.init("#", .integer), .init("Thủ tục"), .init("Đơn vị"), .init("Hẹn trả", .day)])
    let name = "Đăng ký biến động quyền sử dụng đất do đổi tên, giảm diện tích thửa đất, thay đổi hạn chế quyền"
    table.append(["1", name, "Chi nhánh Văn phòng Đăng ký đất đai", "05/01/2024"])
    table.append(["2", "Chứng thực", "Châu Ổ", "06/01/2024"])
    for width in [80, 100, 200] {
      let lines = TerminalTable(table, width: width).lines
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      #expect(lines[1].contains("05/01/2024"))
      #expect(lines[1].contains("…") == (width < 160))
    }
  }

  @Test func `a line break or an escape in a cell stays in its line`() {
    var table = Table([.init("Tên"), .init("Số", .integer)])
    table.append(["hai\ndòng \u{1B}[31mđỏ", "1"])
    let lines = TerminalTable(table, width: 80).lines
    #expect(lines.count == 2)
    #expect(!lines.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test func `real tables fit 80 columns`() async throws {
    for line in ["tre", "sap 20", "tim khai sinh", "tim binh", "hl 2023", "hl 2023 theo donvi", "dh 2023", "tb", "ls"] {
      let text = try await Bench().run(line)
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 }, "\(line)\n\(text)")
    }
  }
}
