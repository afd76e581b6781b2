// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop
import Proving
import Store
import Testing

/// Expects the office to say no, for this reason.
func expect(
  _ refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation, _ verb: () async throws -> Void
) async {
  let found = await refusalOf(verb)
  #expect(found == refusal, sourceLocation: sourceLocation)
}

/// Why the office said no; nil when it did not.
func refusalOf(_ verb: () async throws -> Void) async -> Refusal? {
  do {
    try await verb()
    return nil
  } catch OfficeError.refused(let refusal) {
    return refusal
  } catch {
    Issue.record("not a refusal: \(error)")
    return nil
  }
}

/// Why the books could not be used; nil when they could.
func failureOf(_ work: () async throws -> Void) async -> BooksFailure? {
  do {
    try await work()
    return nil
  } catch OfficeError.unavailable(let failure) {
    return failure
  } catch {
    Issue.record("not a failure of the books: \(error)")
    return nil
  }
}

/// Expects everything the books promise to hold: chains, texts, cases, notices, ballots, roll-ups.
func expectClean(_ bench: OfficeBench, sourceLocation: SourceLocation = #_sourceLocation) async throws {
  let report = try await bench.books.check(head: nil)
  #expect(report.problems == [], sourceLocation: sourceLocation)
}

func local(_ text: String) throws -> Instant { try Instant(local: text) }
func text(_ words: String) throws -> FreeText { try FreeText(parsing: words) }

func day(_ text: String) throws -> LocalDay { try LocalDay(parsing: text) }
func due(_ text: String) throws -> Due { Due(day: try day(text)) }
