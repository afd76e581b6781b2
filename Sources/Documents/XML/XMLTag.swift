// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The name of an element that is being read, without a prefix; valid only while its callback runs.
struct XMLTag {
  private let name: UnsafePointer<CChar>

  /// Some writers prefix every name (`x:row`): what counts follows the colon.
  init(_ written: UnsafePointer<CChar>) {
    name = localName(written)
  }

  static func ~= (name: StaticString, tag: XMLTag) -> Bool { isEqual(tag.name, name) }
}

/// The attributes of an element that is being read; valid only while its callback runs.
struct XMLAttributes {
  /// Names and values by turns, and a nil after the last.
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    self.list = list
  }

  /// The value of an attribute as C has it, for those that are read a million times.
  func raw(_ name: StaticString) -> UnsafePointer<CChar>? {
    var place = 0
    while let written = list[place] {
      if isEqual(written, name) { return list[place + 1] }
      place += 2
    }
    return nil
  }

  subscript(name: StaticString) -> String? { raw(name).map { String(cString: $0) } }

  /// The value of an attribute that belongs to another vocabulary, such as `r:id`, whatever its prefix.
  subscript(local name: StaticString) -> String? {
    var place = 0
    while let written = list[place] {
      if isEqual(localName(written), name) { return list[place + 1].map { String(cString: $0) } }
      place += 2
    }
    return nil
  }

  /// All names, for counting how many different ones there are.
  func forEachName(_ look: (UnsafePointer<CChar>) -> Void) {
    var place = 0
    while let written = list[place] {
      look(written)
      place += 2
    }
  }
}

private func localName(_ written: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
  strchr(written, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? written
}

private func isEqual(_ written: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
  strcmp(written, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
}
