// SPDX-License-Identifier: GPL-3.0-or-later

/// A person at a terminal, whom a command may ask. A batch has none.
@MainActor
protocol Conversation: AnyObject {
  /// The person's answer; nil when they give up with Ctrl-C or Ctrl-D.
  func answer(to question: Question) async -> String?
  /// An answer that is not shown: only how many digits it has.
  func secret(_ prompt: String) async -> String?
  /// Takes single keys until `body` returns.
  func readingKeys<T>(_ body: (KeyReader) async -> T) async -> T
  /// Shows lines that are no result.
  func say(_ lines: String)
}

/// What a person is asked for in a line of its own.
struct Question: Sendable {
  let prompt: String
  /// What stands in the line already.
  var initial = ""
  /// What TAB offers.
  var offers: Argument?
  /// Whether what was typed before the question was put may answer it: only the next field of a form that is being
  /// filled in.
  var takesTypeAhead = false
}
