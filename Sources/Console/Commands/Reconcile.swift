// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let reconcile = Command(
    "reconcile", ["doichieu", "đối chiếu", "reconcile"], arguments: [.one(.file, .period), .phrases(.period)],
    options: [.cases, .period, .unit], isReading: true,
    help: CommandHelp(
      title: Said("Đối chiếu với tỉnh", "Against the province"),
      usage: Said(
        "doichieu TỆP [KỲ] [--hs DANH SÁCH]   |   doichieu KỲ",
        "reconcile FILE [PERIOD] [--cases LIST]   |   reconcile PERIOD"),
      meaning: Said(
        "So biểu II.06a của tỉnh (TỆP CSV), hoặc danh sách hồ sơ của tỉnh, với sổ: từng chỗ lệch và hồ sơ gây lệch. Có "
          + "danh sách thì so từng mã hồ sơ; chỉ có biểu thì thử các cách tính khác. Không ghi kỳ: tháng trước. Không "
          + "có TỆP: in biểu II.06a của sổ. Không ghi gì vào sổ.",
        "Compares the province's report II.06a (a CSV FILE), or its list of cases, with the books: every difference and "
          + "the cases behind it. A list is compared code by code; for a table alone other ways of counting are tried. "
          + "Without a period: last month. Without a FILE: our own II.06a. Nothing is stored."),
      keywords: [
        "báo cáo tỉnh", "biểu ii.06a", "II.06a", "lệch số", "chênh lệch", "so sánh số liệu", "difference", "province",
        "ii06a", "report",
      ],
      examples: [
        Said("doichieu 11/2023", "reconcile 11/2023"),
        Said("doichieu bieu-06a.csv 11/2023", "reconcile bieu-06a.csv 11/2023"),
      ])
  ) { call, session throws(CommandFailure) in
    var call = call
    var period = try call.period(today: session.now.day)
    let path = period == nil || call.text(.period) != nil ? call.next()?.text : nil
    if period == nil { period = try call.period(today: session.now.day) }
    if period == nil, let word = call.words.first { throw call.notAPeriod(word) }
    try call.finish()
    let month = period ?? .month(session.now.day.month.previous)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    let unit = try around.unit(.unit, call, session)
    guard path != nil || call.text(.cases) != nil else {
      return try await session.office { office throws(OfficeError) in
        try await office.reportII06a(during: month, unit: unit)
      }.report(session)
    }
    let (context, rules) = try await session.office { office throws(OfficeError) in
      try await office.reconciliationContext()
    }
    let files = ProvinceFiles(context: context, rules: rules)
    let figures = try await files.read(path, list: call.text(.cases), session)
    return try await session.office { office throws(OfficeError) in
      try await office.reconcile(figures, during: month, unit: unit)
    }.report(session)
  }
}

/// The province's files on their way to be compared.
private struct ProvinceFiles {
  let context: ImportContext
  let rules: [RuleSet]

  /// The file named first may be the table or the list; its columns tell.
  @MainActor
  func read(_ path: String?, list: String?, _ session: Session) async throws(CommandFailure)
    -> ProvinceFigures
  {
    var figures = ProvinceFigures(cases: nil)
    if let list { figures.cases = try await cases(list, session) }
    guard let path else { return figures }
    if list == nil, try isList(path, session) {
      figures.cases = try await cases(path, session)
    } else {
      figures.rows = try await FileRows(path: path).read(ProvinceRow.columns, session) { row throws(InvalidRow) in
        try ProvinceRow(row)
      }
    }
    return figures
  }

  @MainActor
  private func isList(_ path: String, _ session: Session) throws(CommandFailure) -> Bool {
    do {
      try FileRows(path: path).open(ImportedCase.columns)
      return true
    } catch {
      guard error.lacksColumns else { throw error.failure(path, session) }
      return false
    }
  }

  @MainActor
  private func cases(_ path: String, _ session: Session) async throws(CommandFailure) -> [ProvinceCase] {
    try await FileRows(path: path).read(ImportedCase.columns, session) { [context, rules] row throws(InvalidRow) in
      try ProvinceCase(row, in: context, rules: rules)
    }
  }
}
