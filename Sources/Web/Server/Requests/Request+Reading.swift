// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

extension Request {
  /// The whole body, no longer than the settings allow.
  package func bytes(_ context: WebContext) async throws -> ByteBuffer {
    let buffer: ByteBuffer
    do {
      buffer = try await body.collect(upTo: context.settings.maxBody)
    } catch let error as HTTPParserError {
      throw error
    } catch is NIOTooManyBytesError {
      throw WebRefusal.tooLarge
    } catch {
      throw WebRefusal.unreadable
    }
    // A client that goes in the middle of its body has not sent it.
    if let length = headers[.contentLength].flatMap({ Int($0) }), length != buffer.readableBytes {
      throw WebRefusal.unreadable
    }
    return buffer
  }

  /// The body as JSON of a form that is known; anything else is 400.
  package func json<Form: Decodable>(_ form: Form.Type, _ context: WebContext) async throws -> Form {
    let bytes = try await bytes(context).readableBytesView
    guard JSONDepth.isWithin(16, bytes), String(validating: bytes, as: UTF8.self) != nil else {
      throw WebRefusal.unreadable
    }
    do {
      return try JSONDecoder().decode(form, from: Data(bytes))
    } catch {
      throw WebRefusal.unreadable
    }
  }

  /// The fields of a form sent by a page, in the order they came.
  package func form(_ context: WebContext) async throws -> FormFields {
    let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased().trimmingCharacters(in: .whitespaces)
    guard type == "application/x-www-form-urlencoded" else {
      throw WebRefusal(
        .unsupportedMediaType, vi: "Biểu mẫu phải gửi dạng urlencoded.", en: "The form must be sent urlencoded.")
    }
    guard let text = String(validating: try await bytes(context).readableBytesView, as: UTF8.self),
      let fields = FormFields(text)
    else { throw WebRefusal.unreadable }
    return fields
  }

  /// The fields behind the question mark; garbage there is 400.
  package func query() throws(WebRefusal) -> FormFields {
    guard let fields = FormFields(uri.query ?? "") else { throw .unreadable }
    return fields
  }

  /// The key of a paired device, or nil.
  package var bearer: String? {
    guard let word = headers[.authorization], word.lowercased().hasPrefix("bearer ") else { return nil }
    let key = word.dropFirst(7).trimmingCharacters(in: .whitespaces)
    return key.isEmpty ? nil : key
  }
}

extension WebContext {
  /// A part of the path, decoded; a name that is no text is an address that does not exist.
  package func part(_ name: String) throws(WebRefusal) -> String {
    guard let raw = coreContext.parameters.get(name), let text = FormFields.decoded(raw, plusIsSpace: false) else {
      throw .notFound
    }
    return text
  }
}
