// SPDX-License-Identifier: GPL-3.0-or-later

/// A word that names nothing: what is said of it is followed by the nearest names there are, or else by advice.
struct NotFound {
  /// The nearest known names, at most three.
  let nearest: [String]

  init(_ word: String, known: [String]) {
    nearest = DidYouMean.suggestions(for: word, among: known).map { shown($0) }
  }

  func vietnamese(_ sentence: String, else advice: String) -> String {
    guard !nearest.isEmpty else { return "\(sentence) \(advice)" }
    return "\(sentence) Ý bạn là \(alternatives("hay"))?"
  }

  func english(_ sentence: String, else advice: String) -> String {
    guard !nearest.isEmpty else { return "\(sentence) \(advice)" }
    return "\(sentence) Did you mean \(alternatives("or"))?"
  }

  private func alternatives(_ or: String) -> String {
    guard let last = nearest.last, nearest.count > 1 else { return nearest.joined() }
    return "\(nearest.dropLast().joined(separator: ", ")) \(or) \(last)"
  }
}
