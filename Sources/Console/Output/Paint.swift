// SPDX-License-Identifier: GPL-3.0-or-later

/// Colours for people at a terminal; they never say anything that the words do not.
///
/// Widths are computed before painting: an escape sequence takes no column.
package enum Paint: Hashable, Sendable {
  case none
  case ansi

  /// What a piece of text is, and so how it looks.
  package enum Role: CaseIterable, Sendable {
    case heading, dim, good, bad, warning
    /// What is offered and not yet typed.
    case suggestion
    case prompt

    fileprivate var codes: String {
      switch self {
      case .heading: "1"
      case .dim: "2"
      case .good: "32"
      case .bad: "31"
      case .warning: "33"
      case .suggestion: "90"
      case .prompt: "1;36"
      }
    }
  }

  /// Colours where a person sees them: on a terminal that knows escapes, unless `NO_COLOR` or `--no-color` forbids.
  package static func of(environment: [String: String], isTerminal: Bool, noColor: Bool) -> Paint {
    let forbids = noColor || !(environment["NO_COLOR"] ?? "").isEmpty
    let terminal = environment["TERM"] ?? ""
    return forbids || !isTerminal || terminal.isEmpty || terminal == "dumb" ? .none : .ansi
  }

  /// What switches a role on; nothing without colours. `end` switches it off.
  package func start(_ role: Role) -> String { self == .none ? "" : "\u{1B}[\(role.codes)m" }

  package var end: String { self == .none ? "" : "\u{1B}[0m" }

  /// The text in its role; an empty one stays empty.
  package func callAsFunction(_ role: Role, _ text: String) -> String {
    text.isEmpty ? text : start(role) + text + end
  }
}
