// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension PublicPages {
  /// Cases that are late now, by their first due date; `?trang=` names a page of the list.
  package func late(_ language: Language, page word: String? = nil) -> Page {
    let words = PageWords(language: language)
    guard let list = PageList(lateCases, page: word) else {
      return refused(
        .wrongPage(word ?? "", last: PageList<PublicLateCase>.last(lateCases.count)), words, at: .late(page: 1))
    }
    let columns: [PageLabel] = [.field, .firstDue, .newDay, .state]
    let table = PageTable(
      words(.late), name: words(.caseCode), columns.map { .init(title: words($0), isNumber: false) },
      rows: list.rows.map { row($0, words) })
    var slots: Slots = [
      "heading": words(.late), "lead": lateCases.isEmpty ? words(.noLate) : words.say(.lateNow(lateCases.count)),
      "links": list.links(words) { .late(page: $0) },
    ]
    if !lateCases.isEmpty {
      slots["table"] = table.slots
      slots["range"] = list.sentence(words)
    }
    return page(Draft(title: words(.late), address: .late(page: list.number), template: "list", slots: slots), words)
  }

  private func row(_ late: PublicLateCase, _ words: PageWords) -> PageTable.Row {
    let formats = words.formats
    return PageTable.Row(
      name: late.code,
      cells: [
        late.field.isEmpty ? words(.unknownValue) : late.field, late.originalDue.text(formats),
        late.newDay.map { formats.day($0) } ?? Formats.noData, words(late.state.label),
      ])
  }

  /// The form to look a case up by its code.
  package func lookUp(_ language: Language) -> Page { lookUp(language, code: nil) }

  /// How far the case with a code has come; `progress` is nil where there is none.
  package func lookUp(_ language: Language, code: CaseCode, progress: CaseProgress?) -> Page {
    guard let progress else { return lookUp(language, code: code.rawValue, problem: .unknownCase(code.rawValue)) }
    return lookUp(language, code: code.rawValue, progress: progress)
  }

  /// For a word that cannot be a case's code.
  package func lookUp(_ language: Language, invalid word: String) -> Page {
    lookUp(language, code: word, problem: .invalidCase(String(word.prefix(80))))
  }

  private func lookUp(
    _ language: Language, code: String?, progress: CaseProgress? = nil, problem: PageSentence? = nil
  ) -> Page {
    let words = PageWords(language: language)
    var slots: Slots = ["action": PageAddress.lookUp(nil).path(language), "code": String((code ?? "").prefix(60))]
    if let progress {
      slots["progress"] = [
        "code": code ?? "", "told": words.say(.caseAt(progress)),
        "steps": words.say(.stepsDone(progress.steps)), "done": String(progress.steps),
      ]
    }
    if let problem { slots["problem"] = words.say(problem) }
    let isInvalid = if case .invalidCase = problem { true } else { false }
    return page(
      Draft(
        status: problem == nil ? .ok : isInvalid ? .badRequest : .notFound, title: words(.lookUp),
        address: .lookUp(nil), template: "lookup", slots: slots, isPrivate: code != nil), words)
  }
}

extension PublicLateState {
  var label: PageLabel {
    switch self {
    case .missing: .missing
    case .promised: .promised
    case .broken: .broken
    }
  }
}
