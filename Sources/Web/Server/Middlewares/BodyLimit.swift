// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird

/// Refuses bodies that say beforehand that they are too long; the others are measured where they are read.
struct BodyLimit: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    if let length = request.headers[.contentLength] {
      guard let length = Int(length) else { throw WebRefusal.unreadable }
      if length > context.settings.maxBody { throw WebRefusal.tooLarge }
    }
    return try await next(request, context)
  }
}
