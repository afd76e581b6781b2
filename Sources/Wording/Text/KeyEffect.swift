// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What one key may do to the word typed so far.
enum KeyEffect: Equatable, Sendable {
  /// Puts a mark on a letter whose bare form is `on`.
  case mark(LetterMark, on: UInt8)
  case tone(Tone)
  case clearTone
  /// Telex: a lone `w` is ư.
  case appendHornedU
}

extension InputMethod {
  /// What a key (lower-case ASCII) may do, tried one after another; empty for a plain letter.
  func effects(of key: UInt8) -> [KeyEffect] {
    self == .telex ? Self.telexEffects(of: key) : Self.vniEffects(of: key)
  }

  private static let a = UInt8(ascii: "a")
  private static let d = UInt8(ascii: "d")
  private static let e = UInt8(ascii: "e")
  private static let o = UInt8(ascii: "o")
  private static let u = UInt8(ascii: "u")

  private static func telexEffects(of key: UInt8) -> [KeyEffect] {
    switch Unicode.Scalar(key) {
    case "a", "e", "o": [.mark(.circumflex, on: key)]
    case "w": [.mark(.horn, on: u), .mark(.horn, on: o), .mark(.breve, on: a), .appendHornedU]
    case "d": [.mark(.bar, on: d)]
    case "f": [.tone(.grave)]
    case "s": [.tone(.acute)]
    case "r": [.tone(.hook)]
    case "x": [.tone(.tilde)]
    case "j": [.tone(.dot)]
    case "z": [.clearTone]
    default: []
    }
  }

  private static func vniEffects(of key: UInt8) -> [KeyEffect] {
    switch Unicode.Scalar(key) {
    case "1": [.tone(.acute)]
    case "2": [.tone(.grave)]
    case "3": [.tone(.hook)]
    case "4": [.tone(.tilde)]
    case "5": [.tone(.dot)]
    case "6": [.mark(.circumflex, on: a), .mark(.circumflex, on: o), .mark(.circumflex, on: e)]
    case "7": [.mark(.horn, on: u), .mark(.horn, on: o)]
    case "8": [.mark(.breve, on: a)]
    case "9": [.mark(.bar, on: d)]
    case "0": [.clearTone]
    default: []
    }
  }
}
