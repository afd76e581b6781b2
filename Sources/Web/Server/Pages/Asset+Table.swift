// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes

extension HTTPField.Name {
  static let serviceWorkerAllowed = known("Service-Worker-Allowed")
}

extension Asset {
  /// Every file in `Assets`, by the name it is asked for.
  package static let all: [Asset] = kiosk + open

  private static let open = [
    Asset("public.css", PackageResources.public_css), Asset("live.js", PackageResources.live_js),
  ]

  private static let kiosk =
    [
      Asset("kiosk.html", PackageResources.kiosk_html, kind: .kiosk),
      Asset("kiosk.css", PackageResources.kiosk_css, kind: .kiosk),
      Asset("icon.svg", PackageResources.icon_svg, kind: .kiosk),
      Asset("manifest.webmanifest", PackageResources.manifest_webmanifest, kind: .kiosk),
      // The worker looks after `/kiosk` itself, which is above its own folder.
      Asset("worker.js", PackageResources.worker_js, kind: .kiosk, more: [.serviceWorkerAllowed: "/kiosk"]),
    ]
    + kioskScripts.map { Asset($0, $1, kind: .kiosk) }

  private static let kioskScripts: [(String, [UInt8])] = [
    ("awake.js", PackageResources.awake_js), ("clock.js", PackageResources.clock_js),
    ("device.js", PackageResources.device_js), ("flow.js", PackageResources.flow_js),
    ("keypad.js", PackageResources.keypad_js), ("kiosk.js", PackageResources.kiosk_js),
    ("language.js", PackageResources.language_js), ("line.js", PackageResources.line_js),
    ("lockdown.js", PackageResources.lockdown_js), ("offline.js", PackageResources.offline_js),
    ("pairing.js", PackageResources.pairing_js), ("press.js", PackageResources.press_js),
    ("queue.js", PackageResources.queue_js), ("rest.js", PackageResources.rest_js),
    ("screens.js", PackageResources.screens_js), ("staff.js", PackageResources.staff_js),
    ("store.js", PackageResources.store_js), ("timings.js", PackageResources.timings_js),
  ]
}
