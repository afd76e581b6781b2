// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Procedures of the seeds that tests work with, named after their limits.
package enum Tried {
  /// Business registration, three working days.
  package static let threeDays = "1.001612"
  /// A licence to sell spirits, ten working days.
  package static let tenDays = "2.000620"
  /// Splitting a plot of land, fifteen working days.
  package static let fifteenDays = "1.012784"
  /// Reporting a temporary absence, one working day.
  package static let oneDay = "1.003677"
  /// Registering a birth, the same day.
  package static let sameDay = "1.001193"
  /// An environmental licence, whose limit no source gives.
  package static let noLimit = "1.010723"
}

extension Reception {
  /// A case of somebody with a name, a telephone and an address.
  package init(
    _ procedure: String, owner: String = "Trần Văn Ánh", code: String? = nil, channel: Channel = .counter,
    joins: Bool = false, late: LateEntry? = nil
  ) {
    self.init(
      procedure: ProcedureCode(rawValue: procedure),
      owner: Owner(name: owner, phone: "0905123456", address: "Thôn Phú Lễ, Bình Trung"), channel: channel,
      code: code.map(CaseCode.init(rawValue:)), joinsVisit: joins, late: late)
  }
}

extension LateEntry {
  /// An event of an earlier local time, entered after a power cut.
  package init(_ text: String) throws {
    self.init(at: try Instant(local: text), reason: try FreeText(parsing: "Mất điện từ sáng"))
  }
}

extension CaseReference: ExpressibleByIntegerLiteral {
  /// `214` for H214, of whichever year is meant.
  package init(integerLiteral number: Int) { self = .number(number, year: nil) }
}

extension Satisfaction: ExpressibleByIntegerLiteral {
  /// One of the five levels; anything else becomes the nearest of them.
  package init(integerLiteral level: Int) {
    self = Satisfaction.allCases[min(max(level, 1), 5) - 1]
  }
}

extension Office {
  /// Receives a case of somebody with a name, a telephone and an address.
  @discardableResult
  package func receive(
    _ procedure: String, owner: String = "Trần Văn Ánh", code: String? = nil, channel: Channel = .counter,
    joins: Bool = false, late: LateEntry? = nil
  ) async throws -> Outcome {
    try await receive(
      Reception(procedure, owner: owner, code: code, channel: channel, joins: joins, late: late))
  }
}

extension Office {
  /// Hands over the results of some short numbers.
  @discardableResult
  package func deliver(_ numbers: Int...) async throws -> [Outcome] {
    try await deliver(numbers.map { .number($0, year: nil) }).outcomes
  }
}
