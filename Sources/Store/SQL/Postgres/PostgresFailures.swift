// SPDX-License-Identifier: GPL-3.0-or-later

import CPostgres

extension SQLFailure {
  /// The one place where the server's errors are translated.
  ///
  /// Only the primary message is kept: the detail repeats values of the row, which may be a person's.
  init(_ result: PostgresResult, on handle: OpaquePointer, sql: String) {
    let state = result.field("C") ?? ""
    self.init(Kind(sqlState: state), result.field("M") ?? libpqMessage(handle), sql: sql)
    if PQstatus(handle) != CONNECTION_OK { kind = .connectionLost }
    switch kind {
    case .uniqueViolation: constraint = Self.columns(of: result)
    case .checkViolation: constraint = result.field("n")
    case .notNullViolation: constraint = "\(result.field("t") ?? "")(\(result.field("c") ?? ""))"
    default: break
    }
  }

  /// A failure without a result: the connection is gone, or libpq refused the call.
  init(lostOr kind: Kind, on handle: OpaquePointer, sql: String?) {
    self.init(PQstatus(handle) == CONNECTION_OK ? kind : .connectionLost, libpqMessage(handle), sql: sql)
  }

  /// `Key (a, b)=(1, 2) …`, in whatever language, becomes `table(a,b)`; an index over expressions keeps its name.
  private static func columns(of result: PostgresResult) -> String? {
    let name = result.field("n")
    guard let table = result.field("t"), let detail = result.field("D"),
      let start = detail.firstIndex(of: "("), let end = detail.firstRange(of: ")=(")
    else { return name }
    let columns = detail[detail.index(after: start)..<end.lowerBound]
      .split(separator: ", ").map { $0.replacing("\"", with: "") }
    guard columns.allSatisfy({ isColumnName($0) }) else { return name }
    return "\(table)(\(columns.joined(separator: ",")))"
  }

  private static func isColumnName(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}

extension SQLFailure.Kind {
  /// By the codes of PostgreSQL's appendix A.
  fileprivate init(sqlState: String) {
    switch sqlState {
    case "23505": self = .uniqueViolation
    case "23514": self = .checkViolation
    case "23502": self = .notNullViolation
    case "23503": self = .foreignKeyViolation
    case "P0001": self = .raised
    case "42804": self = .invalidValue
    case "55P03": self = .busy
    case "40001", "40P01": self = .serialization
    case "57014": self = .interrupted
    case "53100": self = .full
    case "25006": self = .readOnly
    case "58030": self = .inputOutput
    case "57P01", "57P02", "57P03", "57P05", "25P03": self = .connectionLost
    case _ where sqlState.hasPrefix("22"): self = .invalidValue
    case _ where sqlState.hasPrefix("28"): self = .authentication
    case _ where sqlState.hasPrefix("XX"): self = .corrupt
    default: self = .other
    }
  }
}

extension PostgresResult {
  /// "cached plan must not change result type", or a statement somebody deallocated.
  var saysPlansAreStale: Bool { ["0A000", "26000"].contains(field("C")) }
}

/// libpq's own last words, in one line.
func libpqMessage(_ handle: OpaquePointer) -> String {
  guard let words = PQerrorMessage(handle) else { return "" }
  return String(cString: words).split(separator: "\n").joined(separator: "; ")
}
