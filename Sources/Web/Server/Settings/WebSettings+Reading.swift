// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording

extension WebSettings {
  /// Reads the settings: what the command line says goes before the environment, the environment before the file.
  /// - Throws: the first setting nobody knows, or a value that is none.
  package init(flags: [String], environment: [String: String]) throws(InvalidSetting) {
    self.init()
    var flags = try Self.pairs(flags)
    let variables = try Self.variables(environment)
    let path = flags.removeAll("config") ?? variables.first { $0.name == "config" }?.word
    if let path { try take(Self.lines(ofFile: path)) }
    try take(variables.filter { $0.name != "config" })
    try take(flags)
    guard (certificate == nil) == (key == nil) else { throw .halfTLS }
  }

  /// A setting as it was found: its name, its word, and how to call it when something is wrong.
  struct Given {
    let name: String
    let word: String
    let shown: String
  }

  private mutating func take(_ all: [Given]) throws(InvalidSetting) {
    for given in all {
      guard let setting = WebSetting.named(given.name) else { throw Self.unknown(given) }
      do throws(WebSetting.InvalidWord) {
        try setting.read(given.word, &self)
      } catch {
        throw .bad(given.shown, given.word, error)
      }
    }
  }

  private static func unknown(_ given: Given) -> InvalidSetting {
    let nearest = DidYouMean.nearest(to: given.name, among: WebSetting.table.map(\.name) + ["config"])
    let isFlag = given.shown.hasPrefix("--")
    let isVariable = given.shown.hasPrefix(WebSetting.prefix)
    return .unknown(
      given.shown,
      nearest: nearest.map { name in
        isFlag ? "--" + name : isVariable ? WebSetting.prefix + name.uppercased().replacing("-", with: "_") : name
      })
  }

  // MARK: - Where they stand

  private static func pairs(_ words: [String]) throws(InvalidSetting) -> [Given] {
    var found: [Given] = []
    var rest = words[...]
    while let flag = rest.popFirst() {
      guard flag.hasPrefix("--") else { throw .unknown(flag, nearest: nil) }
      let parts = flag.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (name, shown) = (String(parts[0]), "--" + parts[0])
      if parts.count == 2 {
        found.append(Given(name: name, word: String(parts[1]), shown: shown))
      } else if WebSetting.named(name) == nil, name != "config" {
        throw unknown(Given(name: name, word: "", shown: shown))
      } else {
        guard let word = rest.popFirst() else { throw .noValue(shown) }
        found.append(Given(name: name, word: word, shown: shown))
      }
    }
    return found
  }

  private static func variables(_ environment: [String: String]) throws(InvalidSetting) -> [Given] {
    environment.filter { $0.key.hasPrefix(WebSetting.prefix) }.sorted { $0.key < $1.key }.map { variable, word in
      let name = variable.dropFirst(WebSetting.prefix.count).lowercased().replacing("_", with: "-")
      return Given(name: name, word: word, shown: variable)
    }
  }

  private static func lines(ofFile path: String) throws(InvalidSetting) -> [Given] {
    guard let data = FileManager.default.contents(atPath: path), data.count < 1_048_576,
      let text = String(validating: data, as: UTF8.self)
    else { throw .unreadable(path) }
    var found: [Given] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      if line.isEmpty { continue }
      let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      let place = "\(path):\(number + 1): "
      guard parts.count == 2 else { throw .noValue(place + line) }
      found.append(Given(name: parts[0], word: parts[1], shown: place + parts[0]))
    }
    return found
  }
}

extension [WebSettings.Given] {
  /// Takes out all of a name and returns the last one's word.
  fileprivate mutating func removeAll(_ name: String) -> String? {
    let word = last { $0.name == name }?.word
    removeAll { $0.name == name }
    return word
  }
}
