// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension PaperSetting {
  /// Recipients beside the one who signs; below them where two sign, or where there are very many.
  func strips(_ closing: PaperClosing) throws(PaperFailure) -> [Strip] {
    let (left, right) = measures.text.split(measures.recipientsShare)
    let recipients = try recipientLines(closing.recipients, width: left.width)
    let height = recipients.reduce(0) { $0 + $1.height }
    if !closing.codes.isEmpty, closing.signatures.count == 2 {
      return [try signatures(closing.signatures, around: closing.codes)]
        + recipients.flatMap { $0.strips(x: left.left, gap: 0) }
    }
    if !closing.codes.isEmpty {
      var codes: [Strip] = []
      for code in closing.codes { codes += try strips(code) }
      return try codes + strips(PaperClosing(recipients: closing.recipients, signatures: closing.signatures))
    }
    guard closing.signatures.count == 1, height < measures.textWidth / 2 else {
      let signatures = try signatures(closing.signatures, in: measures.text)
      return [signatures] + recipients.flatMap { $0.strips(x: left.left, gap: 0) }
    }
    var strip = try signatures(closing.signatures, in: right)
    var y = 0.0
    for line in recipients {
      strip.inks += line.inks(x: left.left, y: y)
      y += line.height
    }
    strip.height = max(strip.height, y)
    return [strip]
  }

  private func recipientLines(_ recipients: [String], width: Double) throws(PaperFailure) -> [TextLayout] {
    guard !recipients.isEmpty else { return [] }
    let title = TextStyle(face: .boldItalic, size: measures.recipientsTitle)
    var layouts = [try typesetter.set(PaperClosing.recipientsTitle, title, width: width)]
    for recipient in recipients {
      layouts.append(try typesetter.set(recipient, .regular(measures.recipients), width: width))
    }
    return layouts
  }

  /// Side by side, the names on one row.
  private func signatures(_ signatures: [PaperSignature], in span: Span) throws(PaperFailure) -> Strip {
    try self.signatures(signatures, in: span.parts(signatures.map { _ in 1 }))
  }

  /// Two with codes between them, the notes of each below it.
  private func signatures(_ signatures: [PaperSignature], around codes: [PaperCode]) throws(PaperFailure) -> Strip {
    let spans = measures.text.parts([1] + codes.map { _ in measures.codeShare } + [1])
    var strip = try self.signatures(signatures, in: [spans[0], spans[codes.count + 1]])
    for (place, code) in codes.enumerated() {
      let modules = try QRCode(code.text)
      var middle = Stack(spans[place + 1])
      middle.add(modules, side: side(of: modules))
      for note in code.notes {
        middle.add(try typesetter.setBalanced(note, .regular(measures.recipients, .centre), width: middle.span.width))
      }
      strip.inks += middle.inks
      strip.height = max(strip.height, middle.height)
    }
    return strip
  }

  private func signatures(_ signatures: [PaperSignature], in spans: [Span]) throws(PaperFailure) -> Strip {
    var stacks = spans.map(Stack.init)
    for (place, signature) in signatures.enumerated() { try setOffice(of: signature, in: &stacks[place]) }
    let row = (stacks.map(\.height).max() ?? 0) + measures.signatureGap
    for (place, signature) in signatures.enumerated() {
      stacks[place].height = row
      try setName(of: signature, in: &stacks[place])
    }
    return Strip(
      height: stacks.map(\.height).max() ?? 0, gap: 2 * measures.paragraphGap, inks: stacks.flatMap(\.inks))
  }

  private func setOffice(of signature: PaperSignature, in stack: inout Stack) throws(PaperFailure) {
    for title in signature.titles {
      stack.add(try typesetter.setBalanced(title, .bold(measures.signature, .centre), width: stack.span.width))
    }
    if let note = signature.note {
      stack.add(try typesetter.set(note, .italic(measures.signature, .centre), width: stack.span.width))
    }
  }

  private func setName(of signature: PaperSignature, in stack: inout Stack) throws(PaperFailure) {
    guard let name = signature.name else { return }
    stack.add(try typesetter.setBalanced(name, .bold(measures.signature, .centre), width: stack.span.width))
  }
}
