// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import OneStop
import Wording

extension Command {
  static let trend = Command(
    "trend", ["db", "diễn biến", "trend"], arguments: [.phrases(.period, .unit)], options: [.period, .unit],
    isReading: true,
    help: CommandHelp(
      title: Said("Diễn biến", "Months"),
      usage: Said("db [KỲ] [ĐƠN VỊ]", "trend [PERIOD] [UNIT]"),
      meaning: Said(
        "Tỷ lệ hài lòng từng tháng của kỳ (mặc định: năm nay) bên cạnh cùng tháng năm trước, kèm khoảng 95% của hiệu "
          + "(Newcombe). Tháng không có số liệu thì nói vì sao.",
        "The share of satisfied of each month (default: this year) beside the same month a year before, with Newcombe's "
          + "interval of the difference. A month without data says why."),
      keywords: ["cùng kỳ", "xu hướng", "tăng giảm", "từng tháng", "mùa", "season", "month", "change"],
      examples: [Said("db 2023", "trend 2023"), Said("db q1/2023", "trend q1/2023")])
  ) { call, session throws(CommandFailure) in
    var call = call
    let period = try call.period(today: session.now.day) ?? .year(session.now.day.year)
    let around = try await session.office { office throws(OfficeError) in try await office.surroundings() }
    var unit = try around.unit(.unit, call, session)
    if let word = call.words.first {
      guard unit == nil, let found = try? around.unit(call.rest(), session) else {
        throw call.notAPeriod(word, known: around.units.all.map(\.name))
      }
      unit = found
    }
    let named = unit
    let trend = try await session.office { office throws(OfficeError) in
      try await office.trend(during: period, unit: named)
    }
    return trend.report(named, session)
  }
}
