// SPDX-License-Identifier: GPL-3.0-or-later

/// A key that is not a letter.
enum Key: Sendable {
  case enter, tab, escape, up, down, left, right, home, end, delete
  /// What most keyboards send for Backspace: 0x7f.
  case backspace
  /// What some input methods send for it: 0x08.
  case controlH
  /// A letter with Ctrl held down.
  case control(Character)
  /// A letter with Alt held down.
  case alt(Character)

  /// Its name in tmux, which knows what a terminal in its present mode sends for it.
  var name: String {
    switch self {
    case .enter: "Enter"
    case .tab: "Tab"
    case .escape: "Escape"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .delete: "DC"
    case .backspace: "-H 7f"
    case .controlH: "-H 08"
    case .control(let letter): "C-\(letter)"
    case .alt(let letter): "M-\(letter)"
    }
  }
}
