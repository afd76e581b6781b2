// SPDX-License-Identifier: GPL-3.0-or-later

extension ReadlineEditor {
  /// How long the keyboard may rest while a secret is typed.
  private static let patience = Duration.seconds(120)

  /// An answer of which only the number of its characters is shown; nil when the person gives up.
  func secret(_ prompt: String) async -> String? {
    // Whoever sees the question may answer it at once.
    let keys = KeyReader()
    write(prompt)
    defer {
      keys.end()
      write("\n")
    }
    var typed = ""
    while true {
      switch await keys.next(within: Self.patience) {
      case .enter: return typed
      case .interrupt, .silence: return nil
      case .backspace:
        guard !typed.isEmpty else { continue }
        typed.removeLast()
        write("\u{8} \u{8}")
      case .character(let character):
        typed.append(character)
        write("*")
      case .other: continue
      }
    }
  }
}
