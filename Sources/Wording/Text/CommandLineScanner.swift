// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// Reads a command line from left to right.
struct CommandLineScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// The UTF-8 offset of `index`.
  private var offset = 0

  init(_ line: String) { scalars = Array(line.unicodeScalars) }

  mutating func items() throws(InvalidCommandLine) -> [CommandLineWords.Item] {
    try refuseControls()
    var items: [CommandLineWords.Item] = []
    var takesOptions = true
    skipSpace()
    if next == "#" { return [] }
    while next != nil {
      let item = try item(takesOptions: takesOptions)
      if takesOptions, case .option(let name, nil) = item, name.text.isEmpty {
        takesOptions = false
      } else {
        items.append(item)
      }
      skipSpace()
    }
    return items
  }

  private mutating func item(takesOptions: Bool) throws(InvalidCommandLine) -> CommandLineWords.Item {
    guard takesOptions, next == "-", index + 1 < scalars.count, scalars[index + 1] == "-" else {
      return .word(try word())
    }
    let start = offset
    advance()
    advance()
    var name = String.UnicodeScalarView()
    while let scalar = next, scalar != "=", !scalar.properties.isWhitespace {
      name.append(scalar)
      advance()
    }
    let word = CommandLineWords.Word(text: String(name).inNFC, range: start..<offset, isQuoted: false)
    guard next == "=" else { return .option(name: word, value: nil) }
    guard !name.isEmpty else { throw InvalidCommandLine(problem: .optionWithoutName, range: start..<offset) }
    advance()
    return .option(name: word, value: try self.word())
  }

  /// Reads up to white space; empty only after `--name=`.
  private mutating func word() throws(InvalidCommandLine) -> CommandLineWords.Word {
    let start = offset
    var text = String.UnicodeScalarView()
    var isQuoted = false
    if let quote = next, quote == "\"" || quote == "'" {
      isQuoted = true
      text.append(contentsOf: try quoted(by: quote))
    }
    while let scalar = next, !scalar.properties.isWhitespace {
      isQuoted = isQuoted || scalar == "\\"
      text.append(scalar == "\\" ? try escaped() : scalar)
      advance()
    }
    return .init(text: String(text).inNFC, range: start..<offset, isQuoted: isQuoted)
  }

  private mutating func quoted(by quote: Unicode.Scalar) throws(InvalidCommandLine) -> [Unicode.Scalar] {
    let start = offset
    var text: [Unicode.Scalar] = []
    advance()
    while let scalar = next {
      if scalar == quote {
        advance()
        return text
      }
      text.append(scalar == "\\" && quote == "\"" && escapesInsideQuotes ? try escaped() : scalar)
      advance()
    }
    throw InvalidCommandLine(problem: .unterminatedQuote, range: start..<offset)
  }

  /// Inside double quotes a backslash keeps only a quote or another backslash.
  private var escapesInsideQuotes: Bool {
    index + 1 < scalars.count && (scalars[index + 1] == "\"" || scalars[index + 1] == "\\")
  }

  /// Steps over a backslash and returns the scalar it keeps.
  private mutating func escaped() throws(InvalidCommandLine) -> Unicode.Scalar {
    let start = offset
    advance()
    guard let kept = next else { throw InvalidCommandLine(problem: .danglingBackslash, range: start..<offset) }
    return kept
  }

  private func refuseControls() throws(InvalidCommandLine) {
    var offset = 0
    for scalar in scalars {
      let width = UTF8.width(scalar)
      if scalar.properties.generalCategory == .control && scalar != "\t" {
        throw InvalidCommandLine(problem: .controlCharacter(scalar.value), range: offset..<(offset + width))
      }
      offset += width
    }
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func advance() {
    offset += UTF8.width(scalars[index])
    index += 1
  }

  private mutating func skipSpace() {
    while let scalar = next, scalar.properties.isWhitespace { advance() }
  }
}
