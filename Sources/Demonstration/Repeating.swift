// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

extension DemonstrationUnit {
  /// The same years with their pattern repeated so many times more, spread evenly, numbered behind what is there.
  func repeated(_ times: Double) -> DemonstrationUnit {
    guard times > 0 else { return self }
    func extra(_ place: Int) -> Int { Int(Double(place + 1) * times) - Int(Double(place) * times) }
    var unit = self
    var last: [Int: Int] = [:]
    for serial in serials {
      if case .shortNumber(let year) = serial.serial { last[year] = serial.last }
    }
    for place in cases.indices {
      guard let number = cases[place].file.number else { continue }
      unit.cases[place].extra = extra(place)
      unit.cases[place].extraNumber = (last[number.year] ?? 0) + 1
      last[number.year, default: 0] += extra(place)
    }
    var visit = visits.count
    for place in visits.indices {
      let copies = visits[place].cases.first.map { unit.cases[$0].extra } ?? extra(place)
      unit.visits[place].extra = copies
      unit.visits[place].extraNumber = visit + 1
      visit += copies
    }
    for place in answers.indices { unit.answers[place].extra = answers[place].visit.map { unit.visits[$0].extra } ?? 0 }
    for place in ratings.indices {
      unit.ratings[place].extra = ratings[place].visit.map { unit.visits[$0].extra } ?? extra(place)
    }
    unit.serials = serials.map { serial in
      switch serial.serial {
      case .shortNumber(let year): DemonstrationSerial(serial.serial, last: last[year] ?? serial.last)
      case .visit: DemonstrationSerial(.visit, last: visit)
      default: serial
      }
    }
    return unit
  }
}
