// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

@MainActor
extension Surroundings {
  /// The procedure some words mean: its code, name without accents, or initials. Only those valid today.
  func procedure(_ words: String, _ call: Call, _ session: Session) throws(CommandFailure) -> Procedure {
    let valid = procedures.filter { $0.isValid(on: today) }
    guard !words.isEmpty else {
      throw call.syntax("Thiếu thủ tục. Ví dụ: nhan dklks.", "The procedure is missing. Example: receive dklks.")
    }
    if let code = try? ProcedureCode(parsing: words), let procedure = procedures.first(where: { $0.code == code }) {
      return procedure
    }
    let found = self.procedures(matching: words)
    guard let best = found.first else {
      throw CommandFailure(Refusal.unknownProcedure(words, known: valid.map(\.name)), session.formats)
    }
    if found.count == 1 { return best }
    let names = found.prefix(6).map { "\($0.code.rawValue) \($0.name)" }
    throw CommandFailure(Refusal.ambiguousProcedure(words, names), session.formats)
  }

  /// The procedures valid today that answer some words equally well; one alone when it bears that very name.
  func procedures(matching words: String) -> [Procedure] {
    let valid = procedures.filter { $0.isValid(on: today) }
    let matches = Ranking(valid.map { (name: $0.name, value: $0) }).answers(to: words)
    guard let best = matches.first else { return [] }
    let equals = matches.filter { $0.fit == best.fit && $0.carriesMarks == best.carriesMarks }.map(\.value)
    return best.fit == .exact ? [best.value] : equals
  }

  func unit(_ option: OptionName, _ call: Call, _ session: Session) throws(CommandFailure) -> UnitCode? {
    guard let word = call.options[option] else { return nil }
    return try unit(word.text, session)
  }

  /// The unit some words mean: its code or its name, accents optional; among several of a name the one valid today.
  func unit(_ words: String, _ session: Session) throws(CommandFailure) -> UnitCode {
    if let code = try? UnitCode(parsing: words), units[code] != nil { return code }
    let matches = Ranking(units.all.map { (name: $0.name, value: $0) }).answers(to: words)
    guard let best = matches.first, best.fit != .oneTypo else {
      let known = units.all.flatMap { [$0.code.rawValue, $0.name] }
      throw CommandFailure(Refusal.unknownUnit(words, known: known), session.formats)
    }
    let equals = matches.filter { $0.fit == best.fit && $0.carriesMarks == best.carriesMarks }.map(\.value)
    let living = equals.filter { $0.isValid(on: today) }
    let found = living.isEmpty ? equals : living
    guard let unit = found.first, found.count == 1 else {
      let names = found.map { "\($0.code) \($0.name)" }
      throw CommandFailure(Refusal.ambiguousUnit(words, names), session.formats)
    }
    return unit.code
  }
}
