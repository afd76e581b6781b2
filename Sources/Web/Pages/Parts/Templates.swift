// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache

/// What a template is filled with: texts, truths, lists and further slots, by name.
typealias Slots = [String: Any]

/// The templates, read once from the bytes that are part of the program.
enum Templates {
  /// The names of all templates, each a file in `Templates`.
  static let sources: [String: [UInt8]] = [
    "layout": PackageResources.layout_mustache, "table": PackageResources.table_mustache,
    "overview": PackageResources.overview_mustache, "groups": PackageResources.groups_mustache,
    "list": PackageResources.list_mustache,
    "lookup": PackageResources.lookup_mustache, "catalogue": PackageResources.catalogue_mustache,
    "procedure": PackageResources.procedure_mustache, "text": PackageResources.text_mustache,
    "rate": PackageResources.rate_mustache, "message": PackageResources.message_mustache,
    "pager": PackageResources.pager_mustache,
  ]

  static func html(_ name: String, _ slots: Slots) -> String { library.render(slots, withTemplate: name) ?? "" }

  /// Escapes scalar by scalar. The library goes by characters and leaves a sign alone that carries a combining mark,
  /// with which a quotation mark would end an attribute.
  private struct SafeHTML: MustacheContentType {
    func escapeText(_ text: String) -> String { text.html }
  }

  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(SafeHTML(), named: "SAFE")
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      let text = "{{% CONTENT_TYPE:SAFE}}" + String(decoding: bytes, as: UTF8.self)
      // A template that cannot be read is missing; a test opens each of them.
      if let template = try? MustacheTemplate(string: text) { library.register(template, named: name) }
    }
    return library
  }()

  static func isReadable(_ name: String) -> Bool { library.getTemplate(named: name) != nil }
}
