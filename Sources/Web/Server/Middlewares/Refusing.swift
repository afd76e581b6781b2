// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Wording

/// The page that tells a person why there is no other.
package typealias RefusalPage = @Sendable (_ refusal: WebRefusal, _ language: Language, _ requestID: String) -> String

/// Turns what routes throw into answers: JSON for programs, a page for people.
struct Refusing: RouterMiddleware {
  let routes: KnownRoutes
  let logger: Logger
  let page: RefusalPage

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let response: Response
    do {
      response = try await next(request, context)
    } catch let error as HTTPParserError {
      // The connection itself answers and closes.
      throw error
    } catch {
      response = answer(to: request, refusal(for: error, request, context), context)
    }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func refusal(for error: any Error, _ request: Request, _ context: WebContext) -> WebRefusal {
    switch error {
    case let error as any WebError: return error.refusal
    case let error as HTTPError where error.status == .notFound:
      let methods = routes.methods(at: request.uri.path)
      return methods.isEmpty ? .notFound : .notAllowed(methods)
    case let error as any HTTPResponseError: return .of(error.status)
    case is DecodingError: return .unreadable
    case is CancellationError: return .unavailable()
    // Whoever asked is gone: nobody reads this answer.
    case is ChannelError, is IOError: return .unreadable
    default:
      // The type alone: what an error says may quote what a person wrote.
      logger.error(
        "request failed",
        metadata: [
          "error": "\(type(of: error))", "route": "\(context.endpointPath ?? "-")", "id": "\(context.requestID)",
        ])
      return .broken
    }
  }

  private func answer(to request: Request, _ refusal: WebRefusal, _ context: WebContext) -> Response {
    var headers = refusal.headers
    let text: String
    if request.wantsJSON {
      headers[.contentType] = "application/json; charset=utf-8"
      text = "{\"error\":{\"vi\":\(refusal.vi.json),\"en\":\(refusal.en.json)},\"request\":\(context.requestID.json)}"
    } else {
      headers[.contentType] = "text/html; charset=utf-8"
      text = page(refusal, request.language, context.requestID)
    }
    return Response(status: refusal.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A page for as long as there is none of the house.
  package static let plainPage: RefusalPage = { refusal, language, id in
    let title = refusal.sentence(language).html
    return """
      <!doctype html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(title)</title>\
      <meta name="viewport" content="width=device-width"></head>
      <body><main><h1>\(title)</h1><p>\(refusal.status.code) · \(id.html)</p></main></body></html>

      """
  }
}

extension String {
  /// The text between quotation marks, as JSON writes it.
  var json: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "<": text += "\\u003c"
      case "\n": text += "\\n"
      case _ where scalar.value < 0x20:
        text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// The text with what HTML would read as marks written out.
  package var html: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
