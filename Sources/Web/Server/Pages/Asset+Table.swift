// SPDX-License-Identifier: GPL-3.0-or-later

extension Asset {
  /// Every file in `Assets`, by the name it is asked for.
  package static let all: [Asset] = [
    Asset("kiosk.html", PackageResources.kiosk_html, kind: .kiosk),
    Asset("public.css", PackageResources.public_css),
    Asset("live.js", PackageResources.live_js),
  ]
}
