// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Tables kept beside the tests.
enum Fixture {
  /// The lines of a fixture without comments and blank lines.
  static func lines(_ name: String) throws -> [String] {
    let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }
}
