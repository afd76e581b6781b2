// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

/// The procedures in force, to be found by field, by what a person types of the name, or by code.
package struct Catalogue: Sendable {
  /// By the Vietnamese order of their names.
  let all: [Procedure]
  /// Fields with how many procedures they have, by name.
  let fields: [(name: String, count: Int)]
  private let byCode: [ProcedureCode: Procedure]
  private let ranking: Ranking<Int>

  /// The longest question that is answered, in characters.
  private static let longest = 200

  init(_ procedures: [Procedure]) {
    all = Collation.sorted(procedures) { $0.name }
    byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
    ranking = Ranking(names: all.map(\.name))
    let counts = Dictionary(grouping: all, by: \.field).mapValues(\.count)
    fields = Collation.sorted(counts.filter { !$0.key.isEmpty }.map { (name: $0.key, count: $0.value) }) { $0.name }
  }

  subscript(code: ProcedureCode) -> Procedure? { byCode[code] }

  func procedures(ofField name: String) -> [Procedure] { all.filter { $0.field == name } }

  /// Those whose code begins with the question, else those whose name answers it, best first.
  func found(_ question: String) -> [Procedure] {
    let question = String(question.prefix(Self.longest)).tidied
    let national = (try? ProcedureCode(parsing: question))?.rawValue ?? question
    let coded = all.filter { $0.code.rawValue.hasPrefix(national) }
    guard coded.isEmpty || question.isEmpty else { return coded.sorted { $0.code < $1.code } }
    return ranking.matches(question).map { all[$0.value] }
  }
}
