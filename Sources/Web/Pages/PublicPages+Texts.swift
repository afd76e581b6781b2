// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Wording

extension PublicPages {
  /// How everything is counted, released and hidden.
  package func method(_ language: Language) -> Page {
    let words = PageWords(language: language)
    let slots: Slots = [
      "heading": words(.method), "sections": (MethodText.sections(language) + changed(language)).map(\.slots),
      "figures": figureTable(words).slots, "links": [Slots](),
    ]
    return page(Draft(title: words(.method), address: .method, template: "text", slots: slots), words)
  }

  /// What was done because of ratings, each with its day; no section while nothing is said.
  private func changed(_ language: Language) -> [MethodText.Section] {
    guard !changes.isEmpty else { return [] }
    let formats = Formats(language: language)
    return [
      MethodText.Section(
        id: "changes", title: language == .vi ? "Đã đổi nhờ ý kiến của công dân" : "Changed because of ratings",
        paragraphs: changes.prefix(Self.shownChanges).map { "\(formats.day($0.day)): \($0.text)" })
    ]
  }

  private static let shownChanges = 50

  private func figureTable(_ words: PageWords) -> PageTable {
    let text = { (both: Figure.Words) in words.language == .vi ? both.vi : both.en }
    let headings = MethodText.figureHeadings(words.language)
    return PageTable(
      headings[0], name: headings[1], headings.dropFirst(2).map { .init(title: $0, isNumber: false) },
      rows: Figure.all.filter { $0.audience == .everyone }.map { figure in
        PageTable.Row(
          name: figure.id.rawValue, cells: [text(figure.name), text(figure.numerator), text(figure.denominator)])
      })
  }

  /// What the open data hold, column by column, and where they are.
  package func data(_ language: Language) -> Page {
    let words = PageWords(language: language)
    let columns = PageTable(
      words(.columns), name: words(.column), [.init(title: words(.meaning), isNumber: false)],
      rows: OpenDataColumn.allCases.map { column in
        PageTable.Row(name: column.rawValue, cells: [column.meaning(language)])
      })
    let slots: Slots = [
      "heading": words(.data), "sections": MethodText.dataSections(language).map(\.slots), "figures": columns.slots,
      "links": OpenDataFile.allCases.map { file -> Slots in
        ["label": file.rawValue, "address": PageAddress.file(file).path(language)]
      }, "linksTitle": words(.files),
    ]
    return page(Draft(title: words(.data), address: .data, template: "text", slots: slots), words)
  }
}
