// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation

/// One key, read without Enter.
enum Key: Hashable, Sendable {
  /// A letter, digit or sign, whole: input methods send several bytes for one.
  case character(Character)
  case enter
  case backspace
  /// Ctrl-C, or Ctrl-D.
  case interrupt
  /// An arrow, a function key, or bytes that are no character.
  case other
  /// Nobody touched the keyboard for as long as was said.
  case silence
}

/// Reads single keys from the terminal, without echo, until it is ended.
@MainActor
final class KeyReader {
  private let found: termios
  private let source: any DispatchSourceRead
  private var waiting: CheckedContinuation<Key, Never>?
  private var keys: [Key] = []
  private var partial: [UInt8] = []
  private var turn = 0
  /// The one that has the terminal now.
  private static weak var active: KeyReader?

  /// Takes the terminal over. What was typed before counts for nothing: it cannot answer a question not yet put.
  init() {
    var mode = termios()
    tcgetattr(0, &mode)
    found = mode
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    mode.c_iflag &= ~tcflag_t(ICRNL | IXON)
    withUnsafeMutableBytes(of: &mode.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    tcsetattr(0, TCSAFLUSH, &mode)
    source = DispatchSource.makeReadSource(fileDescriptor: 0, queue: .main)
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.read() } }
    source.resume()
    Self.active = self
  }

  /// Gives the terminal back where single keys are being read, when the program is about to be ended.
  static func endActive() { active?.end() }

  /// Gives the terminal back as it was found.
  func end() {
    source.cancel()
    var mode = found
    tcsetattr(0, TCSADRAIN, &mode)
  }

  /// The next key, or `.silence` after a while.
  func next(within limit: Duration) async -> Key {
    if !keys.isEmpty { return keys.removeFirst() }
    turn += 1
    let mine = turn
    let clock = Task {
      try await Task.sleep(for: limit)
      if self.turn == mine, self.waiting != nil { self.answer(.silence) }
    }
    defer { clock.cancel() }
    return await withCheckedContinuation { waiting = $0 }
  }

  private func answer(_ key: Key) {
    guard let continuation = waiting else { return keys.append(key) }
    waiting = nil
    continuation.resume(returning: key)
  }

  private func read() {
    var chunk = [UInt8](repeating: 0, count: 256)
    let count = Foundation.read(0, &chunk, chunk.count)
    guard count > 0 else {
      if count == 0 || errno != EINTR { answer(.interrupt) }
      return
    }
    partial += chunk.prefix(count)
    while let key = KeyParser.take(&partial) { answer(key) }
  }
}

/// Cuts bytes from a keyboard into keys.
enum KeyParser {
  /// Takes one whole key off the front; nil while the bytes end in the middle of a character.
  static func take(_ bytes: inout [UInt8]) -> Key? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x0D, 0x0A:
      bytes.removeFirst()
      return .enter
    case 0x03, 0x04:
      bytes.removeFirst()
      return .interrupt
    case 0x7F, 0x08:
      bytes.removeFirst()
      return .backspace
    case 0x1B:
      bytes.removeFirst(escapeLength(bytes))
      return .other
    case 0x00..<0x20:
      bytes.removeFirst()
      return .other
    default: return character(&bytes)
    }
  }

  private static func character(_ bytes: inout [UInt8]) -> Key? {
    let length =
      switch bytes[0] {
      case 0x00..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0 else {
      bytes.removeFirst()
      return .other
    }
    guard bytes.count >= length else { return nil }
    let text = String(validating: bytes.prefix(length), as: UTF8.self)
    bytes.removeFirst(text == nil ? 1 : length)
    return text?.first.map { .character($0) } ?? .other
  }

  /// The bytes of an escape sequence: `ESC`, perhaps `[` or `O`, parameters, and a final letter.
  private static func escapeLength(_ bytes: [UInt8]) -> Int {
    guard bytes.count > 1 else { return 1 }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else { return 2 }
    let end = bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
    return (end ?? bytes.count - 1) + 1
  }
}
