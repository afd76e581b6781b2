// SPDX-License-Identifier: GPL-3.0-or-later

/// An element of an XML document: it holds elements or text, never both.
///
/// ```swift
/// XMLElement("w:p", [XMLElement("w:r", [XMLElement("w:t", ["xml:space": "preserve"], text: name)])])
/// ```
package struct XMLElement: Sendable {
  private let name: XMLName
  private let attributes: [Attribute]
  private let content: Content

  package init(_ name: XMLName, _ attributes: Attributes = [:], _ children: [XMLElement] = []) {
    self.init(name, attributes, content: .children(children))
  }

  package init(_ name: XMLName, _ children: [XMLElement]) {
    self.init(name, [:], content: .children(children))
  }

  /// An element around whatever a person wrote, which stays text.
  package init(_ name: XMLName, _ attributes: Attributes = [:], text: String) {
    self.init(name, attributes, content: .text(text))
  }

  private init(_ name: XMLName, _ attributes: Attributes, content: Content) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.content = content
  }

  package typealias Attributes = KeyValuePairs<XMLName, String>

  fileprivate struct Attribute: Sendable {
    let name: XMLName
    let value: String
  }

  private enum Content: Sendable {
    case children([XMLElement])
    case text(String)
  }
}

extension XMLElement {
  /// A whole document in UTF-8, with this element as its root.
  package var document: [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    name.write(to: &bytes)
    for attribute in attributes { attribute.write(to: &bytes) }
    switch content {
    case .children(let children) where children.isEmpty:
      bytes.append(contentsOf: "/>".utf8)
      return
    case .children(let children):
      bytes.append(UInt8(ascii: ">"))
      for child in children { child.write(to: &bytes) }
    case .text(let text):
      bytes.append(UInt8(ascii: ">"))
      XMLText.write(text, to: &bytes)
    }
    bytes.append(contentsOf: "</".utf8)
    name.write(to: &bytes)
    bytes.append(UInt8(ascii: ">"))
  }
}

extension XMLElement.Attribute {
  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    name.write(to: &bytes)
    bytes.append(contentsOf: "=\"".utf8)
    XMLText.write(value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
