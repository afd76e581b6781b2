// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import OneStop

/// What people call a case: its code, its short number.
@Suite struct CaseNamesTests {
  @Test func `an agency's code has day and serial`() throws {
    let code = CaseCode(agency: "000.00.53.H48", day: try day("2023-11-05"), serial: 12)
    #expect(code.rawValue == "000.00.53.H48-231105-0012")
    #expect(CaseCode(agency: "H15", day: try day("2026-01-02"), serial: 12_345).rawValue == "H15-260102-12345")
  }

  @Test(arguments: ["000.00.53.H48-220921-0099", "H15.50.05.13-261008-0975", "H48-231105-0012"])
  func `shapes in use are usual`(_ word: String) throws {
    #expect(try CaseCode(parsing: word).hasUsualShape)
  }

  @Test(arguments: ["BS/12", "000.00.53.H48-220921-99", "hs2023"])
  func `other shapes are taken all the same`(_ word: String) throws {
    #expect(try CaseCode(parsing: " \(word) ").rawValue == word)
    #expect(try CaseCode(parsing: word).hasUsualShape == false)
  }

  @Test(arguments: ["", "ab", "a b c", "abc\u{7}", String(repeating: "x", count: 61)])
  func `such words are no codes`(_ word: String) {
    #expect(throws: InvalidCaseCode(word: word)) { try CaseCode(parsing: word) }
  }

  @Test func `a reference is a number with or without year, or a code`() throws {
    #expect(try CaseReference(parsing: "214") == .number(214, year: nil))
    #expect(try CaseReference(parsing: "h214/2026") == .number(214, year: 2026))
    #expect(try CaseReference(parsing: "H0015") == .number(15, year: nil))
    #expect(try CaseReference(parsing: "BS/12") == .code(CaseCode(rawValue: "BS/12")))
    #expect(try CaseReference(parsing: "H15-260102-0001") == .code(CaseCode(rawValue: "H15-260102-0001")))
    #expect(throws: InvalidCaseCode.self) { try CaseReference(parsing: "0") }
  }

  @Test func `a case is named by its code, else by its number`() {
    #expect(ShortNumber(year: 2026, number: 214).description == "H214")
    #expect(ShortNumber(year: 2026, number: 214).withYear == "H214/2026")
    #expect(ShortNumber(year: 2025, number: 9) < ShortNumber(year: 2026, number: 1))
  }

  @Test func `procedures are compared on the national part of their codes`() throws {
    for word in ["1.001612", "1.001612.000.00.00.H48", "1.001612.H17"] {
      #expect(try ProcedureCode(parsing: word).rawValue == "1.001612")
    }
    #expect(try ProcedureCode(parsing: "TTHC-7").rawValue == "TTHC-7")
    #expect(throws: InvalidProcedureCode(word: "a b")) { try ProcedureCode(parsing: "a b") }
  }
}
