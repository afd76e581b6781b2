// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Command {
  static let check = Command(
    "check", ["soat", "soát", "check"], arguments: [], options: [.head], isReading: true,
    help: CommandHelp(
      title: Said("Soát sổ", "Audit"), usage: Said("soat [--dau MÃ BĂM]", "check [--head HASH]"),
      meaning: Said(
        "Soát sổ: tính lại các chuỗi nhật ký, số tổng, ràng buộc; --dau: mã băm cuối đã in trước đây, để biết sổ có "
          + "bị cắt đuôi không.",
        "Check the books: chains, roll-ups, constraints; --head: a hash printed earlier, to notice truncation."),
      keywords: ["kiểm tra", "kiểm toán", "sổ hỏng", "nhật ký", "verify", "audit", "journal", "damaged"],
      examples: [Said("soat", "check")])
  ) { call, session throws(CommandFailure) in
    try call.finish()
    let head = call.text(.head)
    let found = try await session.office { office throws(OfficeError) in try await office.check(head: head) }
    let rows: [JSONObject] = found.chains.map {
      [
        "unit": .string($0.unit.rawValue), "origin": .string($0.origin), "entries": .int($0.entries),
        "head": .string($0.head),
      ]
    }
    let problems = found.problems.map { $0.sentence(session.formats) }
    let total: JSONObject = [
      "clean": .bool(found.isClean), "problems": .array(problems.map { .string($0) }),
      "entries": .int(found.chains.reduce(0) { $0 + $1.entries }),
    ]
    return Report(
      "check", asOf: session.now, heading: found.summary(session.formats), rows: rows, total: total,
      isResult: true, isBad: !found.isClean)
  }
}
