// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird

/// What a page may do, told to the browser.
package enum PageKind: Sendable {
  case open, kiosk

  var policy: String {
    switch self {
    case .open:
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    case .kiosk:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    }
  }

  var fields: [HTTPField] { self == .open ? Self.openFields : Self.kioskFields }

  private static let openFields = fields(of: .open)
  private static let kioskFields = fields(of: .kiosk)

  private static func fields(of kind: PageKind) -> [HTTPField] {
    [
      HTTPField(name: .contentSecurityPolicy, value: kind.policy),
      HTTPField(name: .xContentTypeOptions, value: "nosniff"),
      HTTPField(name: .known("Referrer-Policy"), value: "no-referrer"),
      HTTPField(
        name: .known("Permissions-Policy"),
        value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), screen-wake-lock=(self)"),
      HTTPField(name: .known("Cross-Origin-Opener-Policy"), value: "same-origin"),
      HTTPField(name: .known("Cross-Origin-Resource-Policy"), value: "same-origin"),
    ]
  }
}

/// Adds what keeps browsers from doing harm to every answer; a route may have chosen a field for itself.
///
/// Answers that say nothing about caching are not kept: they may hold what only this person may see.
struct SecurityHeaders: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // A ready page brings all of them.
    if !response.headers.contains(.contentSecurityPolicy) {
      let kind: PageKind = request.head.path?.hasPrefix("/kiosk") ?? false ? .kiosk : .open
      for field in kind.fields where !response.headers.contains(field.name) { response.headers.append(field) }
      if !response.headers.contains(.cacheControl) {
        response.headers.append(HTTPField(name: .cacheControl, value: "no-store"))
      }
    }
    if context.settings.isSecure || request.headers.contains(.xForwardedProto), context.client(of: request).isSecure {
      response.headers.append(HTTPField(name: .strictTransportSecurity, value: "max-age=31536000"))
    }
    return response
  }
}
