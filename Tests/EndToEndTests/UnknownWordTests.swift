// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A file that calls units and procedures by names of its own.
struct UnknownWordTests {
  private let file = """
    case_code,procedure,unit,received,due,status
    A-1,1.001612,UBND X. B.Chánh,01/11/2023,06/11/2023,processing
    A-2,1.001612,UBND X. B.Chánh,02/11/2023,07/11/2023,processing
    A-3,Cấp phép lạ,524-mc,03/11/2023,08/11/2023,processing
    A-4,1.001612,524-mc,03/11/2023,08/11/2023,processing

    """

  @Test func `each is named once with what to type, and what was typed is kept for the next file`() async throws {
    var motcua = try Motcua()
    (motcua.format, motcua.language) = ("table", "vi")
    try file.write(toFile: motcua.folder + "/cases.csv", atomically: false, encoding: .utf8)
    let refused = try await motcua.run("nap hs cases.csv")
    #expect(refused.code == 1)
    #expect(
      refused.errors.contains("Chưa biết đơn vị \"UBND X. B.Chánh\": 2 dòng, từ dòng 2. Gõ: khop dv"),
      "\(refused.errors)")
    #expect(refused.errors.components(separatedBy: "Chưa biết thủ tục \"Cấp phép lạ\": 1 dòng").count == 2)
    let matched = try await motcua.run("khop dv \"UBND X. B.Chánh\" \"Bình Chánh\"")
    #expect(matched.code == 0, "\(matched.errors)")
    _ = try await motcua.run("khop tthc \"Cấp phép lạ\" 1.001612")
    let trial = try await motcua.run("nap hs cases.csv thu")
    #expect(trial.text.contains("Thử xong 4 dòng, chưa nạp gì; nếu nạp: thêm 4"), "\(trial.text)")
    #expect(trial.text.contains("Từ 01/11/2023 đến 03/11/2023, 2 đơn vị."), "\(trial.text)")
    let loaded = try await motcua.run("nap hs cases.csv")
    #expect(loaded.text.contains("Đã nạp 4 dòng: thêm 4"), "\(loaded.text)")
    let list = try await motcua.run("khop")
    #expect(list.text.contains("\"Cấp phép lạ\" → 1.001612"), "\(list.text)")
  }
}
