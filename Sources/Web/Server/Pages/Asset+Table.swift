// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes

extension HTTPField.Name {
  static let serviceWorkerAllowed = known("Service-Worker-Allowed")
}

extension Asset {
  /// Every file in `Assets`, by the name it is asked for.
  ///
  /// A worker for `/kiosk` itself, which is above its own folder, needs `more: [.serviceWorkerAllowed: "/kiosk"]`.
  package static let all: [Asset] = [
    Asset("kiosk.html", PackageResources.kiosk_html, kind: .kiosk),
    Asset("public.css", PackageResources.public_css),
    Asset("live.js", PackageResources.live_js),
  ]
}
