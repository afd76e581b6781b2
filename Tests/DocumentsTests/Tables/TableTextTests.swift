// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@Suite struct TableTextTests {
  static let table: Table = {
    var table = Table([.init("Đơn vị"), .init("Lượt", .integer), .init("Hài lòng", .percent), .init("Từ ngày", .day)])
    table.append(["Châu Ổ", "1.204", "99,5%", "01/01/2023"])
    table.append(["Bình | \"Hòa\"\n<b>", "88", "+0,5%", "\u{2013}"])
    table.append(["=cmd", "7", "\u{2013}", "01/02/2023"])
    table.setTotal(["Cộng", "1.299", "99,4%", ""])
    return table
  }()

  @Test func `csv quotes what it must`() {
    let expected = """
      Đơn vị,Lượt,Hài lòng,Từ ngày
      Châu Ổ,1.204,"99,5%",01/01/2023
      "Bình | ""Hòa""
      <b>",88,"+0,5%",–
      =cmd,7,–,01/02/2023
      Cộng,1.299,"99,4%",

      """
    #expect(TableText.csv.text(of: Self.table) == expected)
  }

  @Test func `tsv keeps every row on its line`() {
    let expected = [
      "Đơn vị\tLượt\tHài lòng\tTừ ngày", "Châu Ổ\t1.204\t99,5%\t01/01/2023",
      "Bình | \"Hòa\" <b>\t88\t+0,5%\t–", "=cmd\t7\t–\t01/02/2023", "Cộng\t1.299\t99,4%\t", "",
    ]
    #expect(TableText.tsv.text(of: Self.table) == expected.joined(separator: "\n"))
  }

  @Test func `markdown aligns columns and escapes pipes`() {
    let expected = #"""
      | Đơn vị | Lượt | Hài lòng | Từ ngày |
      | --- | ---: | ---: | :---: |
      | Châu Ổ | 1.204 | 99,5% | 01/01/2023 |
      | Bình \| "Hòa"<br>\<b> | 88 | +0,5% | – |
      | =cmd | 7 | – | 01/02/2023 |
      | Cộng | 1.299 | 99,4% |  |

      """#
    #expect(TableText.md.text(of: Self.table) == expected)
  }

  @Test func `neutralising leaves our own numbers alone`() {
    let text = TableText.csv.text(of: Self.table, neutralise: true)
    #expect(text.contains("\n'=cmd,7"))
    #expect(text.contains(",\"+0,5%\","))
    #expect(TableText.md.text(of: Self.table, neutralise: true) == TableText.md.text(of: Self.table))
  }

  @Test func `a table without rows still has its titles`() {
    let table = Table([.init("a"), .init("b")])
    #expect(TableText.csv.text(of: table) == "a,b\n")
    #expect(TableText.md.text(of: table) == "| a | b |\n| --- | --- |\n")
  }

  @Test func `a line break of two bytes is one`() {
    var table = Table([.init("a")])
    table.append(["x\r\ny\tz"])
    #expect(TableText.tsv.text(of: table) == "a\nx y z\n")
    #expect(TableText.md.text(of: table) == "| a |\n| --- |\n| x<br>y\tz |\n")
  }
}
