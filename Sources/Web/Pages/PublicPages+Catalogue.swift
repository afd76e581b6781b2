// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension PublicPages {
  /// The catalogue: all procedures, those of a field, or those that answer a question.
  package func procedures(
    _ language: Language, search: String? = nil, field: String? = nil, page word: String? = nil
  ) -> Page {
    let words = PageWords(language: language)
    let search = search.map { String($0.prefix(200)).tidied }.flatMap { $0.isEmpty ? nil : $0 }
    let field = search == nil ? field : nil
    let found = search.map(catalogue.found) ?? field.map(catalogue.procedures) ?? catalogue.all
    let address = { PageAddress.catalogue(search: search, field: field, page: $0) }
    if let field, found.isEmpty {
      return refused(.unknownField(String(field.prefix(80))), words, at: .catalogue(search: nil, field: nil, page: 1))
    }
    guard let list = PageList(found, page: word) else {
      return refused(.wrongPage(word ?? "", last: PageList<Procedure>.last(found.count)), words, at: address(1))
    }
    let heading = field.map { words.say(.titleOf(words(.catalogue), $0)) } ?? words(.catalogue)
    var slots: Slots = [
      "heading": heading, "action": PageAddress.catalogue(search: nil, field: nil, page: 1).path(language),
      "search": search ?? "", "count": found.isEmpty ? words(.noProcedures) : words.say(.found(found.count)),
      "links": list.links(words, address), "fieldLinks": fieldLinks(words),
    ]
    if !found.isEmpty { slots["table"] = table(list.rows, heading, words).slots }
    if list.last > 1 { slots["range"] = list.sentence(words) }
    if let field { slots["wall"] = PageAddress.wallList(field: field).path(language) }
    return page(
      Draft(title: heading, address: address(list.number), template: "catalogue", slots: slots), words)
  }

  private func fieldLinks(_ words: PageWords) -> [Slots] {
    catalogue.fields.map { field in
      [
        "label": field.name, "count": words.formats.count(field.count),
        "address": PageAddress.catalogue(search: nil, field: field.name, page: 1).path(words.language),
      ]
    }
  }

  private func table(_ procedures: ArraySlice<Procedure>, _ caption: String, _ words: PageWords) -> PageTable {
    let columns: [PageLabel] = [.procedureCode, .field, .limit]
    return PageTable(
      caption, name: words(.name), columns.map { .init(title: words($0), isNumber: false) },
      rows: procedures.map { procedure in
        PageTable.Row(
          name: procedure.name, address: PageAddress.procedure(procedure.code).path(words.language),
          cells: [
            procedure.code.rawValue, procedure.field.isEmpty ? words(.unknownValue) : procedure.field,
            words.say(.limit(procedure.limit, confidence: procedure.limitConfidence)),
          ])
      })
  }

  /// One procedure. Sensitive ones too: they are services; no page tells numbers or cases of a procedure.
  package func procedure(_ word: String, _ language: Language) -> Page {
    let words = PageWords(language: language)
    guard let procedure = found(word) else { return unknown(word, words) }
    let facts: [(PageLabel, String)] = [
      (.procedureCode, words.say(.code(procedure.code.rawValue, confidence: procedure.codeConfidence))),
      (.field, procedure.field), (.procedureLevel, procedure.level),
      (.limit, words.say(.limit(procedure.limit, confidence: procedure.limitConfidence))), (.fee, procedure.fee),
    ]
    var links: [Slots] = [link(.poster, .poster(procedure.code), words)]
    if !procedure.field.isEmpty {
      links.append(link(.wallList, .wallList(field: procedure.field), words))
      let field = PageAddress.catalogue(search: nil, field: procedure.field, page: 1)
      links.append(["label": procedure.field, "address": field.path(language)])
    }
    let slots: Slots = [
      "heading": procedure.name, "links": links,
      "facts": facts.map { ["term": words($0), "fact": $1.isEmpty ? words(.unknownValue) : $1] },
    ]
    return page(
      Draft(title: procedure.name, address: .procedure(procedure.code), template: "procedure", slots: slots), words)
  }

  func found(_ word: String) -> Procedure? {
    (try? ProcedureCode(parsing: word)).flatMap { catalogue[$0] }
  }

  private func unknown(_ word: String, _ words: PageWords) -> Page {
    let all = PageAddress.catalogue(search: nil, field: nil, page: 1)
    return page(
      Draft(
        status: .notFound, title: words.say(.unknownProcedure(String(word.prefix(60)))), address: all,
        template: "message",
        slots: ["links": [link(.catalogue, all, words)], "home": PageAddress.overview.path(words.language)],
        isPrivate: true), words)
  }

  private func link(_ label: PageLabel, _ address: PageAddress, _ words: PageWords) -> Slots {
    ["label": words(label), "address": address.path(words.language)]
  }
}
