// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension Session {
  /// The officer some words mean: a login name, or a name without its marks.
  func officer(_ words: String, among officers: [Officer]) throws(CommandFailure) -> Officer {
    if let officer = officers.first(where: { $0.login.rawValue == words.lowercased() }) { return officer }
    let matches = Ranking(officers.map { (name: $0.name, value: $0) }).matches(words)
    guard let best = matches.first, best.fit != .oneTypo else {
      let known = officers.flatMap { [$0.login.rawValue, $0.name] }
      throw CommandFailure(.refused, Refusal.unknownOfficer(words, known: known).sentence(formats))
    }
    let equals = matches.filter { $0.fit == best.fit && $0.carriesMarks == best.carriesMarks }
    guard equals.count == 1 else {
      let names = equals.map { "\($0.value.name) (\($0.value.login))" }
      throw CommandFailure(
        .refused,
        text("Có nhiều cán bộ: ", "Several officers: ") + names.map(Printable.line).joined(separator: ", ") + ".")
    }
    return best.value
  }
}
