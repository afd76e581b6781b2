// SPDX-License-Identifier: GPL-3.0-or-later

extension Asset {
  /// Every file in `Assets`, by the name it is asked for.
  package static let all: [Asset] = [
    Asset("public.css", PackageResources.public_css)
  ]

  /// The tablet's files, under `/kiosk`.
  package static func kiosk(_ name: some StringProtocol) -> Asset? { kioskFiles[String(name)] }

  private static let kioskFiles = Dictionary(
    [
      Asset("kiosk.html", PackageResources.kiosk_html, kind: .kiosk),
      Asset("kiosk.css", PackageResources.kiosk_css, kind: .kiosk),
      Asset("icon.svg", PackageResources.icon_svg, kind: .kiosk),
      Asset("manifest.webmanifest", PackageResources.manifest_webmanifest, kind: .kiosk),
      script("awake.js", PackageResources.awake_js), script("clock.js", PackageResources.clock_js),
      script("device.js", PackageResources.device_js), script("flow.js", PackageResources.flow_js),
      script("keypad.js", PackageResources.keypad_js), script("kiosk.js", PackageResources.kiosk_js),
      script("language.js", PackageResources.language_js), script("line.js", PackageResources.line_js),
      script("lockdown.js", PackageResources.lockdown_js), script("offline.js", PackageResources.offline_js),
      script("pairing.js", PackageResources.pairing_js), script("press.js", PackageResources.press_js),
      script("queue.js", PackageResources.queue_js), script("rest.js", PackageResources.rest_js),
      script("screens.js", PackageResources.screens_js), script("staff.js", PackageResources.staff_js),
      script("store.js", PackageResources.store_js), script("timings.js", PackageResources.timings_js),
      // The worker may look after the page although it lies below it.
      Asset(
        "worker.js", PackageResources.worker_js, kind: .kiosk, more: [.known("Service-Worker-Allowed"): "/kiosk"]),
    ].map { ($0.name, $0) }
  ) { first, _ in first }

  private static func script(_ name: String, _ bytes: [UInt8]) -> Asset { Asset(name, bytes, kind: .kiosk) }
}
