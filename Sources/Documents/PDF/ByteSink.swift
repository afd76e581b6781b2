// SPDX-License-Identifier: GPL-3.0-or-later

import CPangoCairo

/// Collects what Cairo writes. Must outlive the surface that writes into it.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// What Cairo hands back with every piece.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { closure, data, count in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
