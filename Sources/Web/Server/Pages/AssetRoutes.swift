// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird

/// The files of the public pages below `/assets`, and those of the kiosk below `/kiosk`.
enum AssetRoutes {
  static func add(to router: Router<WebContext>) {
    router.get("/assets/{name}") { request, context in try answer(request, context, .open) }
    router.get("/kiosk/{name}") { request, context in try answer(request, context, .kiosk) }
    router.get("/kiosk") { request, _ in
      guard let page = Asset.named("kiosk.html") else { throw WebRefusal.notFound }
      return page.response(to: request)
    }
  }

  private static func answer(
    _ request: Request, _ context: WebContext, _ kind: PageKind
  ) throws(WebRefusal) -> Response {
    guard let asset = Asset.named(try context.part("name")), asset.kind == kind else { throw .notFound }
    return asset.response(to: request)
  }
}
