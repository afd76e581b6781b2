// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts set before: a run of notices has the same head, title and closing a thousand times.
final class TextCache {
  struct Key: Hashable {
    let text: String
    let style: TextStyle
    let width: Double?
  }

  private var layouts: [Key: TextLayout] = [:]

  /// Forgets everything when it is full, so that long tables do not fill the memory.
  subscript(key: Key) -> TextLayout? {
    get { layouts[key] }
    set {
      if layouts.count >= Self.capacity { layouts.removeAll(keepingCapacity: true) }
      layouts[key] = newValue
    }
  }

  private static let capacity = 512
}
