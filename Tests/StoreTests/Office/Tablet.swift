// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// A tablet as it was paired at the district's desk: what it knows of itself, and what it does.
struct Tablet: Sendable {
  let bench: OfficeBench
  let device: PairedDevice
  var key: Token { device.key }

  /// Pairs a tablet with a counter as `ghep` and the tablet's keys do.
  init(_ bench: OfficeBench, at counter: Int, by login: String = "hoa") async throws {
    self.bench = bench
    let offered = try await bench.office(login).offerPairing(at: try CounterNumber(counter))
    device = try await bench.citizen.pair(offered.code)
  }

  /// What it shows now.
  func view() async throws -> TabletView { try await bench.citizen.tablet(bearing: key) }

  /// The secret of the question it shows; nil while it asks nothing.
  func question() async throws -> Token? { try await view().question?.token }

  /// Hands an answer over, by default one that was tapped this moment.
  @discardableResult
  func tap(
    _ level: Satisfaction, _ token: Token?, id: Token = .random(), sequence: Int64 = 1,
    reasons: Set<DissatisfactionReason> = [], contact: Bool = false, at tapped: String? = nil
  ) async throws -> TakenAnswer {
    let moment = try tapped.map { try Instant(local: $0) }
    let answer = GivenAnswer(
      level: level, reasons: reasons, wishesContact: contact, sequence: sequence, tapped: moment)
    return try await bench.citizen.take(answer, id: id, token: token, from: key)
  }
}
