// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import Synchronization

/// Which methods an address takes, asked only when none of them was used.
final class KnownRoutes: Sendable {
  private struct Pattern {
    let parts: [Substring]
    let method: HTTPRequest.Method
  }

  private let patterns = Mutex<[Pattern]>([])

  /// Learns the routes of a router once all of them are there.
  func learn(_ router: Router<WebContext>) {
    let all = router.routes.map { route in
      Pattern(parts: Self.parts(route.path.description), method: route.method)
    }
    patterns.withLock { $0 = all }
  }

  /// The methods, in alphabetic order; empty where there is nothing.
  func methods(at path: String) -> [String] {
    let parts = Self.parts(path)
    let known = patterns.withLock { $0 }.filter { Self.matches($0.parts, parts) }.map(\.method)
    let implied: [HTTPRequest.Method] = known.contains(.get) ? [.head] : []
    return Set(known + implied).map(\.rawValue).sorted()
  }

  private static func parts(_ path: String) -> [Substring] { path.split(separator: "/") }

  private static func matches(_ pattern: [Substring], _ parts: [Substring]) -> Bool {
    var rest = parts[...]
    for element in pattern {
      if element == "**" { return !rest.isEmpty }
      guard let part = rest.popFirst(), Self.matches(element, part) else { return false }
    }
    return rest.isEmpty
  }

  /// A pattern's part is a word, `:name`, `*`, or a name in braces before or after letters.
  private static func matches(_ element: Substring, _ part: Substring) -> Bool {
    if element == "*" || element.hasPrefix(":") { return true }
    guard let start = element.firstIndex(of: "{"), let end = element.lastIndex(of: "}") else { return element == part }
    return part.hasPrefix(element[..<start]) && part.hasSuffix(element[element.index(after: end)...])
  }
}
