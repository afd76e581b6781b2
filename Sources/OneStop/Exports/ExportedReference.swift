// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of the small files that describe an office, under the columns that reading them knows.
extension Unit {
  package var cells: [DataCell] {
    [
      .text(code.rawValue), .text(name), DataCell(kind), DataCell(parent?.rawValue), DataCell(validFrom),
      DataCell(validTo), DataCell(successor?.rawValue), DataCell(agencyCode), .text(numbering.rawValue), .empty,
    ]
  }
}

extension Procedure {
  package var cells: [DataCell] {
    let limit: [DataCell] = [DataCell(plainNumber: limit?.value), DataCell(limit?.limitUnit)]
    return [.text(code.rawValue), .text(name), DataCell(field), DataCell(level)] + limit + [
      DataCell(fee), .empty, .integer(isSensitive ? 1 : 0), DataCell(validFrom), DataCell(validTo),
      DataCell(codeConfidence), DataCell(limitConfidence),
    ]
  }
}

extension CalendarEntry {
  package var cells: [DataCell] {
    [.day(day), .text(kind.rawValue), .text(name), DataCell(source), DataCell(unit), .empty]
  }
}

extension PublishedTotal {
  package var cells: [DataCell] {
    let counts = levels.map { $0.levels.map { DataCell.integer($0) } } ?? Array(repeating: .empty, count: 5)
    return [.text(unit.rawValue), DataCell(procedure?.rawValue), .day(period.from), .day(period.through)] + counts + [
      .integer(satisfied), .integer(rated), DataCell(publishedPercent), DataCell(source),
    ]
  }
}

extension DataCell {
  /// A whole number as one, anything else (`2.5`) as the text it is.
  fileprivate init(plainNumber text: String?) {
    guard let text, let number = Int(text), String(number) == text else {
      self.init(text)
      return
    }
    self = .integer(number)
  }
}
